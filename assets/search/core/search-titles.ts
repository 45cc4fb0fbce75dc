import type { FoundArticle } from "./found-article.ts";
import { MissingFile } from "./index/fetch-file.ts";
import type { Searchable } from "./index/searchable.ts";
import type { TitleIndex } from "./index/title-index.ts";
import type { Query } from "./query/query.ts";
import { matchAny, type Said } from "./rank/match-bundle.ts";

/**
 * Articles of any age whose titles hold every term of a query, best first. Their subjects and the hour are not known
 * before their bundle is asked; the day is about right.
 *
 * None for a query that excludes something: a title cannot tell what its text holds. None when the titles do not come:
 * the bundles hold them too.
 *
 * The best, where its title holds the whole query as a phrase, is loaded unasked: nothing in a text goes before it, and
 * its bundle is seldom open yet.
 *
 * @param signal nobody wants the answer any more: nothing is loaded
 */
export async function searchTitles(
	query: Query,
	others: Promise<readonly Query[]>,
	index: Searchable,
	signal?: AbortSignal,
): Promise<FoundArticle[]> {
	if (query.excluded.length > 0) return [];
	try {
		const periods = new Map((await index.bundles()).map((bundle) => [bundle.name, bundle]));
		let titles = await index.titles();
		const matches = await matchAny(titles, query, others).catch(async (error: unknown) => {
			if (!(error instanceof MissingFile)) throw error;
			titles = await index.titles(true);
			return matchAny(titles, query, others);
		});
		const found = matches.flatMap((said) => {
			const period = periods.get(titles.placeOf(said.match.page).bundle);
			return said.match.nearness === "part" || !period ? [] : [foundByTitle(said, titles, period, index)];
		});
		// What does not come is told where it is to be shown.
		if (found[0]?.match.nearness === "phrase" && !signal?.aborted) found[0].load().catch(() => {});
		return found;
	} catch {
		return [];
	}
}

function foundByTitle(
	{ match, terms }: Said,
	titles: TitleIndex,
	{ name, from, to }: { readonly name: string; readonly from: string; readonly to: string },
	index: Searchable,
): FoundArticle {
	const { row, of } = titles.placeOf(match.page);
	const first = Date.parse(`${from}-01T00:00:00Z`);
	const last = Date.parse(`${to}-28T00:00:00Z`);
	return {
		id: `${name}/${row}`,
		match,
		terms,
		minute: Math.floor((first + ((last - first) * (row + 0.5)) / of) / 60_000),
		subjects: undefined,
		load: () =>
			index.ask(name, (bundle) => {
				// Only while a new edition is half deployed.
				if (bundle.articles !== of) throw new Error(`The titles know another bundle ${name}`);
				return bundle.fragment(bundle.pageOf(row));
			}),
	};
}
