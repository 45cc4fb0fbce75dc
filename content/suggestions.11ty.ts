import { SUGGESTIONS, suggestionsFile } from "../_includes/formats/suggestions.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: SUGGESTIONS };

/** What the search box suggests while one types. */
export function render({ edition, lists }: SiteData): string {
	return suggestionsFile(edition, lists);
}
