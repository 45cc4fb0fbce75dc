import { planSitemaps } from "../_includes/domain/sitemaps.ts";
import { printSitemapIndex, SITEMAP_INDEX } from "../_includes/formats/sitemaps/sitemap.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: SITEMAP_INDEX };

/** Which sitemaps there are. */
export function render({ view, lists }: FrontData): string {
	return printSitemapIndex(planSitemaps(view, lists), view.newspaper);
}
