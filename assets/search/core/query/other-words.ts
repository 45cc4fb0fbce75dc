import { findSynonymous } from "../../../../_includes/domain/text/synonyms.ts";
import type { TitleIndex } from "../index/title-index.ts";
import type { Query, Term } from "./query.ts";
import { readTerm } from "./read-term.ts";

/** So many ways to say a query are asked beside it: each word of them costs a file. */
const MOST = 4;

/**
 * The query in the other words that the newsroom has for what is in it: `xử phạt CSGT` is `xử phạt cảnh sát giao thông`,
 * too. Costs nothing but the titles' files of the query's own words, which a search reads anyway.
 */
export async function inOtherWords(query: Query, titles: TitleIndex): Promise<Query[]> {
	const lists = await Promise.all(query.terms.map(({ folded }) => titles.synonyms(folded)));
	const groups = [...new Set(lists.flat())];
	let said: readonly Query[] = [query];
	// The last first, so that the places of those before stay.
	const found = findSynonymous(query.terms, groups).sort((a, b) => b.from - a.from || b.to - a.to);
	let free = query.terms.length;
	for (const { from, to, others } of found) {
		// "Hà Nội" within a longer name that has other words already is part of that name.
		if (to > free) continue;
		free = from;
		said = [...said, ...said.flatMap((one) => others.map((other) => replace(one, from, to, other)))];
	}
	return said.slice(1, 1 + MOST);
}

function replace(query: Query, from: number, to: number, form: string): Query {
	const words = form.split(/\s+/).flatMap((word): Term[] => {
		const term = readTerm(word);
		return term ? [term] : [];
	});
	const grown = words.length - (to - from);
	const terms = [...query.terms.slice(0, from), ...words, ...query.terms.slice(to)];
	const moved = (at: number) => (at >= to ? at + grown : at);
	const inside = query.phrases.some(([start, end]) => start <= from && to <= end);
	const phrases = query.phrases.map(([start, end]) => [moved(start), moved(end)] as const);
	return {
		...query,
		terms,
		// A name of several words is looked for as it stands.
		phrases: words.length > 1 && !inside ? [...phrases, [from, from + words.length]] : phrases,
		typed: terms.map(({ text }) => text).join(" "),
	};
}
