import {
	COMMENT_WORD,
	DESK_COMMENT,
	DESK_DECISIONS,
	DESK_LETTERS,
	TODAY_FACTS,
} from "../../_includes/domain/addresses/paths/desk.ts";
import { ARTICLE_WORD } from "../../_includes/domain/addresses/paths/letters.ts";
import type { DayTold } from "../../_includes/domain/agenda/day-told.ts";
import type { Decided, Decision, DeskState, PrintedComment } from "../../_includes/domain/letters/desk.ts";

/** What the desk does not do, in the words in which it says so. */
export class Refusal extends Error {
	/** @param status of the answer; 0 where there was none */
	constructor(
		readonly status: number,
		message: string,
	) {
		super(message);
	}
}

const KEY = "ma-truy-cap";

/** The token of who is signed in: it lives as long as this tab. */
export const token = {
	get: () => sessionStorage.getItem(KEY),
	set: (value: string) => sessionStorage.setItem(KEY, value),
	forget: () => sessionStorage.removeItem(KEY),
};

/** @throws Refusal */
async function ask<Answer>(path: string, decision?: Decision): Promise<Answer> {
	const known = token.get();
	const response = await fetch(path, {
		headers: {
			...(known && { Authorization: `Bearer ${known}` }),
			...(decision && { "Content-Type": "application/json" }),
		},
		...(decision && { method: "POST", body: JSON.stringify(decision) }),
		credentials: "omit",
		cache: "no-store",
	}).catch(() => {
		throw new Refusal(0, "Không có mạng. Thư vẫn còn đợi; thử lại khi có mạng.");
	});
	const body = await response.json().catch(() => ({}));
	if (response.ok) return body as Answer;
	throw new Refusal(response.status, String(body.message ?? `Máy chủ trả lời ${response.status}.`));
}

export const askDay = () => ask<DayTold>(TODAY_FACTS);
export const listLetters = () => ask<DeskState>(DESK_LETTERS);
export const decide = (decision: Decision) => ask<Decided>(DESK_DECISIONS, decision);
export const printedComment = ({ id, article }: { readonly id: string; readonly article: string }) =>
	ask<PrintedComment>(`${DESK_COMMENT}?${COMMENT_WORD}=${id}&${ARTICLE_WORD}=${article}`);
