import { newsArticles } from "../_includes/domain/sitemaps.ts";
import { NEWS_SITEMAP, printNewsSitemap } from "../_includes/formats/sitemaps/sitemap.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = { permalink: NEWS_SITEMAP };

/** The newest articles for Google News. */
export function render({ view }: FrontData): string {
	return printNewsSitemap(newsArticles(view), view.newspaper);
}
