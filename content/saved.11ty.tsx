import { SavedPage } from "../_includes/layouts/saved-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/da-luu/index.html" };

/** The stories that the reader keeps. */
export function render({ view, lists }: FrontData) {
	return <SavedPage view={view} lists={lists} />;
}
