import {
	ARTICLE_WORD,
	COMMENTS_BOX,
	REPORTS_BOX,
	SENTENCE_WORD,
	SIGNED_TIME,
} from "../../../domain/addresses/paths/letters.ts";
import { cleanLine } from "../../../domain/letters/clean-writing.ts";
import { LONGEST_SENTENCE } from "../../../domain/letters/judge-writing.ts";
import { REFUSALS } from "../../../domain/letters/refusals.ts";
import { EMPTY_WRITING } from "../../../domain/letters/writing.ts";
import { json, reply } from "./answer.ts";
import { findArticle } from "./find-article.ts";
import { isFromSite } from "./from-site.ts";
import type { LettersHandler, Mailroom } from "./mailroom.ts";
import { receiveLetter } from "./receive-letter.ts";
import { signTime } from "./signed-time.ts";
import { SWEPT_WITHIN, sweepLetters } from "./sweep-letters.ts";

/**
 * Answers whatever is sent to the addresses of letters. Nothing that it takes is public before an editor has read it;
 * everything in a request is hostile; each refusal says what to do, with what was written kept.
 */
export function createLettersHandler(room: Mailroom): LettersHandler {
	let swept = Number.NEGATIVE_INFINITY;

	async function answer(request: Request, source: string): Promise<Response> {
		const { pathname, searchParams, origin } = new URL(request.url);
		const say = (refusal: Parameters<typeof reply>[2]) => reply(request, room.site, refusal);
		const { key } = room;
		const methods = METHODS[pathname];
		if (!methods) return say({ ...REFUSALS.unknown });
		if (!methods.includes(request.method)) return say({ ...REFUSALS.method, allow: methods.join(", ") });
		if (key === undefined) return say(REFUSALS.shut);
		if (request.method === "POST") {
			if (!isFromSite(request, origin)) return say(REFUSALS.stranger);
			const kind = pathname === COMMENTS_BOX ? "comment" : "report";
			return receiveLetter({ ...room, key }, kind, request, source);
		}
		const article = await findArticle(room.site, searchParams.get(ARTICLE_WORD) ?? "");
		if (!article) return say(REFUSALS.unknown);
		const time = signTime(key, article.path, room.now());
		if (pathname === SIGNED_TIME) return json({ time }, 200);
		const { text } = cleanLine((searchParams.get(SENTENCE_WORD) ?? "").slice(0, LONGEST_SENTENCE));
		return say({
			status: 200,
			heading: "Báo lỗi trong bài",
			message: "Bạn thấy chỗ sai? Tòa soạn đọc từng thư, sửa bài và ghi đính chính khi cần.",
			article,
			form: {
				kind: "report",
				writing: { ...EMPTY_WRITING, article: article.path, sentence: text },
				faults: {},
				time,
			},
		});
	}

	return async (request, source) => {
		try {
			return await answer(request, source);
		} catch (error) {
			room.complain(error);
			// What the page is made of may be what is missing.
			return await reply(request, room.site, REFUSALS.failed).catch(() => plainFailure());
		} finally {
			if (room.now() - swept >= SWEPT_WITHIN) {
				swept = room.now();
				await sweepLetters(room).catch(room.complain);
			}
		}
	};
}

const METHODS: Readonly<Record<string, readonly string[]>> = {
	[COMMENTS_BOX]: ["POST"],
	[REPORTS_BOX]: ["GET", "HEAD", "POST"],
	[SIGNED_TIME]: ["GET", "HEAD"],
};

const plainFailure = () =>
	new Response(`${REFUSALS.failed.heading}. Xin gửi lại sau vài phút.\n`, {
		status: REFUSALS.failed.status,
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
	});
