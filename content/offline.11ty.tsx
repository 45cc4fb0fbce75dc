import { OfflinePage } from "../_includes/layouts/offline-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/ngoai-tuyen/index.html" };

/** What this browser keeps of the newspaper. */
export function render({ edition, lists, assets }: SiteData) {
	return <OfflinePage edition={edition} lists={lists} assets={assets} />;
}
