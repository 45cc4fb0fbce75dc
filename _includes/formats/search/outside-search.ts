/** The public search engine that the search page offers to readers without scripts; it works without them too. */
export const OUTSIDE_SEARCH = {
	name: "DuckDuckGo",
	origin: "https://html.duckduckgo.com",
	action: "https://html.duckduckgo.com/html/",
} as const;
