import { LETTER_FRAME, LETTER_RECEIVED } from "../../../domain/addresses/paths/letters.ts";
import { REFUSALS, type Refusal } from "../../../domain/letters/refusals.ts";
import type { FieldAnswers, LetterField } from "../../../domain/letters/writing.ts";
import type { FrameView } from "../../../domain/views.ts";
import { PAGE_HEADERS } from "../../../formats/host/headers.ts";
import { LetterPage, type LetterPageProps } from "../../../layouts/letters/letter-page.tsx";
import { printComponent } from "../../eleventy/templates.ts";
import type { PublishedSite } from "../host/published-site.ts";

/** What a script is answered. */
export interface LetterAnswer {
	/** Whether the letter has come, now or before. */
	readonly ok: boolean;
	readonly message: string;
	readonly fields?: FieldAnswers;
	/** A signed time with which the letter can be sent again. */
	readonly time?: string;
}

/** What is said to whoever sends a request: a page, or the same for a script. */
export interface Reply extends Pick<Refusal, "status" | "heading" | "message" | "retryAfter" | "allow"> {
	readonly article?: LetterPageProps["article"];
	readonly form?: LetterPageProps["form"];
	readonly kept?: string;
}

const COMMON = { ...PAGE_HEADERS, "Cache-Control": "no-store", "X-Robots-Tag": "noindex", Vary: "Accept" };

/** Whether a script asks, which reads no page. */
export const wantsJson = (request: Request) =>
	/\bapplication\/json\b/i.test(request.headers.get("accept") ?? "");

/** Answers in the way that is asked for. */
export async function reply(request: Request, site: PublishedSite, said: Reply): Promise<Response> {
	const { status, message, form, retryAfter, allow } = said;
	const headers = {
		...(retryAfter !== undefined && { "Retry-After": String(retryAfter) }),
		...(allow !== undefined && { Allow: allow }),
	};
	if (wantsJson(request)) {
		const faults = Object.entries(form?.faults ?? {}) as [LetterField, string][];
		const fields = faults.map(([name, fault]) => [name, [fault, form?.writing[name] ?? ""]] as const);
		return json(
			{
				ok: status === REFUSALS.again.status,
				message,
				...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
				...(form && { time: form.time }),
			},
			status,
			headers,
		);
	}
	return new Response(await printPage(site, said), {
		status,
		headers: { ...COMMON, ...headers, "Content-Type": "text/html; charset=utf-8" },
	});
}

/** What happens to the data, as `/thu/da-nhan/` says at length. */
const KEPT = "Địa chỉ bạn để lại không bao giờ lên trang; thư không đăng bị xóa sau ba mươi ngày.";
/** What whoever does not leave the page is told. */
const RECEIVED = {
	comment: `Tòa soạn đã nhận thư. Biên tập viên đọc trước khi cho đăng. ${KEPT}`,
	report: `Tòa soạn đã nhận lời báo lỗi. Biên tập viên xem lại; sai thì bài được sửa và ghi đính chính. ${KEPT}`,
} as const;

/** The letter has come. */
export function received(request: Request, kind: keyof typeof RECEIVED): Response {
	if (wantsJson(request)) return json({ ok: true, message: RECEIVED[kind] }, 200);
	return new Response(null, { status: 303, headers: { ...COMMON, Location: LETTER_RECEIVED } });
}

/** An answer for scripts. */
export function json(body: LetterAnswer | { readonly time: string }, status: number, headers = {}): Response {
	return new Response(JSON.stringify(body), {
		status,
		headers: { ...COMMON, ...headers, "Content-Type": "application/json; charset=utf-8" },
	});
}

/** A page in the newspaper's own frame. */
async function printPage(site: PublishedSite, said: Reply): Promise<string> {
	const frame = await site.read(LETTER_FRAME);
	if (frame === undefined) throw new Error(`The site has no ${LETTER_FRAME}: it is not built.`);
	const view: FrameView = JSON.parse(frame);
	return printComponent(LetterPage, { view, ...said });
}
