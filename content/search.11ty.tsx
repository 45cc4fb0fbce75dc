import { pageFile, SEARCH } from "../_includes/domain/addresses/paths/pages.ts";
import { SearchPage } from "../_includes/layouts/search-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(SEARCH) };

/** The search page. */
export function render({ view, lists }: FrontData) {
	return <SearchPage view={view} lists={lists} />;
}
