import { toNfc } from "../text/normalise.ts";

/** More marks over one letter than any language has; a word in parts has as many as its letters. */
const HEAP = /(\p{M}{3})\p{M}+/gu;
/** Not seen, and left by where a text was copied from: soft hyphen, zero-width space, word joiner, mark of byte order. */
const LEFT_OVER = /[\u00AD\u200B\u2060\uFEFF]/g;
/** What no letter may hold: signs that are not seen and change what is, and what stands where a letter was lost. */
const UNSEEN =
	/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFF9-\uFFFD\u{E0000}-\u{E0FFF}\p{Noncharacter_Code_Point}\p{Cs}\p{Co}]|(?!\n)\p{Cc}/gu;

/** A text as it is kept if nothing is wrong with it, and whether something was taken away for which its reader should look. */
export interface Cleaned {
	readonly text: string;
	readonly lost?: "unseen" | "marks";
}

/**
 * Tidies what a reader has written: one Unicode form, plain spaces, one kind of line end, no empty lines but between
 * passages. Nothing is in it afterwards that a printed letter may not hold.
 */
export function cleanText(written: string): Cleaned {
	// Before it is brought into one form, which takes the square of their number.
	const bounded = written.replace(HEAP, "$1");
	const plain = toNfc(bounded.replace(LEFT_OVER, ""))
		.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
		.replace(/[\t\p{Zs}]/gu, " ");
	const seen = plain.replace(UNSEEN, "");
	// What stood apart may have come together.
	const whole = toNfc(seen).replace(HEAP, "$1");
	const text = whole
		.split("\n")
		.map((line) => line.trim())
		.join("\n")
		.replace(/\n{3,}/g, "\n\n")
		.trim();
	const lost =
		bounded !== written || whole.length < toNfc(seen).length
			? "marks"
			: seen !== plain
				? "unseen"
				: undefined;
	return { text, ...(lost && { lost }) };
}

/** The same of what is one line. */
export function cleanLine(written: string): Cleaned {
	const { text, ...rest } = cleanText(written);
	return { text: text.replace(/\n+/g, " "), ...rest };
}
