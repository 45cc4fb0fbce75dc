import { SavedPage } from "../_includes/layouts/saved-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: "/da-luu/index.html" };

/** The stories that the reader keeps. */
export function render({ edition, lists, assets }: SiteData) {
	return <SavedPage edition={edition} lists={lists} assets={assets} />;
}
