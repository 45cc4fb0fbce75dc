import { formOf, type Word } from "../index/read-words.ts";
import type { TitleIndex } from "../index/title-index.ts";
import type { Query, Term } from "../query/query.ts";
import { readTerm } from "../query/read-term.ts";
import { matchArticle, type TermHere } from "../rank/match-article.ts";
import { worthOf } from "../rank/match-bundle.ts";
import { spotTerm, type TermSpots } from "../rank/spot-terms.ts";
import { isCloseSpelling } from "./close-spelling.ts";

/** So many spellings of one word are looked up; each may cost a file. */
const MOST_SPELLINGS = 24;

/** What one word of a query was probably meant to be. */
interface Guess {
	readonly term: number;
	readonly meant: string;
	/** Titles that hold the query, so corrected, word after word; and those that hold it anyhow. */
	readonly phrases: number;
	readonly titles: number;
}

/**
 * The query with its one misspelt word as it was probably meant: the spelling, one letter off, with which most titles
 * hold the query word after word, else anyhow. Every word is tried, the rarest first, since any may be wrong: `dường` is
 * a word too. Without marks where the reader typed none.
 *
 * @returns nothing when no spelling makes a title hold it
 */
export async function correctQuery(query: Query, titles: TitleIndex): Promise<string | undefined> {
	const [spots, vocabulary] = await Promise.all([
		Promise.all(query.terms.map((term) => spotTerm(titles, term))),
		titles.vocabulary(),
	]);
	const rarestFirst = query.terms.map((_, at) => at);
	rarestFirst.sort((a, b) => (spots[a]?.size ?? 0) - (spots[b]?.size ?? 0));
	let best: Guess | undefined;
	for (const term of rarestFirst) {
		const others = holdOthers(spots, term, titles.articles);
		if (others && others.length === 0) continue;
		for (const guess of await guesses(query, term, others, spots, vocabulary, titles))
			if (!best || isBetter(guess, best)) best = guess;
		// A word that no title has is the wrong one; what else could be changed need not be looked up.
		if (best && (spots[term]?.size ?? 0) === 0) break;
	}
	return best && apply(query, best);
}

const isBetter = (one: Guess, other: Guess) => (one.phrases - other.phrases || one.titles - other.titles) > 0;

/** Titles that hold every term but one; nothing when there is no other term. */
function holdOthers(spots: readonly TermSpots[], term: number, most: number): number[] | undefined {
	const others = spots.filter((_, at) => at !== term).sort((a, b) => a.size - b.size);
	const [rarest, ...rest] = others;
	return rarest && [...rarest.keys()].filter((page) => page < most && rest.every((pages) => pages.has(page)));
}

async function guesses(
	query: Query,
	term: number,
	others: readonly number[] | undefined,
	spots: readonly TermSpots[],
	vocabulary: readonly string[],
	titles: TitleIndex,
): Promise<Guess[]> {
	const typed = query.terms[term]?.folded ?? "";
	const close = vocabulary.filter((word) => isCloseSpelling(word, typed));
	// What begins like the word as typed stands in the same file more often than not, and is more often meant.
	close.sort((a, b) => sharedStart(b, typed) - sharedStart(a, typed));
	return Promise.all(
		close.slice(0, MOST_SPELLINGS).map(async (spelling): Promise<Guess> => {
			const word = await titles.word(spelling);
			const own = readTerm(spelling);
			if (!word || !own) return { term, meant: spelling, phrases: 0, titles: 0 };
			const meant = await spotTerm(titles, own);
			const held = (others ?? [...meant.keys()]).filter((page) => meant.has(page));
			const here = (page: number): TermHere[] =>
				query.terms.map((one, at) => ({
					spots: (at === term ? meant : spots[at])?.get(page) ?? [],
					worth: worthOf(spots[at]?.size ?? 0, titles.articles),
					marked: at !== term && one.marked,
				}));
			const phrases = held.filter((page) => matchArticle(page, here(page)).nearness === "phrase");
			const marked = query.terms.some((one: Term) => one.marked);
			return {
				term,
				meant: marked ? commonForm(word, phrases.length > 0 ? phrases : held) : spelling,
				phrases: phrases.length,
				titles: held.length,
			};
		}),
	).then((all) => all.filter((guess) => guess.titles > 0));
}

function sharedStart(one: string, other: string): number {
	let same = 0;
	while (same < one.length && one[same] === other[same]) same++;
	return same;
}

/** The form that a word has in most of some titles. */
function commonForm(word: Word, pages: readonly number[]): string {
	const counts = new Map<number, number>();
	for (const page of pages)
		for (const place of word.places.get(page) ?? [])
			counts.set(formOf(place), (counts.get(formOf(place)) ?? 0) + 1);
	const [best] = [...counts].sort(([, one], [, other]) => other - one);
	return word.forms[best?.[0] ?? 0] ?? "";
}

/** The query as typed, with the one word in place of the wrong one. */
function apply(query: Query, { term, meant }: Guess): string {
	const wrong = query.terms[term]?.folded;
	return query.typed
		.split(/(\s+)/)
		.map((word) =>
			readTerm(word)?.folded === wrong
				? word.replace(/[\p{L}\p{N}\p{M}](?:.*[\p{L}\p{N}\p{M}])?/u, meant)
				: word,
		)
		.join("");
}
