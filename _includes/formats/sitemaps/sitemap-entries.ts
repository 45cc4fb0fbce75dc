import type { SitemapEntry } from "../../domain/lists/sitemaps.ts";
import { printPart, xml } from "../trees/xml-tree.ts";

/** Entries of a sitemap: pages with the time of their last real change. */
export function printEntries(entries: readonly SitemapEntry[], origin: string): string {
	return entries
		.map(({ path, changed }) =>
			printPart(
				xml("url", {}, xml("loc", {}, origin + path), changed ? xml("lastmod", {}, changed.iso) : undefined),
			),
		)
		.join("");
}
