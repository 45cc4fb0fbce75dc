import { pageFile, SAVED } from "../_includes/domain/addresses/paths/pages.ts";
import { SavedPage } from "../_includes/layouts/saved-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(SAVED) };

/** The stories that the reader keeps. */
export function render({ view, lists }: FrontData) {
	return <SavedPage view={view} lists={lists} />;
}
