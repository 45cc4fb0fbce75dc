import { formKey } from "../../../../_includes/domain/text/synonyms.ts";
import type { TitleIndex } from "../index/title-index.ts";
import type { Query } from "../query/query.ts";
import { closeSpellings, type Guess } from "./guess.ts";

/**
 * The one misspelt word of a query, by the names of one word that the newsroom has for what it writes otherwise: who types
 * `vietnma` meant `vietnam`, though every article says "Việt Nam". They stand in the file that was asked for the word as
 * it was typed. Whether anything holds the query so corrected is seen when it is asked.
 */
export async function guessBySynonyms(query: Query, titles: TitleIndex): Promise<Guess | undefined> {
	for (const [term, { folded }] of query.terms.entries()) {
		const groups = await titles.synonyms(folded);
		const [meant] = closeSpellings(
			groups
				.flat()
				.map(formKey)
				.filter((name) => !name.includes(" ")),
			folded,
		);
		if (meant) return { term, meant, phrases: 0, held: 0 };
	}
	return undefined;
}
