import { SITEMAP_INDEX } from "../_includes/domain/addresses/paths/machine-files.ts";
import { planSitemaps } from "../_includes/formats/sitemaps/plan-sitemaps.ts";
import { printSitemapIndex } from "../_includes/formats/sitemaps/sitemap.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: SITEMAP_INDEX };

/** Which sitemaps there are. */
export function render({ view, lists }: FrontData): string {
	return printSitemapIndex(planSitemaps(view, lists), view.newspaper);
}
