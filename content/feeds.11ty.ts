import { FEED_FILES } from "../_includes/domain/addresses/paths/machine-files.ts";
import { printAtom } from "../_includes/formats/feeds/atom.ts";
import { type FullFeed, feedPath } from "../_includes/formats/feeds/feed.ts";
import { printJsonFeed } from "../_includes/formats/feeds/json-feed.ts";
import { fullFeeds } from "../_includes/formats/feeds/make-feed.ts";
import { printRss } from "../_includes/formats/feeds/rss.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

/** Each feed in three forms, from one making of it: most of its cost is the text of its articles. */
const FORMS = [
	{ file: FEED_FILES.rss, print: printRss },
	{ file: FEED_FILES.atom, print: printAtom },
	{ file: FEED_FILES.json, print: printJsonFeed },
] as const;

interface FeedData extends FrontData {
	readonly printed: { readonly feed: FullFeed; readonly form: (typeof FORMS)[number] };
}

export const data = {
	pagination: {
		data: "lists.sections",
		before: (_: unknown, { view, lists }: FrontData): FeedData["printed"][] =>
			fullFeeds(view, lists.sections).flatMap((feed) => FORMS.map((form) => ({ feed, form }))),
		size: 1,
		alias: "printed",
	},
	permalink: ({ printed: { feed, form } }: FeedData) => feedPath(feed, form.file),
};

/** The site and each section as RSS, Atom and JSON Feed. */
export function render({ printed: { feed, form } }: FeedData): string {
	return form.print(feed);
}
