import type { OldEncoding } from "./old-encodings.ts";
import { type WeighedLine, type WeighedWord, weighLine } from "./weigh-line.ts";

/** Passages that Markdown prints as they are typed: whoever writes of an encoding puts its letters there. */
const CODE = /`[^`\n]+`/g;

/** A line of a text, its code left out. */
export interface Line {
	/** Offset in the text. */
	readonly from: number;
	readonly text: string;
	/** Whether its bytes are no UTF-8, so that it can be nothing but an old encoding. */
	readonly raw: boolean;
	/** Whether it says nothing: code, or ASCII alone. */
	readonly skipped: boolean;
}

/** What a line says of an encoding. */
export interface Verdict {
	/**
	 * `sure`: it was written so, whatever the rest of the text. `likely`: where the text has sure ones. `mixed`: a part of
	 * it. `open`: Vietnamese both ways. `good`: Vietnamese as it stands. `silent`: nothing.
	 */
	readonly kind: "sure" | "likely" | "mixed" | "open" | "good" | "silent";
	/** How many words become Vietnamese. */
	readonly gained: number;
}

/** Judges a line by how many of its words are Vietnamese as they stand, and how many once they are decoded. */
export function judgeLine({ text }: Line, encoding: OldEncoding): Verdict {
	const { words, plain } = weighLine(withoutCode(text), encoding);
	const count = countSays(words);
	const gained = count.odd + count.decoded;
	const fitting = gained + count.either;
	const verdict = (kind: Verdict["kind"]): Verdict => ({ kind, gained });
	if (gained === 0)
		return verdict(count.written > 0 ? "good" : count.either > 0 && count.neither === 0 ? "open" : "silent");
	const different = new Set(words.filter(isGained).map(({ word }) => word)).size;
	const clear = different >= 2 || count.odd > 0;
	// As many words have marks as in Vietnamese; or nothing but what no language writes. Whole UTF-8 is proof by itself.
	const odd = count.odd >= 2 && count.neither === 0;
	const dense = encoding.surely || odd || fitting * 4 >= words.length + plain;
	if (clear && dense && count.written * 8 <= gained && count.neither * 5 <= fitting) return verdict("sure");
	if (count.written === 0) return verdict(count.neither <= fitting ? "likely" : "silent");
	return verdict(count.odd > 0 && gained + count.odd >= MIXED ? "mixed" : "good");
}

/** How much must speak for another encoding in a line that holds good words, too; what no language writes counts twice. */
const MIXED = 4;

const isGained = ({ says }: WeighedWord) => says === "odd" || says === "decoded";

function countSays(words: WeighedLine["words"]): Record<WeighedWord["says"], number> {
	const counts = { odd: 0, decoded: 0, written: 0, either: 0, neither: 0 };
	for (const { says } of words) counts[says] += 1;
	return counts;
}

/** The code of a line as blanks, so that places stay. */
const withoutCode = (text: string) => text.replace(CODE, (code) => " ".repeat(code.length));

/** The line as it was meant; its code stays. Nothing where a letter of it was lost. */
export function decodeLine(text: string, encoding: OldEncoding): string | undefined {
	const codes = text.includes("\0") ? [] : (text.match(CODE) ?? []);
	const decoded = encoding.decode(codes.length > 0 ? text.replace(CODE, "\0") : text);
	if (encoding.torn?.test(decoded)) return undefined;
	let at = 0;
	return codes.length > 0 ? decoded.replace(/\0/g, () => codes[at++] ?? "") : decoded;
}

/**
 * A line of which a part only was meant otherwise: each word is as its own letters say, or as the nearest words on both
 * sides say. Nothing where these differ.
 */
export function decodeParts(text: string, encoding: OldEncoding): string | undefined {
	const { words } = weighLine(withoutCode(text), encoding);
	const own = words.map((word) => (isGained(word) ? true : word.says === "written" ? false : undefined));
	const before = lastKnown(own);
	const after = lastKnown(own.toReversed()).reverse();
	let decoded = "";
	let done = 0;
	for (const [index, { at, word }] of words.entries()) {
		const [one, other] = [before[index], after[index]];
		const meant =
			own[index] ?? (one === undefined ? other : other === undefined || one === other ? one : undefined);
		if (meant === undefined) return undefined;
		decoded += text.slice(done, at) + (meant ? encoding.letters(word) : word);
		done = at + word.length;
	}
	return decoded + text.slice(done);
}

/** For each the last before it that is known. */
export function lastKnown<Known>(all: readonly (Known | undefined)[]): (Known | undefined)[] {
	let last: Known | undefined;
	return all.map((one) => {
		const before = last;
		last = one ?? last;
		return before;
	});
}
