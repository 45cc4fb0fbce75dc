import { z } from "zod";
import {
	COMMENT_WORD,
	DESK_COMMENT,
	DESK_DECISIONS,
	DESK_LETTERS,
	TODAY_FACTS,
} from "../../../../domain/addresses/paths/desk.ts";
import { ARTICLE_WORD } from "../../../../domain/addresses/paths/letters.ts";
import type { DayTold } from "../../../../domain/agenda/day-told.ts";
import type { Decided, DeskState, PrintedComment } from "../../../../domain/letters/desk.ts";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import type { EditorsDesk } from "./editors-desk.ts";

/** Milliseconds that a newspaper may take for an answer: its host asks others. */
const PATIENCE = 30_000;

const told = z.object({ message: z.string() });

/**
 * The desk of a newspaper that is online.
 *
 * @param site `https://tintinh.example`
 * @param token of the host of its repository
 */
export function openRemoteDesk(site: string, token: string): EditorsDesk {
	async function ask<Answer>(path: string, sent?: object): Promise<Answer> {
		const response = await fetch(new URL(path, site), {
			// The token goes to this site alone.
			redirect: "error",
			signal: AbortSignal.timeout(PATIENCE),
			headers: {
				Authorization: `Bearer ${token}`,
				...(sent && { "Content-Type": "application/json" }),
			},
			...(sent && { method: "POST", body: JSON.stringify(sent) }),
		}).catch(() => {
			throw new Undecided(
				"failed",
				`${site} không trả lời. Xem lại địa chỉ sau --site và mạng, rồi xem thư còn đợi không.`,
			);
		});
		const body: unknown = await response.json().catch(() => undefined);
		// The newspaper's own answer: of the same version as this command, which looks at no shape twice.
		if (response.ok && typeof body === "object" && body !== null) return body as Answer;
		const reason = ({ 404: "unknown", 422: "wrong", 401: "refused", 403: "refused" } as const)[
			response.status
		];
		const message = told.safeParse(body).data?.message;
		throw new Undecided(
			reason ?? "failed",
			message ?? `${site} không có bàn thư (${response.status}). Xem lại địa chỉ sau --site.`,
		);
	}

	return {
		day: () => ask<DayTold>(TODAY_FACTS),
		list: () => ask<DeskState>(DESK_LETTERS),
		decide: (decision) => ask<Decided>(DESK_DECISIONS, decision),
		printed: (id, article = "") =>
			ask<PrintedComment>(
				`${DESK_COMMENT}?${COMMENT_WORD}=${id}&${ARTICLE_WORD}=${encodeURIComponent(article)}`,
			),
	};
}
