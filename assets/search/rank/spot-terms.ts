import { formOf, positionOf, type Word, zoneOf } from "../index/read-words.ts";
import type { Term } from "../query/query.ts";

/** What can be asked for words: a bundle, or the titles of all. */
export interface WordSource {
	/** How many articles it has; their numbers are those below it. */
	readonly articles: number;
	word(folded: string): Promise<Word | undefined>;
	/** A larger number for a newer article. */
	minuteOf(page: number): number;
}

/** A place of a term in an article. */
export interface Spot {
	readonly position: number;
	/** Place in `ZONES`. */
	readonly zone: number;
	/** Whether it has the marks that the reader typed; true when none were. */
	readonly agrees: boolean;
}

/** Where one term stands: its places in order, by article. */
export type TermSpots = ReadonlyMap<number, readonly Spot[]>;

/**
 * Where a term stands. A compound is also found as its parts in a row: `TP.HCM` in an article that has
 * "TP HCM".
 */
export async function spotTerm(source: WordSource, term: Term): Promise<TermSpots> {
	// A part of one letter is not in the index; such a compound ("26/5/2022") is found whole or not at all.
	const sought = term.parts.every((part) => part.length > 1) ? term.parts : [];
	const [whole, ...parts] = await Promise.all([term.folded, ...sought].map((word) => source.word(word)));
	const spots = new Map<number, readonly Spot[]>();
	if (whole) addSpots(spots, whole, term);
	if (parts.length > 0 && parts.every((part) => part !== undefined)) addRows(spots, parts);
	return spots;
}

function addSpots(spots: Map<number, readonly Spot[]>, word: Word, term: Term) {
	const agreeing = word.forms.map((form) => !term.marked || sameMarks(form, term.text));
	for (const [page, places] of word.places)
		spots.set(
			page,
			places.map((place) => ({
				position: positionOf(place),
				zone: zoneOf(place),
				agrees: agreeing[formOf(place)] ?? false,
			})),
		);
}

/** Whether two words of the same letters have the same marks. A form may hold signs: `hà-nội` of a compound. */
function sameMarks(form: string, text: string): boolean {
	return form === text || form.replace(/[^\p{L}\p{N}\p{M}]/gu, "") === text;
}

/** Adds the places at which words stand one after the other, as one place each: the first word's. */
function addRows(spots: Map<number, readonly Spot[]>, words: readonly Word[]) {
	const [first, ...others] = words;
	if (!first) return;
	for (const [page, places] of first.places) {
		const found = places.flatMap((place): Spot[] => {
			const start = positionOf(place);
			const follows = others.every((word, at) =>
				(word.places.get(page) ?? []).some((other) => positionOf(other) === start + at + 1),
			);
			return follows ? [{ position: start, zone: zoneOf(place), agrees: true }] : [];
		});
		if (found.length === 0) continue;
		const all = [...(spots.get(page) ?? []), ...found];
		spots.set(
			page,
			all.sort((a, b) => a.position - b.position),
		);
	}
}
