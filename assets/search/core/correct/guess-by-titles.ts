import type { TitleIndex } from "../index/title-index.ts";
import type { Query } from "../query/query.ts";
import { readTerm } from "../query/read-term.ts";
import { matchArticle, type TermHere } from "../rank/match-article.ts";
import { worthOf } from "../rank/match-bundle.ts";
import { spotTerm, type TermSpots } from "../rank/spot-terms.ts";
import { bestGuess, closeSpellings, commonForm, type Guess, rarestFirst } from "./guess.ts";

/**
 * The one misspelt word of a query, by the titles of all time: the spelling, one letter off, with which most titles hold
 * the query word after word, else anyhow. Every word is tried, the rarest first, since any may be wrong: `dường` is a
 * word too.
 */
export async function guessByTitles(query: Query, titles: TitleIndex): Promise<Guess | undefined> {
	const [spots, vocabulary] = await Promise.all([
		Promise.all(query.terms.map((term) => spotTerm(titles, term))),
		titles.vocabulary(),
	]);
	let best: Guess | undefined;
	for (const term of rarestFirst(spots)) {
		const others = holdOthers(spots, term, titles.articles);
		if (others && others.length === 0) continue;
		const guesses = await spellings(query, term, others, spots, vocabulary, titles);
		best = bestGuess(best ? [best, ...guesses] : guesses);
		// A word that no title has is the wrong one; what else could be changed need not be looked up.
		if (best && (spots[term]?.size ?? 0) === 0) break;
	}
	return best;
}

/** Titles that hold every term but one; nothing when there is no other term. */
function holdOthers(spots: readonly TermSpots[], term: number, most: number): number[] | undefined {
	const others = spots.filter((_, at) => at !== term).sort((a, b) => a.size - b.size);
	const [rarest, ...rest] = others;
	return rarest && [...rarest.keys()].filter((page) => page < most && rest.every((pages) => pages.has(page)));
}

async function spellings(
	query: Query,
	term: number,
	others: readonly number[] | undefined,
	spots: readonly TermSpots[],
	vocabulary: readonly string[],
	titles: TitleIndex,
): Promise<Guess[]> {
	const typed = query.terms[term]?.folded ?? "";
	return Promise.all(
		closeSpellings(vocabulary, typed).map(async (spelling): Promise<Guess> => {
			const word = await titles.word(spelling);
			const own = readTerm(spelling);
			if (!word || !own) return { term, meant: spelling, phrases: 0, held: 0 };
			const meant = await spotTerm(titles, own);
			const held = (others ?? [...meant.keys()]).filter((page) => meant.has(page));
			const here = (page: number): TermHere[] =>
				query.terms.map((one, at) => ({
					spots: (at === term ? meant : spots[at])?.get(page) ?? [],
					worth: worthOf(spots[at]?.size ?? 0, titles.articles),
					marked: at !== term && one.marked,
				}));
			const phrases = held.filter((page) => matchArticle(page, here(page)).nearness === "phrase");
			const places = (phrases.length > 0 ? phrases : held).flatMap((page) => word.places.get(page) ?? []);
			return {
				term,
				meant: query.terms.some(({ marked }) => marked) ? commonForm(word, places) : spelling,
				phrases: phrases.length,
				held: held.length,
			};
		}),
	).then((all) => all.filter((guess) => guess.held > 0));
}
