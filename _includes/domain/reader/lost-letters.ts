import type { ProblemLog } from "../problem/problem-log.ts";
import { quoted } from "../problem/wording.ts";

/** What programs write for a letter that they could not read. */
export const LOST_LETTER = "\uFFFD";

/** Longest part of a word that is shown, on each side of the lost letter. */
const AROUND = 20;

/**
 * Reports a letter that was lost when the file was saved in a wrong encoding.
 *
 * @param at offset of the first lost letter of a word
 * @returns where the word ends: it is told once, however many of its letters are lost
 */
export function reportLostLetter(log: ProblemLog, at: number): number {
	const [before = ""] = /\S*$/.exec(log.text.slice(Math.max(0, at - AROUND), at)) ?? [];
	const [after = ""] = /^\S*/.exec(log.text.slice(at, at + AROUND)) ?? [];
	log.error(
		at,
		`Chữ đã mất khi tệp bị lưu sai bảng mã: ${quoted(before + after)}.`,
		"Lấy lại bản trước của tệp (trong git), hoặc gõ lại những chữ bị mất.",
	);
	return at + after.length;
}
