import { OfflinePage } from "../_includes/layouts/offline-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/ngoai-tuyen/index.html" };

/** What this browser keeps of the newspaper. */
export function render({ view, lists }: FrontData) {
	return <OfflinePage view={view} lists={lists} />;
}
