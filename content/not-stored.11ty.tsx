import { NOT_STORED, pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import { NotStoredPage } from "../_includes/layouts/not-stored-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(NOT_STORED) };

/** What answers, with no network, an address whose page is not stored. */
export function render({ view, lists }: FrontData) {
	return <NotStoredPage view={view} lists={lists} />;
}
