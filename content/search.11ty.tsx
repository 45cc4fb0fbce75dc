import { SearchPage } from "../_includes/layouts/search-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/tim-kiem/index.html" };

/** The search page. */
export function render({ edition, lists, assets }: SiteData) {
	return <SearchPage edition={edition} lists={lists} assets={assets} />;
}
