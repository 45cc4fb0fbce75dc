import type { FoundArticle } from "../../core/found-article.ts";
import type { Step } from "../../core/step.ts";
import { countFilters, type SearchState } from "../address.ts";
import type { Outcome } from "./report.ts";

/** What there is to say of a search, and of what it found that passes the filters. */
export function outcomeOf(step: Step, hits: readonly FoundArticle[], state: SearchState): Outcome {
	const { complete, finished, bundle, bundles, query, looked, articles, stored } = step;
	const filtered = countFilters(state) > 0;
	return {
		...{ query: query.typed, found: hits.length, complete, finished, bundles, filtered },
		since: bundle?.from ?? "",
		looked,
		titles: query.excluded.length > 0 ? 0 : articles - looked,
		...(stored && {
			stored: { articles: stored.stories.length, since: stored.since, online: navigator.onLine },
		}),
	};
}
