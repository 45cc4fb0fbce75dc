/** The ends of the addresses at which the feeds of a page are served: `/rss.xml`, `/chuyen-muc/thoi-su/rss.xml`. */
export const FEED_FILES = { rss: "rss.xml", atom: "atom.xml", json: "feed.json" } as const;

/** The same of podcasts. */
export const PODCAST = "podcast.xml";

export const WEB_MANIFEST = "/site.webmanifest";
export const OPEN_SEARCH_PATH = "/opensearch.xml";
export const SECURITY_TXT = "/.well-known/security.txt";
export const ROBOTS = "/robots.txt";
export const NEXT_PUBLISH = "/next-publish.json";

export const SITEMAP_INDEX = "/sitemap.xml";
export const NEWS_SITEMAP = "/sitemap-news.xml";
/** Begins the path of the sitemap of the front, or of a year. */
export const sitemapPath = (of: "front" | number) => `/sitemap-${of}`;

/** The host's own instructions, which it serves to nobody. */
export const HEADERS = "/_headers";
export const REDIRECTS = "/_redirects";

/** Proves to IndexNow whose newspaper it is. */
export const indexNowPath = (key: string) => `/${key}.txt`;
