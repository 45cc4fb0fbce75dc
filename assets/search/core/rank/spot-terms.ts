import { formOf, positionOf, type Word, type WordSource, zoneOf } from "../index/word.ts";
import type { Term } from "../query/query.ts";

/** A place of a term in an article. */
export interface Spot {
	readonly position: number;
	/** Place in `ZONES`. */
	readonly zone: number;
	/** Whether it has the marks that the reader typed; true when none were. */
	readonly agrees: boolean;
}

/** Where one term stands: its places in order, by article. Most articles hold one term of a query and are never asked. */
export type TermSpots = Pick<ReadonlyMap<number, readonly Spot[]>, "size" | "has" | "get" | "keys">;

/**
 * Where a term stands. A compound is also found as its parts in a row: `TP.HCM` in an article that has
 * "TP HCM".
 */
export async function spotTerm(source: WordSource, term: Term): Promise<TermSpots> {
	// A part of one letter is not in the index; such a compound ("26/5/2022") is found whole or not at all.
	const sought = term.parts.every((part) => part.length > 1) ? term.parts : [];
	const words = [term.folded, ...sought, ...term.figures];
	const [whole, ...others] = await Promise.all(words.map((word) => source.word(word)));
	const parts = others.slice(0, sought.length);
	const word = whole && withFigures(whole, others.slice(sought.length));
	const spots = word ? new WordSpots(word, term) : new Map<number, readonly Spot[]>();
	const known = parts.filter((part) => part !== undefined);
	return parts.length > 0 && known.length === parts.length ? withRows(spots, known) : spots;
}

/** The places at which a number has the figures that were typed, and not only the same digits: `26/5` is not `265`. */
function withFigures(word: Word, figures: readonly (Word | undefined)[]): Word {
	if (figures.length === 0) return word;
	const places = new Map<number, readonly number[]>();
	for (const [page, all] of word.places) {
		const own = all.filter((place) =>
			figures.every((figure) =>
				figure?.places.get(page)?.some((other) => positionOf(other) === positionOf(place)),
			),
		);
		if (own.length > 0) places.set(page, own);
	}
	return { ...word, places };
}

/** The places of a word, each article's read when it is asked for. */
class WordSpots implements TermSpots {
	private readonly agreeing: readonly boolean[];
	private readonly read = new Map<number, readonly Spot[]>();

	constructor(
		private readonly word: Word,
		term: Term,
	) {
		this.agreeing = word.forms.map((form) => !term.marked || sameMarks(form, term.text));
	}

	get size(): number {
		return this.word.places.size;
	}

	has(page: number): boolean {
		return this.word.places.has(page);
	}

	keys() {
		return this.word.places.keys();
	}

	get(page: number): readonly Spot[] | undefined {
		const spots =
			this.read.get(page) ??
			this.word.places.get(page)?.map((place) => ({
				position: positionOf(place),
				zone: zoneOf(place),
				agrees: this.agreeing[formOf(place)] ?? false,
			}));
		if (spots) this.read.set(page, spots);
		return spots;
	}
}

/** Whether two words of the same letters have the same marks. A form may hold signs: `hà-nội` of a compound. */
function sameMarks(form: string, text: string): boolean {
	return form === text || form.replace(/[^\p{L}\p{N}\p{M}]/gu, "") === text;
}

/** With the places at which words stand one after the other, as one place each: the first word's. */
function withRows(spots: TermSpots, words: readonly Word[]): TermSpots {
	const [first, ...others] = words;
	const all = new Map([...spots.keys()].map((page) => [page, spots.get(page) ?? []]));
	for (const [page, places] of first?.places ?? []) {
		const found = places.flatMap((place): Spot[] => {
			const start = positionOf(place);
			const follows = others.every((word, at) =>
				(word.places.get(page) ?? []).some((other) => positionOf(other) === start + at + 1),
			);
			return follows ? [{ position: start, zone: zoneOf(place), agrees: true }] : [];
		});
		if (found.length === 0) continue;
		const own = [...(all.get(page) ?? []), ...found];
		all.set(
			page,
			own.sort((a, b) => a.position - b.position),
		);
	}
	return all;
}
