import { NEWS_SITEMAP } from "../_includes/domain/addresses/paths/machine-files.ts";
import { newsArticles } from "../_includes/domain/lists/sitemaps.ts";
import { printNewsSitemap } from "../_includes/formats/sitemaps/sitemap.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: NEWS_SITEMAP };

/** The newest articles for Google News. */
export function render({ view }: FrontData): string {
	return printNewsSitemap(newsArticles(view), view.newspaper);
}
