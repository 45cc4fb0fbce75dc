import type { Env } from "markdown-it";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import type { SourcePlaces } from "./source-places.ts";

/** `[^1]: ` at the start of a line, also inside a quote. */
const DEFINITION = /^[ \t>]*(\[\^([^\]\s]+)\]:)/gm;

/** The notes that a body defines: by `:label`, the number of the note, or -1 while nothing has cited it. */
export function definedNotes(env: Env): Readonly<Record<string, number>> {
	const notes = env["footnotes"] as { readonly refs?: Record<string, number> } | undefined;
	return notes?.refs ?? {};
}

/** Notes whose text would be lost: never cited, or written twice under one label. */
export function inspectFootnotes(env: Env, places: SourcePlaces, log: ProblemLog): void {
	const notes = definedNotes(env);
	const seen = new Set<string>();
	for (const { 0: whole, 1: mark = "", 2: label = "", index } of places.text.matchAll(DEFINITION)) {
		if (log.full) return;
		const number = notes[`:${label}`];
		if (number === undefined) continue;
		const offset = index + whole.length - mark.length;
		if (seen.has(label)) {
			log.error(
				offset,
				`Chú thích “[^${label}]” được viết hai lần; chỉ một lần sẽ in ra.`,
				"Đặt số khác cho một trong hai chú thích.",
			);
		} else if (number < 0) {
			log.warning(
				offset,
				`Chú thích “[^${label}]” không được dẫn ở đâu trong bài nên sẽ không in ra.`,
				`Đặt [^${label}] sau chữ cần chú thích, hoặc bỏ chú thích này.`,
			);
		}
		seen.add(label);
	}
}
