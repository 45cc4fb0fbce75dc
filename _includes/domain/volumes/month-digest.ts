import type { MonthLists } from "../lists/month-lists.ts";
import type { TitlePart } from "../text/title-index.ts";

/**
 * What a month leaves for files of the front that tell of the whole archive, so that they are not made from all cards
 * whenever one article is published. Made with the month's volume, of the same view.
 */
export interface MonthDigest {
	/** Its part of the title index, the titles in the order of their addresses. */
	readonly titles: TitlePart;
	/** Its entries in the sitemap of its year, as printed: one text for each group of `monthEntries`. */
	readonly sitemap: readonly string[];
	/** How much it has of each list of the front. */
	readonly lists: MonthLists;
}
