import type { Edit } from "../../problem/problem.ts";
import { decodeLine, decodeParts, type Line } from "./judge-line.ts";
import { type JudgedLine, judgeText } from "./judge-text.ts";
import type { OldEncoding } from "./old-encodings.ts";
import { isSuspect } from "./suspicion.ts";

/** Lines of a text that were written in an old encoding. */
export interface OldText {
	readonly encoding: OldEncoding;
	/** Offset of what is shown of them. */
	readonly at: number;
	/** The first words of the first of them, and what is meant. */
	readonly found: string;
	readonly meant: string;
	/** How many lines. */
	readonly lines: number;
	/** The whole text as it was meant; absent where some of it cannot be told. */
	readonly text?: string;
}

/** How often a text may have been spoilt in turn: UTF-8 read as Western letters twice over was seen. */
const LAYERS = 3;

/**
 * Finds what was typed in an encoding of before Unicode and saved as if it were Unicode, in whole or in single lines:
 * paragraphs pasted from old documents, UTF-8 that was read as Western letters.
 *
 * @param isRaw tells of a line (from 0) whose bytes were no UTF-8 and were read as windows-1252
 */
export function findOldEncoding(
	text: string,
	isRaw: (line: number) => boolean = () => false,
): OldText | undefined {
	const found = findOnce(text, isRaw);
	if (found?.text === undefined) return found;
	let whole = found.text;
	for (let layer = 1; ; layer++) {
		const below = findOnce(whole, () => false);
		if (!below) return { ...found, text: whole };
		const { text: _, ...untold } = found;
		if (below.text === undefined || layer === LAYERS) return untold;
		whole = below.text;
	}
}

/** The changes of single lines that make one text of another with as many lines. */
export function lineEdits(before: string, after: string): Edit[] {
	const meant = after.split("\n");
	let from = 0;
	return before.split("\n").flatMap((line, at) => {
		const start = from;
		from += line.length + 1;
		const other = meant[at] ?? "";
		if (line === other) return [];
		let same = 0;
		while (same < line.length && line[same] === other[same]) same++;
		let tail = 0;
		const most = Math.min(line.length, other.length) - same;
		while (tail < most && line.at(-1 - tail) === other.at(-1 - tail)) tail++;
		return [
			{ from: start + same, to: start + line.length - tail, text: other.slice(same, other.length - tail) },
		];
	});
}

function findOnce(text: string, isRaw: (line: number) => boolean): OldText | undefined {
	if (!isSuspect(text)) return undefined;
	const lines = judgeText(text, isRaw).map((line) => ({ line, meant: meantBy(line) }));
	const changed = lines.filter(({ line, meant }) => meant !== line.text);
	const [first] = changed;
	if (!first?.line.encoding) return undefined;
	const { line, meant } = first;
	const { encoding } = first.line;
	return {
		encoding,
		...sampleOf(line, meant ?? encoding.decode(line.text)),
		lines: changed.length,
		...(lines.every((one) => one.meant !== undefined) && {
			text: lines.map((one) => one.meant).join("\n"),
		}),
	};
}

function meantBy({ text, encoding, mixed }: JudgedLine): string | undefined {
	if (!encoding) return text;
	return mixed ? decodeParts(text, encoding) : decodeLine(text, encoding);
}

/** Longest piece of a line that a problem shows. */
const SHOWN = 60;

/** The first word that changes with those after it, as they are and as they were meant. */
function sampleOf({ from, text }: Line, decoded: string): Pick<OldText, "at" | "found" | "meant"> {
	let same = 0;
	while (same < text.length && text[same] === decoded[same]) same++;
	const start = Math.max(text.lastIndexOf(" ", same), text.lastIndexOf("\u00A0", same)) + 1;
	const words = (line: string) =>
		line
			.slice(start, start + 2 * SHOWN)
			.trimEnd()
			.split(" ");
	let [count, length] = [0, 0];
	for (const word of words(text)) {
		length += word.length + 1;
		if (count > 0 && length > SHOWN) break;
		count += 1;
	}
	const first = (line: string) => words(line).slice(0, count).join(" ");
	return { at: from + start, found: first(text), meant: first(decoded) };
}
