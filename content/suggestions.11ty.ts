import { SUGGESTIONS } from "../_includes/domain/addresses/paths/files.ts";
import { suggestionsFile } from "../_includes/formats/machine/suggestions.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: SUGGESTIONS };

/** What the search box suggests while one types. */
export function render({ view, lists }: FrontData): string {
	return suggestionsFile(view, lists);
}
