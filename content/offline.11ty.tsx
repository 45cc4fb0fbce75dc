import { OFFLINE_DESK, pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import { OfflinePage } from "../_includes/layouts/offline-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: pageFile(OFFLINE_DESK) };

/** What this browser keeps of the newspaper. */
export function render({ view, lists }: FrontData) {
	return <OfflinePage view={view} lists={lists} />;
}
