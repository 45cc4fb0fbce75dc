import { formOf, type Word } from "../index/word.ts";
import type { TermSpots } from "../rank/spot-terms.ts";
import { isCloseSpelling } from "./close-spelling.ts";

/** What one word of a query was probably meant to be. */
export interface Guess {
	/** Place in the query. */
	readonly term: number;
	readonly meant: string;
	/** Articles that hold the query, so corrected, word after word; and those that hold it less closely. */
	readonly phrases: number;
	readonly held: number;
}

/** The one of several guesses with which most articles hold the query; of equals the first. */
export function bestGuess(guesses: readonly Guess[]): Guess | undefined {
	let best: Guess | undefined;
	for (const guess of guesses)
		if (!best || (guess.phrases - best.phrases || guess.held - best.held) > 0) best = guess;
	return best;
}

/** So many spellings of one word are looked up; each may cost a file. */
const MOST_SPELLINGS = 24;

/**
 * The words that are one letter off from what was typed, best first: what begins like it is more often meant, and stands
 * in the same file more often than not.
 */
export function closeSpellings(words: readonly string[], typed: string): readonly string[] {
	// Another number is no other spelling of it.
	if (/\p{N}/u.test(typed)) return [];
	const close = [...new Set(words.filter((word) => isCloseSpelling(word, typed)))];
	close.sort((a, b) => sharedStart(b, typed) - sharedStart(a, typed));
	return close.slice(0, MOST_SPELLINGS);
}

/** The places of a query's terms, those that stand in fewest articles first: any may be wrong, the rarest most likely. */
export function rarestFirst(spots: readonly TermSpots[]): number[] {
	return spots.map((_, at) => at).sort((a, b) => (spots[a]?.size ?? 0) - (spots[b]?.size ?? 0));
}

/** How many letters two words begin with alike. */
function sharedStart(one: string, other: string): number {
	let same = 0;
	while (same < one.length && one[same] === other[same]) same++;
	return same;
}

/** The form that most of some places of a word have. */
export function commonForm({ forms }: Word, places: readonly number[]): string {
	const counts = new Map<number, number>();
	for (const place of places) counts.set(formOf(place), (counts.get(formOf(place)) ?? 0) + 1);
	const [best] = [...counts].sort(([, one], [, other]) => other - one);
	return forms[best?.[0] ?? 0] ?? "";
}
