import type { Edit } from "../../problem/problem.ts";
import { writtenBody } from "../reading/read-values.ts";

/**
 * The edit that gives a file another body: what is the same at its two ends keeps its bytes, and one line break ends it.
 *
 * @param from where the body begins in the text
 * @param wanted as a form has it, which may have taken the blanks at its ends
 */
export function editBody(text: string, from: number, wanted: string): readonly Edit[] {
	const old = text.slice(from);
	const written = writtenBody(old);
	const now = writtenBody(wanted.replace(/\r\n?/g, "\n"));
	if (now.trim() === written.trim()) return [];
	const usual = from === 0 ? "" : text[from - 1] === "\n" ? "\n" : "\n\n";
	const lead = leadOf(old, written, now, usual);
	const next = now.trim() === "" ? lead : `${lead}${now}\n`;
	let first = 0;
	while (first < Math.min(old.length, next.length) && old[first] === next[first]) first += 1;
	const most = Math.min(old.length, next.length) - first;
	let last = 0;
	while (last < most && old.at(-1 - last) === next.at(-1 - last)) last += 1;
	return [{ from: from + first, to: text.length - last, text: next.slice(first, next.length - last) }];
}

/**
 * What stands before the first letter: the empty lines as they are, and the indent that a form took from the first.
 *
 * @param usual where there was no text
 */
function leadOf(old: string, written: string, now: string, usual: string): string {
	if (written === "") return usual;
	const lead = old.slice(0, old.indexOf(written));
	const [first = ""] = written.split("\n", 1);
	return first !== first.trimStart() && first.trim() === now.split("\n", 1)[0]?.trimEnd()
		? lead + first.slice(0, first.length - first.trimStart().length)
		: lead;
}
