import { SEARCH } from "../domain/addresses/paths/pages.ts";

/** The name of each filter in the search page's address. */
const FILTERS = { section: "muc", tag: "the", author: "tac-gia", thread: "dong" } as const;

/** The search page with a filter set: `/tim-kiem/?muc=thoi-su`. */
export function searchIn(filter: keyof typeof FILTERS, slug: string): string {
	return `${SEARCH}?${FILTERS[filter]}=${slug}`;
}
