import { allFigures, searchWord } from "../../../../_includes/domain/text/search-words.ts";
import type { FoundArticle } from "../found-article.ts";
import { keep } from "../index/keep.ts";
import type { Query, Term } from "../query/query.ts";

/** So many of the best are looked into: a screen or two, which need these texts anyway. */
const LOOKED_INTO = 20;

/**
 * Without those of the best that have the digits of a date or a decimal in another number: an index knows `5/6` as `56`, a
 * text tells them apart. What is asked for with none costs nothing.
 *
 * @param found best first
 * @param known what was seen in this search
 */
export async function asWritten(
	query: Query,
	found: readonly FoundArticle[],
	known: Map<string, Promise<boolean>>,
): Promise<readonly FoundArticle[]> {
	if (!query.terms.some(({ written }) => written.length > 0)) return found;
	const best = found.slice(0, LOOKED_INTO);
	const right = await Promise.all(best.map((one) => keep(known, one.id, () => isAsWritten(one))));
	return [...best.filter((_, at) => right[at]), ...found.slice(LOOKED_INTO)];
}

/** What does not come is told where it is to be shown. */
async function isAsWritten({ terms, load }: FoundArticle): Promise<boolean> {
	const words = await load().then(
		(fragment) => fragment.words,
		() => undefined,
	);
	return (
		words === undefined ||
		terms.every((term) => term.written.length === 0 || words.some((word) => is(term, word)))
	);
}

const is = ({ folded, written }: Term, word: string) =>
	searchWord(word)?.folded === folded && allFigures(word).join("/") === written.join("/");
