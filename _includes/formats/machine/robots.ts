import { NEWS_SITEMAP, SITEMAP_INDEX } from "../../domain/addresses/paths/machine-files.ts";
import type { Newspaper } from "../../domain/newsroom/newspaper.ts";

/** The file `robots.txt`: all may read all of a newspaper, and nobody a preview of one. */
export function robotsFile({ url }: Newspaper, { preview }: { readonly preview: boolean }): string {
	if (preview) return "User-agent: *\nDisallow: /\n";
	const sitemaps = [SITEMAP_INDEX, NEWS_SITEMAP].map((path) => `Sitemap: ${url}${path}\n`);
	return `User-agent: *\nAllow: /\n\n${sitemaps.join("")}`;
}
