import { OPEN_SEARCH_PATH } from "../../domain/addresses/paths/machine-files.ts";
import { SEARCH } from "../../domain/addresses/paths/pages.ts";

/** What the head of every page names of the description for browsers. It stands apart from what makes that file. */
export const OPEN_SEARCH = {
	path: OPEN_SEARCH_PATH,
	type: "application/opensearchdescription+xml",
} as const;

/** Where the search page is asked; the query follows, percent-encoded. */
export const SEARCH_QUERY = `${SEARCH}?q=`;
