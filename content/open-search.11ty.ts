import { OPEN_SEARCH } from "../_includes/formats/machine-files.ts";
import { openSearchDescription } from "../_includes/formats/open-search.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: OPEN_SEARCH.path };

/** How browsers search the newspaper. */
export function render({ edition }: SiteData): string {
	return openSearchDescription(edition.newspaper);
}
