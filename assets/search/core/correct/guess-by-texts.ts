import type { OpenBundle } from "../index/open-bundle.ts";
import type { Searchable } from "../index/searchable.ts";
import { positionOf, type Word } from "../index/word.ts";
import type { Query } from "../query/query.ts";
import { spotTerm, type TermSpots } from "../rank/spot-terms.ts";
import { bestGuess, closeSpellings, commonForm, type Guess, rarestFirst } from "./guess.ts";

/** So many more files of about 27 kB may be fetched to forgive one query. More find hardly more. */
const MOST_FILES = 3;

/** Where the misspelt word must stand: places by article; nothing for a query of one word. */
type Gaps = ReadonlyMap<number, ReadonlySet<number>> | undefined;

/** A spelling of one word of the query, and how often it fills the gap. */
interface Tally {
	readonly term: number;
	readonly spelling: string;
	/** How many articles have it there. */
	readonly articles: number;
	/** Its form in most of them. */
	readonly form: string;
}

/**
 * The one misspelt word of a query, by the texts: names of people and places that no title has. It is sought where all the
 * other words stand in their order, among the words of the files that were fetched for the query anyway, which begin like
 * it; and, within bounds, among the words of titles. Bundles that cannot be read are passed over.
 *
 * @param vocabulary words of titles
 */
export async function guessByTexts(
	query: Query,
	index: Pick<Searchable, "bundles" | "ask">,
	vocabulary: readonly string[],
): Promise<Guess | undefined> {
	const purse = { files: MOST_FILES };
	const tallies: Tally[] = [];
	for (const { name } of await index.bundles())
		tallies.push(
			...(await index.ask(name, (bundle) => tallyBundle(query, bundle, vocabulary, purse)).catch(() => [])),
		);
	const marked = query.terms.some((term) => term.marked);
	const guesses = new Map<string, Guess>();
	for (const { term, spelling, articles, form } of tallies) {
		const key = `${term} ${spelling}`;
		// The newest bundle says how it is written.
		const { meant = marked ? form : spelling, phrases = 0 } = guesses.get(key) ?? {};
		guesses.set(key, { term, meant, phrases: phrases + articles, held: phrases + articles });
	}
	return bestGuess([...guesses.values()]);
}

/** @param purse how many more files may be fetched */
async function tallyBundle(
	query: Query,
	bundle: OpenBundle,
	vocabulary: readonly string[],
	purse: { files: number },
): Promise<Tally[]> {
	const spots = await Promise.all(query.terms.map((term) => spotTerm(bundle, term)));
	const files = new Set(query.terms.map(({ folded }) => bundle.fileOf(folded)));
	const tallies: Tally[] = [];
	for (const term of rarestFirst(spots)) {
		const gaps = findGaps(spots, term);
		if (gaps?.size === 0) continue;
		const typed = query.terms[term]?.folded ?? "";
		for (const spelling of closeSpellings([...(await bundle.wordsBeside(typed)), ...vocabulary], typed)) {
			const file = bundle.fileOf(spelling);
			if (!files.has(file)) {
				if (purse.files === 0) continue;
				purse.files -= 1;
				files.add(file);
			}
			const word = await bundle.word(spelling);
			if (word) tallies.push({ term, spelling, ...fill(gaps, word) });
		}
	}
	return tallies.filter(({ articles }) => articles > 0);
}

/** Where a term is missing in a row of all the others. */
function findGaps(spots: readonly TermSpots[], term: number): Gaps {
	const others = spots.map((pages, at) => ({ pages, at })).filter(({ at }) => at !== term);
	const [rarest, ...rest] = others.sort((a, b) => a.pages.size - b.pages.size);
	if (!rarest) return undefined;
	const gaps = new Map<number, ReadonlySet<number>>();
	for (const page of rarest.pages.keys()) {
		if (!rest.every(({ pages }) => pages.has(page))) continue;
		const own = rarest.pages.get(page) ?? [];
		const places = rest.map(({ pages, at }) => ({
			at,
			places: new Set(pages.get(page)?.map(({ position }) => position)),
		}));
		const found = own
			.map(({ position }) => position - rarest.at)
			.filter((start) => places.every((other) => other.places.has(start + other.at)))
			.map((start) => start + term);
		if (found.length > 0) gaps.set(page, new Set(found));
	}
	return gaps;
}

/** How a word fills the gaps. */
function fill(gaps: Gaps, word: Word): Pick<Tally, "articles" | "form"> {
	let articles = 0;
	const filling: number[] = [];
	for (const [page, places] of word.places) {
		const own = gaps ? places.filter((place) => gaps.get(page)?.has(positionOf(place))) : places;
		if (own.length > 0) articles += 1;
		filling.push(...own);
	}
	return { articles, form: commonForm(word, filling) };
}
