import type { ListedBundle } from "../../../_includes/domain/parts/search/bundles.ts";
import { BODY } from "../../../_includes/domain/text/search-zones.ts";
import { compareFound, type FoundArticle, foundInBundle } from "./found-article.ts";
import type { Searchable } from "./index/searchable.ts";
import { parseQuery } from "./query/parse-query.ts";
import { countArticles } from "./search-archive.ts";
import type { Step } from "./step.ts";

/** How an article answers a search without a query: all alike, so that the newest is first. */
const UNASKED = { nearness: "anywhere", marks: 1, zone: BODY, score: 0, position: 0, positions: [] } as const;

/** Every article, newest first, for filters without a query. */
export async function* listArticles(index: Searchable): AsyncGenerator<Step, void> {
	const query = parseQuery("");
	const bundles = await index.bundles();
	const whole = { query, complete: true, bundles: bundles.length, articles: countArticles(bundles) };
	const failed: ListedBundle[] = [];
	let looked = 0;
	let found: readonly FoundArticle[] = [];
	for (const [at, bundle] of bundles.entries()) {
		try {
			const own = await index.ask(bundle.name, async (opened) =>
				opened.pages.map((page) =>
					foundInBundle({ match: { ...UNASKED, page }, terms: [] }, opened, bundle.name, index),
				),
			);
			found = [...found, ...own].sort(compareFound);
			looked += bundle.articles;
		} catch {
			failed.push(bundle);
		}
		const finished = at === bundles.length - 1;
		yield { ...whole, found, finished, bundle, looked, failed: [...failed] };
	}
}
