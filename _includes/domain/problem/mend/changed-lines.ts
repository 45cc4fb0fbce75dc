import type { Edit } from "../problem.ts";

/** Whole lines of a text that edits change, without their ends, and what stands there afterwards. */
export interface ChangedLines {
	/** The first of them, from 1. */
	readonly line: number;
	readonly before: readonly string[];
	readonly after: readonly string[];
}

/**
 * What edits change, as whole lines: to be shown, or to be offered where only lines can be replaced. A line that is put
 * in or taken away is told with the line beside it. Edits that meet in one line are one change.
 *
 * @param edits sorted, none over another
 */
export function changedLines(text: string, edits: readonly Edit[]): ChangedLines[] {
	const changes: ChangedLines[] = [];
	const waiting = [...edits].reverse();
	let line = 1;
	let counted = 0;
	for (let next = waiting.pop(); next; ) {
		const start = text.lastIndexOf("\n", next.from - 1) + 1;
		let end = start;
		let after = "";
		let at = start;
		do {
			after += text.slice(at, next.from) + next.text;
			at = next.to;
			end = endOfLine(text, next.to);
			next = waiting.pop();
		} while (next && next.from <= end);
		after += text.slice(at, end);
		line += text.slice(counted, start).split("\n").length - 1;
		counted = start;
		changes.push({ line, before: text.slice(start, end).split("\n"), after: after.split("\n") });
	}
	return changes;
}

function endOfLine(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	return end === -1 ? text.length : end;
}
