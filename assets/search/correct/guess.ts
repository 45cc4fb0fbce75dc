import { formOf, type Word } from "../index/read-words.ts";

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

/** How many letters two words begin with alike: what begins like the word as typed is more often meant. */
export function sharedStart(one: string, other: string): number {
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
