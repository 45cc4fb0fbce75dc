import type { Card } from "../../domain/article/article.ts";
import type { Newspaper } from "../../domain/newsroom/newspaper.ts";
import { printXml, xml } from "../trees/xml-tree.ts";
import { type Sitemap, sitemapChange } from "./plan-sitemaps.ts";

const STANDARD = { xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9" } as const;

/** One sitemap. */
export const printSitemap = ({ entries }: Pick<Sitemap, "entries">) =>
	printXml(xml("urlset", STANDARD, { printed: entries.join("") }));

/** The list of sitemaps. Google takes the one of the news only when it is given apart, in robots.txt. */
export function printSitemapIndex(sitemaps: readonly Sitemap[], { url: origin }: Newspaper): string {
	const files = sitemaps.map((sitemap) => {
		const changed = sitemapChange(sitemap);
		return xml(
			"sitemap",
			{},
			xml("loc", {}, origin + sitemap.path),
			changed ? xml("lastmod", {}, changed) : undefined,
		);
	});
	return printXml(xml("sitemapindex", STANDARD, ...files));
}

/** The newest articles as Google News asks for them. */
export function printNewsSitemap(articles: readonly Card[], { name, url: origin }: Newspaper): string {
	const pages = articles.map(({ url, title, date }) =>
		xml(
			"url",
			{},
			xml("loc", {}, origin + url),
			xml(
				"news:news",
				{},
				xml("news:publication", {}, xml("news:name", {}, name), xml("news:language", {}, "vi")),
				xml("news:publication_date", {}, date.iso),
				xml("news:title", {}, title),
			),
		),
	);
	const news = { ...STANDARD, "xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9" };
	return printXml(xml("urlset", news, ...pages));
}
