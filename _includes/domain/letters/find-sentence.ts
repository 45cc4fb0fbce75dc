import { fold } from "../text/fold.ts";

/** Where a sentence stands in a file. */
export interface SentencePlace {
	/** The line on which it begins, from 1. */
	readonly line: number;
	/** False: only a part of it was found, and there. */
	readonly whole: boolean;
}

/** Words by which a sentence is looked for that is not found whole: what is around them may have been mended since. */
const PART = 6;
/** Signs that stand for where a link leads, and not for words: `](/2022/…/ "Tít")`, `[^3]`. */
const BEHIND_WORDS = /\]\([^()\s]*(?:[ \t]+"[^"\n]*")?\)|\[\^[^[\]\n]+\]/g;

/**
 * Finds a sentence that a reader has seen in the file of its article. Only letters and digits count, without their marks:
 * quotation marks, dashes, the signs of Markdown and where lines end are not the same on a page.
 *
 * @param file front matter and body: a reader may quote a title or a caption
 * @returns undefined where not even a part of it is there
 */
export function findSentence(file: string, sentence: string): SentencePlace | undefined {
	const words = wordsOf(sentence);
	if (words.length === 0) return undefined;
	const source = readSource(file);
	const whole = source.lineOf(words.join(""));
	if (whole !== undefined) return { line: whole, whole: true };
	for (let at = 0; at + PART <= words.length; at += PART) {
		const line = source.lineOf(words.slice(at, at + PART).join(""));
		if (line !== undefined) return { line, whole: false };
	}
	return undefined;
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** All letters and digits of a file in one row, and on which line each stands. */
function readSource(file: string) {
	const lines = file.split(/\r\n|\r|\n/).map((line) => wordsOf(line.replace(BEHIND_WORDS, " ")).join(""));
	const row = lines.join("");
	const ends: number[] = [];
	let end = 0;
	for (const { length } of lines) {
		end += length;
		ends.push(end);
	}
	return {
		lineOf(letters: string): number | undefined {
			const place = row.indexOf(letters);
			return place === -1 ? undefined : ends.findIndex((one) => one > place) + 1;
		},
	};
}
