import type { Searchable } from "../index/searchable.ts";
import type { Query } from "../query/query.ts";
import { readTerm } from "../query/read-term.ts";
import { bestGuess, type Guess } from "./guess.ts";
import { guessBySynonyms } from "./guess-by-synonyms.ts";
import { guessByTexts } from "./guess-by-texts.ts";
import { guessByTitles } from "./guess-by-titles.ts";

/** A row of so many words is meant when a title holds it; of fewer, texts may hold another more often. */
const TELLING = 3;

/**
 * The query with its one misspelt word as it was probably meant: the spelling, one letter off, with which most articles
 * hold the query. Without marks where the reader typed none.
 *
 * @returns nothing when no spelling makes an article hold it
 */
export async function correctQuery(query: Query, index: Searchable): Promise<string | undefined> {
	const titles = await index.titles().catch(() => undefined);
	const titled = titles && (await guessByTitles(query, titles));
	if (titled && titled.phrases > 0 && query.terms.length >= TELLING) return apply(query, titled);
	const vocabulary = (await titles?.vocabulary()) ?? [];
	const best = bestGuess(
		[titled, await guessByTexts(query, index, vocabulary)].filter((one) => one !== undefined),
	);
	const named = best ?? (titles && (await guessBySynonyms(query, titles)));
	return named && apply(query, named);
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
