import type { FunctionComponent } from "preact";
import {
	COMMENT_WORD,
	DESK_COMMENT,
	DESK_DECISIONS,
	DESK_FEED,
	DESK_LETTERS,
	LETTERS_DESK,
	TODAY,
	TODAY_FACTS,
} from "../../../../domain/addresses/paths/desk.ts";
import { ARTICLE_WORD } from "../../../../domain/addresses/paths/letters.ts";
import { readDecision } from "../../../../domain/letters/read-decision.ts";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import { deskFeed } from "../../../../formats/feeds/desk-feed.ts";
import { PAGE_HEADERS } from "../../../../formats/host/headers.ts";
import type { DeskPageProps } from "../../../../layouts/letters/desk-frame.tsx";
import { DeskPage } from "../../../../layouts/letters/desk-page.tsx";
import { TodayPage } from "../../../../layouts/letters/today-page.tsx";
import { printComponent } from "../../../eleventy/templates.ts";
import { isFromSite } from "../from-site.ts";
import type { LettersHandler } from "../mailroom.ts";
import type { Marks } from "../marks.ts";
import { readBody } from "../read-body.ts";
import { HOUR, nameOfSource } from "../source.ts";
import type { EditorsDesk } from "./editors-desk.ts";

/** What the handler of the desk works with. */
export interface EditorsOffice {
	/**
	 * Opens the desk for whoever has a token; where none is asked for, for whoever is at this machine.
	 *
	 * @throws Undecided
	 */
	signIn(token: string): Promise<EditorsDesk>;
	/** Whether a token is asked for, and where it comes from: `github.com`. */
	readonly askedBy?: string;
	/** Why the desk is shut, where it is. */
	readonly fault?: string;
	readonly marks: Marks;
	/** Told what went wrong: never a token, never what a reader wrote. */
	readonly complain: (error: unknown) => void;
}

const COMMON = { ...PAGE_HEADERS, "Cache-Control": "no-store", "X-Robots-Tag": "noindex, nofollow" };
/** Wrong tokens from one source within an hour. */
const MOST_REFUSED = 20;
const STATUSES = { unknown: 404, wrong: 422, refused: 403, failed: 502 } as const satisfies Record<
	Undecided["reason"],
	number
>;

/**
 * Answers at the editors' desk. The page itself holds nothing; all else is for those whose token the host of the
 * repository lets push. The token comes in a header that no other site's page can send, and is kept nowhere here.
 */
export function createDeskHandler(office: EditorsOffice): LettersHandler {
	async function answer(request: Request, source: string): Promise<Response> {
		const { pathname, searchParams, origin } = new URL(request.url);
		const methods = METHODS[pathname];
		if (!methods) return say(404, "Không có trang này.");
		if (!methods.includes(request.method))
			return say(405, "Không làm được việc này ở đây.", { Allow: methods.join(", ") });
		if (pathname === LETTERS_DESK) return page(DeskPage, office);
		if (pathname === TODAY) return page(TodayPage, office);
		if (!isFromSite(request, origin)) return say(403, "Chỉ bàn thư của báo được hỏi ở đây.");
		if (office.fault !== undefined) return say(503, office.fault);
		const refused = `refused ${await nameOfSource(office.marks, source)}`;
		if (await office.marks.has(refused, HOUR))
			return say(429, "Sai mã truy cập nhiều lần quá. Đợi một giờ rồi thử lại.", { "Retry-After": "3600" });
		const token = /^Bearer ([!-~]{1,255})$/.exec(request.headers.get("authorization") ?? "")?.[1];
		if (office.askedBy !== undefined && token === undefined)
			return say(401, "Cần mã truy cập của máy chủ git.", { "WWW-Authenticate": 'Bearer realm="thu"' });
		let desk: EditorsDesk;
		try {
			desk = await office.signIn(token ?? "");
		} catch (error) {
			if (error instanceof Undecided && error.reason === "refused" && token !== undefined)
				if ((await office.marks.count(`${refused} count`, HOUR, MOST_REFUSED)) >= MOST_REFUSED)
					await office.marks.take(refused, HOUR);
			throw error;
		}
		if (pathname === TODAY_FACTS) return json(await desk.day());
		if (pathname === DESK_LETTERS) return json(await desk.list());
		if (pathname === DESK_FEED) return json(deskFeed(await desk.list(), origin), "application/feed+json");
		if (pathname === DESK_COMMENT)
			return json(
				await desk.printed(searchParams.get(COMMENT_WORD) ?? "", searchParams.get(ARTICLE_WORD) ?? undefined),
			);
		const decision = await readSent(request);
		return decision instanceof Response ? decision : json(await desk.decide(decision));
	}

	return async (request, source) => {
		try {
			return await answer(request, source);
		} catch (error) {
			if (error instanceof Undecided) return say(STATUSES[error.reason], error.message);
			office.complain(error);
			return say(
				500,
				"Bàn thư gặp trục trặc, chưa làm gì cả hoặc mới làm một phần. Tải lại trang rồi xem lại.",
			);
		}
	};
}

const LOOKED_AT = ["GET", "HEAD"];
const METHODS: Readonly<Record<string, readonly string[]>> = {
	[LETTERS_DESK]: LOOKED_AT,
	[TODAY]: LOOKED_AT,
	[TODAY_FACTS]: LOOKED_AT,
	[DESK_FEED]: LOOKED_AT,
	[DESK_LETTERS]: LOOKED_AT,
	[DESK_COMMENT]: LOOKED_AT,
	[DESK_DECISIONS]: ["POST"],
};

/** The decision that a request brings. Only as JSON, which the page of another site cannot send without being asked. */
async function readSent(request: Request) {
	if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? ""))
		return say(415, "Quyết định phải gửi dưới dạng JSON.");
	const bytes = await readBody(request);
	if (!bytes) return say(413, "Lời viết dài quá.");
	return readDecision(parse(bytes)) ?? say(400, "Không hiểu quyết định này. Tải lại trang rồi làm lại.");
}

function parse(bytes: Uint8Array): unknown {
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		return undefined;
	}
}

/** A page of the desk. Nothing that is told to editors alone is in it. */
function page(component: FunctionComponent<DeskPageProps>, { askedBy, fault }: EditorsOffice): Response {
	const props = { ...(askedBy !== undefined && { askedBy }), ...(fault !== undefined && { fault }) };
	return new Response(printComponent(component, props), {
		headers: { ...COMMON, "Content-Type": "text/html; charset=utf-8" },
	});
}

const json = (
	body: object,
	type = "application/json",
	status = 200,
	headers: Readonly<Record<string, string>> = {},
) =>
	new Response(JSON.stringify(body), {
		status,
		headers: { ...COMMON, ...headers, "Content-Type": `${type}; charset=utf-8` },
	});

const say = (status: number, message: string, headers = {}) =>
	json({ message }, "application/json", status, headers);
