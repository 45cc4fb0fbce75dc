import { ASSETS, FONTS, ICONS, MEDIA, PICTURES } from "../../domain/addresses/paths/files.ts";
import { COMMENTS_FEED, commentFeedPath } from "../../domain/addresses/paths/letters.ts";
import { authorPath, sectionPath, tagPath, threadPath } from "../../domain/addresses/paths/lists.ts";
import {
	FEED_FILES,
	PODCAST,
	SECURITY_TXT,
	WEB_MANIFEST,
} from "../../domain/addresses/paths/machine-files.ts";
import { NEWSDESK, NEWSDESK_FILES } from "../../domain/addresses/paths/newsdesk.ts";
import { EDITION, LISTS, WORKER } from "../../domain/addresses/paths/offline-files.ts";
import { SEARCH } from "../../domain/addresses/paths/pages.ts";
import { SEARCH_FILES } from "../../domain/addresses/paths/search-files.ts";
import { ATTACHMENT_TYPES } from "../../domain/article/attachment.ts";
import { OPEN_SEARCH } from "../machine/machine-files.ts";
import { OUTSIDE_SEARCH } from "../search/outside-search.ts";

/**
 * What a page may load and do: nothing but this site's own files. Search reads its index with a script of this site, so
 * nothing is compiled in the browser (`'wasm-unsafe-eval'`) and no worker comes from a `blob:`.
 */
export const CONTENT_SECURITY_POLICY = {
	"default-src": ["'none'"],
	"script-src": ["'self'"],
	"style-src": ["'self'"],
	"img-src": ["'self'"],
	"media-src": ["'self'"],
	"font-src": ["'self'"],
	"connect-src": ["'self'"],
	"manifest-src": ["'self'"],
	"worker-src": ["'self'"],
	"form-action": ["'self'"],
	"base-uri": ["'none'"],
	"frame-ancestors": ["'none'"],
	// No text becomes markup or a script's address, save through these policies (`assets/page/trusted.ts`); in Chromium,
	// other browsers pass it by.
	"require-trusted-types-for": ["'script'"],
	"trusted-types": ["stored-story", "worker"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The search page alone may send a form elsewhere: to the search engine that it offers to readers without scripts. */
const SEARCH_POLICY = {
	...CONTENT_SECURITY_POLICY,
	"form-action": [...CONTENT_SECURITY_POLICY["form-action"], OUTSIDE_SEARCH.origin],
} as const;

/**
 * The desk at which the newsroom writes runs code of others: it compiles what decodes and encodes pictures, puts its
 * styles into the page, shows and plays what is not sent yet, and asks the host of the repository.
 *
 * @param gitHosts `https://api.github.com`
 */
const newsdeskPolicy = (gitHosts: readonly string[]) => ({
	"default-src": ["'none'"],
	"script-src": ["'self'", "'wasm-unsafe-eval'"],
	"style-src": ["'self'", "'unsafe-inline'"],
	"img-src": ["'self'", "blob:", "data:"],
	"media-src": ["'self'", "blob:"],
	"font-src": ["'self'"],
	"connect-src": ["'self'", "blob:", "data:", ...gitHosts],
	"manifest-src": ["'self'", "blob:"],
	"worker-src": ["'self'", "blob:"],
	"frame-src": ["'self'", "blob:"],
	"form-action": ["'self'"],
	// Sveltia gives the frame of a preview the address of the page it stands in.
	"base-uri": ["'self'"],
	"frame-ancestors": ["'none'"],
});

const printPolicy = (policy: Readonly<Record<string, readonly string[]>>) =>
	Object.entries(policy)
		.map(([directive, sources]) => [directive, ...sources].join(" "))
		.join("; ");

/**
 * What a sound, a film or a document may do that is opened by itself: show what it is. Whatever else it may hold, no script of
 * it runs in the newspaper's name. A PDF is shown by the browser, which runs its code apart from every site, if at all;
 * Safari shows nothing of one that is in a sandbox.
 */
const FILE_POLICY = {
	"default-src": ["'none'"],
	"media-src": ["'self'"],
	"frame-ancestors": ["'none'"],
} as const;

/** Types that browsers show by themselves. All else is kept, and opened by the program that it is for. */
const SHOWN = /^(?:audio\/|video\/|application\/pdf$)/;

/** How what is not shown is sent. */
const KEPT = {
	"Content-Disposition": "attachment",
	"Content-Security-Policy": `${printPolicy(FILE_POLICY)}; sandbox`,
} as const;

/** Powers of the device that no page of a newspaper needs. */
const DENIED_POWERS = [
	"accelerometer",
	"camera",
	"display-capture",
	"geolocation",
	"gyroscope",
	"magnetometer",
	"microphone",
	"midi",
	"payment",
	"usb",
] as const;

/** What every page is sent with, also one that no file holds. */
export const PAGE_HEADERS = {
	"Content-Security-Policy": printPolicy(CONTENT_SECURITY_POLICY),
	"Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Referrer-Policy": "strict-origin-when-cross-origin",
	"Permissions-Policy": DENIED_POWERS.map((power) => `${power}=()`).join(", "),
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
} as const satisfies Readonly<Record<string, string>>;

/** For files whose name holds a hash of their content: they never change. */
const FOR_A_YEAR = "public, max-age=31536000, immutable";

/** For files whose name stays while their content changes: shown at once from the cache, and fetched anew behind. */
const REVALIDATED = "public, max-age=0, stale-while-revalidate=604800";

/** What programs on other sites may read: a reader of feeds in a browser fetches them itself. */
const FOR_EVERY_SITE = {
	"Access-Control-Allow-Origin": "*",
	"Cross-Origin-Resource-Policy": "cross-origin",
} as const;

/** Where feeds are, in the words of a header rule: `:slug` is one segment of a path. */
const FEED_FOLDERS = ["/", ...[sectionPath, authorPath, tagPath, threadPath].map((path) => path(":slug"))];

/** The path of an article, in those words. */
const ARTICLES = "/:year/:month/:day/:slug/";

/** By their own types Chromium shows feeds as raw text; as plain XML it shows them in the newspaper's style. */
const FEED_TYPES = {
	[FEED_FILES.rss]: "application/xml",
	[FEED_FILES.atom]: "application/xml",
	[FEED_FILES.json]: "application/feed+json",
} as const;

interface HeaderRule {
	readonly path: string;
	readonly headers: Readonly<Record<string, string>>;
}

/**
 * The file `_headers` of the site, as Netlify and the local server read it: of two rules for one path the later wins.
 * Pages have no Cache-Control of their own, because Netlify's is the right one (`public, max-age=0,
 * must-revalidate`) and a rule for all paths would meet the ones of pictures and fonts.
 *
 * @param options.preview a preview of what is not public yet: it asks search engines to stay away
 * @param options.assets changes with every script and style sheet: a browser that stores pages and those apart tells by
 * it which go together
 */
export function headersFile(options: HeadersOptions): string {
	return [...rules(options)]
		.map(({ path, headers }) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ""].join("\n"),
		)
		.join("\n");
}

export interface HeadersOptions {
	readonly preview: boolean;
	readonly assets: string;
	/** Where the newsdesk reads and writes: `https://api.github.com`. Absent where there is no newsdesk. */
	readonly newsdesk?: { readonly gitHosts: readonly string[] };
}

function rules({ preview, assets, newsdesk }: HeadersOptions): readonly HeaderRule[] {
	return [
		{
			path: "/*",
			headers: {
				...PAGE_HEADERS,
				"X-Assets": assets,
				...(preview && { "X-Robots-Tag": "noindex" }),
			},
		},
		{ path: SEARCH, headers: { "Content-Security-Policy": printPolicy(SEARCH_POLICY) } },
		...(newsdesk ? newsdeskRules(newsdesk.gitHosts) : []),
		{ path: `${FONTS}*`, headers: { "Cache-Control": FOR_A_YEAR } },
		// Feed readers show the pictures of an article on pages of their own.
		{
			path: `${PICTURES}*`,
			headers: { "Cache-Control": FOR_A_YEAR, "Cross-Origin-Resource-Policy": "cross-origin" },
		},
		// Programs that play episodes fetch them, what was said in them and their chapters from pages of their own.
		{
			path: `${MEDIA}*`,
			headers: {
				"Cache-Control": FOR_A_YEAR,
				...FOR_EVERY_SITE,
				"Content-Security-Policy": printPolicy(FILE_POLICY),
			},
		},
		...Object.values(ATTACHMENT_TYPES).map(({ type, extensions: [extension] }) => ({
			path: `${MEDIA}*.${extension}`,
			headers: { "Content-Type": type, ...(!SHOWN.test(type) && KEPT) },
		})),
		// A word of the search index is asked for in many queries, and on many days.
		...[
			"titles/*",
			":bundle/index/*",
			":bundle/fragment/*",
			":bundle/listing.*",
			":bundle/pagefind.vi_*",
		].map((file) => ({ path: SEARCH_FILES + file, headers: { "Cache-Control": FOR_A_YEAR } })),
		// Named by their content, and named anew by the edition, which with its worker is asked for at every visit.
		{ path: `${LISTS}*`, headers: { "Cache-Control": FOR_A_YEAR } },
		...[EDITION, WORKER].map((path) => ({
			path,
			headers: { "Cache-Control": "no-cache" },
		})),
		{ path: `${ASSETS}*`, headers: { "Cache-Control": REVALIDATED } },
		{ path: `${ICONS}*`, headers: { "Cache-Control": REVALIDATED, ...FOR_EVERY_SITE } },
		// The drawing, whose name alone holds a hash: in a rule with `icon.*` the dot would match `icon-192.png` too.
		{ path: `${ICONS}*.svg`, headers: { "Cache-Control": FOR_A_YEAR } },
		...FEED_FOLDERS.flatMap((folder) =>
			Object.entries(FEED_TYPES).map(([file, type]) => ({
				path: folder + file,
				headers: { "Content-Type": `${type}; charset=utf-8`, ...FOR_EVERY_SITE },
			})),
		),
		...["/", sectionPath(":slug")].map((folder) => ({
			path: folder + PODCAST,
			headers: { "Content-Type": `${FEED_TYPES[FEED_FILES.rss]}; charset=utf-8`, ...FOR_EVERY_SITE },
		})),
		...[COMMENTS_FEED, commentFeedPath(ARTICLES)].map((path) => ({
			path,
			headers: { "Content-Type": `${FEED_TYPES[FEED_FILES.atom]}; charset=utf-8`, ...FOR_EVERY_SITE },
		})),
		{ path: SECURITY_TXT, headers: { "Content-Type": "text/plain; charset=utf-8" } },
		{ path: OPEN_SEARCH.path, headers: { "Content-Type": `${OPEN_SEARCH.type}; charset=utf-8` } },
		{
			path: WEB_MANIFEST,
			headers: { "Content-Type": "application/manifest+json; charset=utf-8" },
		},
	];
}

/** Not for all below `/admin/`: what answers there by itself has its own headers. */
function newsdeskRules(gitHosts: readonly string[]): readonly HeaderRule[] {
	const policy = { "Content-Security-Policy": printPolicy(newsdeskPolicy(gitHosts)) };
	return [
		{
			path: NEWSDESK,
			headers: {
				...policy,
				// The window in which one signs in at the host tells this one that it was done.
				"Cross-Origin-Opener-Policy": "same-origin-allow-popups",
				"X-Robots-Tag": "noindex, nofollow",
			},
		},
		// A worker has the policy of its own file.
		{
			path: `${NEWSDESK_FILES}*`,
			headers: { ...policy, "Cache-Control": FOR_A_YEAR, "X-Robots-Tag": "noindex, nofollow" },
		},
	];
}
