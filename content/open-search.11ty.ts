import { OPEN_SEARCH } from "../_includes/formats/machine/machine-files.ts";
import { openSearchDescription } from "../_includes/formats/machine/open-search.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: OPEN_SEARCH.path };

/** How browsers search the newspaper. */
export function render({ view }: FrontData): string {
	return openSearchDescription(view.newspaper);
}
