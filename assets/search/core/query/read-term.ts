import { allFigures, searchWord } from "../../../../_includes/domain/text/search-words.ts";
import type { Term } from "./query.ts";

/**
 * Reads a word of a query, as it stands between spaces.
 *
 * @returns nothing for signs alone
 */
export function readTerm(typed: string): Term | undefined {
	const word = searchWord(typed);
	if (!word) return undefined;
	const all = allFigures(typed);
	const figures = all.filter((figure) => figure.length > 1);
	const written = figures.length < all.length ? all : [];
	return { ...word, marked: word.text !== word.folded, figures, written };
}
