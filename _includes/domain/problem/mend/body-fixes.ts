import { toNfc } from "../../text/normalise.ts";
import type { Edit, Problem } from "../problem.ts";

/** Where the text that was inspected lies in its file. */
export interface BodyPlace {
	/** The file as it was read. */
	readonly text: string;
	/** Line of the file on which the body begins, from 1. */
	readonly bodyLine: number;
}

/**
 * Problems of a body with their fixes placed in the file. A body is inspected in NFC and with one empty line for each
 * line above it, while its file may write the same letters in another form, which a fix must leave as they are.
 */
export function placeBodyFixes(
	problems: readonly Problem[],
	{ text, bodyLine }: BodyPlace,
): readonly Problem[] {
	if (problems.every(({ fix }) => fix === undefined)) return problems;
	let start = 0;
	for (let line = 1; line < bodyLine; line += 1) start = text.indexOf("\n", start) + 1;
	const offsets = offsetsIn(text.slice(start));
	return problems.map((problem) => {
		if (problem.fix?.kind !== "edits") return problem;
		const place = (offset: number) => start + (offsets?.(offset - (bodyLine - 1)) ?? Number.NaN);
		const edits = problem.fix.edits.map(
			(edit): Edit => ({ ...edit, from: place(edit.from), to: place(edit.to) }),
		);
		const { fix: _, ...told } = problem;
		return edits.some(({ from, to }) => Number.isNaN(from + to))
			? told
			: { ...told, fix: { kind: "edits", edits } };
	});
}

/** From offsets into a text's NFC to offsets into the text itself; undefined within a letter that NFC has composed. */
function offsetsIn(text: string): ((offset: number) => number | undefined) | undefined {
	const composed = toNfc(text);
	if (composed === text) return (offset) => offset;
	const places = new Map<number, number>();
	let [of, to] = [0, 0];
	let joined = "";
	for (const [letter] of text.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gu)) {
		places.set(of, to);
		const part = toNfc(letter);
		joined += part;
		of += part.length;
		to += letter.length;
	}
	places.set(of, to);
	return joined === composed ? (offset) => places.get(offset) : undefined;
}
