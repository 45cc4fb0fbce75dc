import { countSyllables } from "../text/syllables.ts";

/**
 * Syllables that a reader takes in a minute. A Vietnamese word has one or two syllables, each written apart; at 250 a
 * newspaper of a thousand syllables is four minutes, which is what slow and careful readers need.
 */
export const SYLLABLES_A_MINUTE = 250;

/** Where links and pictures lead, which nobody reads: `](/2022/05/26/ben-pha/)`, `](a.jpg){40% 30%}`, `https://…`. */
const ADDRESSES = /\]\([^()\n]*\)(?:\{[^{}\n]{0,200}\})?|https?:\/\/\S+/g;

/**
 * How long an article takes to read, in whole minutes, at least one.
 *
 * @param texts lede and Markdown body
 */
export function readingMinutes(texts: readonly (string | undefined)[]): number {
	const count = texts.reduce((sum, text = "") => sum + countSyllables(text.replace(ADDRESSES, "] ")), 0);
	return Math.max(1, Math.round(count / SYLLABLES_A_MINUTE));
}
