import { isSyllable } from "../../text/syllable.ts";
import { remembering } from "../remembering.ts";
import type { OldEncoding } from "./old-encodings.ts";

/** A word with a letter beyond ASCII, as it stands and as an old encoding would have it. */
export interface WeighedWord {
	readonly at: number;
	readonly word: string;
	/**
	 * Which of the two is Vietnamese: the decoded one (`odd`: and no language writes it as it stands), the word as it
	 * stands, either, neither.
	 */
	readonly says: "odd" | "decoded" | "written" | "either" | "neither";
}

export interface WeighedLine {
	readonly words: readonly WeighedWord[];
	/** Words of ASCII letters alone. */
	readonly plain: number;
}

/** The longest Vietnamese syllable has 7 letters, and twice as many where marks are apart. */
const LONGEST = 14;

const isVietnamese = remembering((word: string) => {
	const letters = word.replace(/^[^\p{L}]+|[^\p{L}\p{M}]+$/gu, "");
	// A single letter among figures is a sign: `4×4`.
	if (letters.length === 1 && /\p{N}/u.test(word)) return false;
	return letters.length <= LONGEST && isSyllable(letters) && !/\p{Ll}\p{Lu}/u.test(letters);
});

/** Weighs the words of a line as they stand against the same words as another encoding would have them. */
export function weighLine(line: string, encoding: OldEncoding): WeighedLine {
	const words: WeighedWord[] = [];
	const weigh = weigher(encoding);
	let plain = 0;
	for (const { 0: word, index } of line.matchAll(encoding.words)) {
		if (/^[ -~]*$/.test(word)) {
			if (/[a-z]{2}/i.test(word)) plain += 1;
			continue;
		}
		const says = isShort(word) ? weigh(word) : weighWord(word, encoding);
		if (says !== "nothing") words.push({ at: index, word, says });
	}
	return { words, plain };
}

const UNICODE = /[\u0100-\u024F\u1EA0-\u1EFF]|[\u0300-\u036F]/;

const isShort = (word: string) => word.length <= 2 * LONGEST;

/** Whether a word is Vietnamese as it stands, by letters of its own and not by a sign beside it (`§NA`); two with a no-break space, which UTF-8 uses as a byte: `XÃ\u00A0HỘI`. */
function isWritten(word: string): boolean {
	return (
		isShort(word) &&
		word
			.normalize("NFC")
			.split("\u00A0")
			.every((part) => /^[ -~]*$/.test(part) || (/(?=\p{L})[^\0-\x7F]/u.test(part) && isVietnamese(part)))
	);
}

type Weight = WeighedWord["says"] | "nothing";

/** A language has few syllables, and a text says them again and again. */
const WEIGHERS = new Map<OldEncoding, (word: string) => Weight>();
function weigher(encoding: OldEncoding): (word: string) => Weight {
	const known = WEIGHERS.get(encoding);
	if (known) return known;
	const weigh = remembering((word: string) => weighWord(word, encoding));
	WEIGHERS.set(encoding, weigh);
	return weigh;
}

function weighWord(word: string, { decode, surely }: OldEncoding): Weight {
	const written = isWritten(word);
	const decoded = decode(word);
	// Letters that are the same in both say nothing, but those that only Unicode has.
	const isUnicode = written && Array.from(word).some((one) => UNICODE.test(one) && decode(one) === one);
	if (decoded === word) return isUnicode ? "written" : "nothing";
	// A sign by itself is a sign: `·`, `§ 5`.
	if (word.length === 1 && !/\p{L}/u.test(word)) return "nothing";
	const meant = isShort(decoded) && isVietnamese(decoded.normalize("NFC"));
	if (written) return meant && !isUnicode ? "either" : "written";
	if (surely) return "odd";
	// An abbreviation is no word in any encoding: `§NA` is “ĐNA”.
	if (!meant) return /^[^\p{Ll}]{2,6}$/u.test(decoded) ? "nothing" : "neither";
	const beyond = word.replace(/[ -~]/g, "");
	return beyond.length > 1 || /[^\p{L}\p{M}]/u.test(beyond) ? "odd" : "decoded";
}
