import { planSitemaps, type Sitemap } from "../_includes/formats/sitemaps/plan-sitemaps.ts";
import { printSitemap } from "../_includes/formats/sitemaps/sitemap.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface SitemapData extends FrontData {
	readonly sitemap: Sitemap;
}

export const data = {
	pagination: {
		data: "lists.sections",
		before: (_: unknown, { view, lists }: FrontData) => planSitemaps(view, lists),
		size: 1,
		alias: "sitemap",
	},
	permalink: ({ sitemap }: SitemapData) => sitemap.path,
};

/** The pages of the front, and those of each year, for search engines. */
export function render({ sitemap }: SitemapData): string {
	return printSitemap(sitemap);
}
