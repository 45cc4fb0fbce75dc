import { countFilters, type SearchState } from "../address.ts";
import type { Hit, Step } from "../engine.ts";
import { passes } from "../filters/filters.ts";
import type { Outcome } from "./report.ts";

/** What was found so far that passes the filters, in the order that the reader chose. */
export function hitsOf({ found }: Step, state: SearchState): readonly Hit[] {
	const hits = found.filter((hit) => passes(hit, state));
	if (state.sort === "relevance") return hits;
	// Titles of a period that was not asked yet have no hour to be sorted by.
	return hits.filter(({ known }) => known).sort((a, b) => b.minute - a.minute);
}

/** What there is to say of it. */
export function outcomeOf(step: Step, hits: readonly Hit[], state: SearchState): Outcome {
	const { complete, finished, since, bundles, query, stored } = step;
	const filtered = countFilters(state) > 0;
	return {
		...{ query, found: hits.length, complete, finished, since, bundles, filtered },
		...(stored && {
			stored: { articles: stored.stories.length, since: stored.since, online: navigator.onLine },
		}),
	};
}
