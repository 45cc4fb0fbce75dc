/**
 * Addresses that the head of every page names. They stand apart from what makes the files, so that another form of a
 * feed or of the manifest makes no page of the archive stale.
 */

/** The ends of the addresses at which the feeds of a page are served: `/rss.xml`, `/chuyen-muc/thoi-su/rss.xml`. */
export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;

export const WEB_MANIFEST = "/site.webmanifest";

export const OPEN_SEARCH = {
	path: "/opensearch.xml",
	type: "application/opensearchdescription+xml",
} as const;

/** The licences of what others have made of the readers' scripts and faces. */
export const NOTICES = "/assets/notices.txt";

/** Where the search page is asked; the query follows, percent-encoded. */
export const SEARCH_QUERY = "/tim-kiem/?q=";
