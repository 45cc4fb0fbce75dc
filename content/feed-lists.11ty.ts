import { FEED_FILES } from "../_includes/domain/addresses/paths/machine-files.ts";
import { printAtom } from "../_includes/formats/feeds/atom.ts";
import { type Feed, feedPath } from "../_includes/formats/feeds/feed.ts";
import { listFeeds } from "../_includes/formats/feeds/list-feeds.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface FeedData extends FrontData {
	readonly feed: Feed;
}

export const data = {
	pagination: {
		data: "lists.sections",
		before: (_: unknown, { view, lists }: FrontData) => listFeeds(view, lists),
		size: 1,
		alias: "feed",
	},
	permalink: ({ feed }: FeedData) => feedPath(feed, FEED_FILES.atom),
};

/** Authors, tags and threads as Atom, with ledes. */
export function render({ feed }: FeedData): string {
	return printAtom(feed);
}
