import { printAtom } from "../_includes/formats/feeds/atom.ts";
import { type FullFeed, feedPath } from "../_includes/formats/feeds/feed.ts";
import { fullFeeds } from "../_includes/formats/feeds/make-feed.ts";
import { FEED_FILES } from "../_includes/formats/machine-files.ts";
import type { SiteData } from "../_includes/layouts/site-data.ts";

interface FeedData extends SiteData {
	readonly feed: FullFeed;
}

export const data = {
	pagination: {
		data: "lists.sections",
		before: (_: unknown, { edition, lists }: SiteData) => fullFeeds(edition, lists.sections),
		size: 1,
		alias: "feed",
	},
	permalink: ({ feed }: FeedData) => feedPath(feed, FEED_FILES.atom),
};

/** The site and each section as Atom. */
export function render({ feed }: FeedData): string {
	return printAtom(feed);
}
