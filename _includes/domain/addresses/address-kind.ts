import { ASSETS, FAVICON_PATH, FONTS, ICONS, NEWSPAPER_CARD, PICTURES } from "./paths/files.ts";
import { COMMENTS_BOX, COMMENTS_FEED } from "./paths/letters.ts";
import { LIST_FOLDERS, type ListKind } from "./paths/lists.ts";
import {
	FEED_FILES,
	HEADERS,
	NEXT_PUBLISH,
	OPEN_SEARCH_PATH,
	PODCAST,
	REDIRECTS,
	ROBOTS,
	SECURITY_TXT,
	WEB_MANIFEST,
} from "./paths/machine-files.ts";
import { NEWSDESK } from "./paths/newsdesk.ts";
import { EDITION, WORKER } from "./paths/offline-files.ts";
import { OLD_QUERIES } from "./paths/old-pages.ts";
import {
	ARCHIVE,
	NOT_FOUND,
	NOT_STORED,
	OFFLINE_DESK,
	SAVED,
	SEARCH,
	STATUS,
	WITHDRAWN,
} from "./paths/pages.ts";
import { SEARCH_FILES } from "./paths/search-files.ts";
import { addressKey } from "./site-path.ts";

/** An address of the site, by what the build writes there. */
export type AddressKind =
	/** A file for machines, something in a folder of such files, or a page that every newspaper has. */
	| { readonly kind: "fixed" }
	/** `/2022/05/26/ben-pha/` */
	| { readonly kind: "article" }
	/** `/the/dua/`, a month of it or its feed: there while an article is. `month` is `2022/05`. */
	| { readonly kind: "list"; readonly by: ListKind; readonly slug: string; readonly month?: string }
	/** `/2022/`, `/2022/05/`, `/2022/05/26/`: `date` is what stands between the outer slashes. */
	| { readonly kind: "calendar"; readonly date: string }
	/** `/gioi-thieu/`: a page of `content/pages`. */
	| { readonly kind: "page"; readonly slug: string };

/** A path without the slashes around it. */
const bare = (path: string) => path.replace(/^\/|\/$/g, "");
const folderOf = (path: string) => bare(path).split("/")[0] ?? "";

/** Folders of files that scripts, feeds, the worker and the host ask for by name. */
const FOLDERS = [
	".netlify",
	...[
		...[SECURITY_TXT, ASSETS, NEWSPAPER_CARD, FONTS, ICONS, EDITION, NEWSDESK, SEARCH_FILES, PICTURES],
		COMMENTS_BOX,
		OLD_QUERIES,
	].map(folderOf),
];

/** Pages of the site that no file of the newsroom makes; `/` is one more. */
const PAGES = ["404", ...[ARCHIVE, SAVED, WITHDRAWN, OFFLINE_DESK, NOT_STORED, SEARCH, STATUS].map(bare)];

/** Files that lie in no folder. */
const FILES = [
	...Object.values(FEED_FILES),
	PODCAST,
	...[
		NOT_FOUND,
		COMMENTS_FEED,
		HEADERS,
		REDIRECTS,
		FAVICON_PATH,
		NEXT_PUBLISH,
		OPEN_SEARCH_PATH,
		ROBOTS,
		WEB_MANIFEST,
		WORKER,
	].map(bare),
];

/** Words that a page of the newsroom cannot have for its address although nothing is there yet. */
const KEPT_FREE = ["index", "media"] as const;

const FIXED: ReadonlySet<string> = new Set(["", ...PAGES, ...FILES]);
const IN_FOLDER = new RegExp(`^(?:${FOLDERS.join("|").replaceAll(".", "\\.")})(?:/|$)`);
/** `sitemap.xml`, `sitemap-front.xml`, `sitemap-2022-2.xml` */
const SITEMAP = /^sitemap(?:-[a-z0-9-]+)?\.xml$/;
/** `the/dua`, `the/dua/atom.xml`, `chuyen-muc/kinh-te/2022/05` */
const LIST = new RegExp(
	`^(${Object.values(LIST_FOLDERS).join("|")})/([a-z0-9-]+)(?:/(?:(\\d{4}/\\d\\d)|rss\\.xml|podcast\\.xml|atom\\.xml|feed\\.json))?$`,
);

/** `media/2026/11/lu-ve-0f3c5e2a91.mp4`; what else an older site had in such a folder may be an old address. */
const ATTACHMENT = /^media\/\d{4}\/\d\d\/[^/]+-[0-9a-f]{10}\.[a-z0-9]+$/;

/** `2022/05/26/ben-pha/binh-luan`, and its feed; `2022/05/thu.json`. */
const OF_LETTERS = /^\d{4}\/\d\d\/(?:thu\.json|\d\d\/[^/]+\/binh-luan(?:\.xml)?)$/;

/**
 * What the build itself writes at an address, if it ever writes anything there: undefined for addresses that an older
 * site had and this one has not. Addresses that differ only in case, marks or a last slash are one.
 *
 * @param path of the site: `/the/dua/`, `/sw.js`
 */
export function addressKind(path: string): AddressKind | undefined {
	const inside = addressKey(path).slice(1);
	if (FIXED.has(inside.replace(/\.html$/, "")) || FIXED.has(inside)) return { kind: "fixed" };
	if (IN_FOLDER.test(inside) || SITEMAP.test(inside)) return { kind: "fixed" };
	const [, folder, slug, month] = LIST.exec(inside) ?? [];
	if (slug !== undefined) {
		const by = (Object.keys(LIST_FOLDERS) as ListKind[]).find((one) => LIST_FOLDERS[one] === folder);
		return by && { kind: "list", by, slug, ...(month && { month }) };
	}
	if (OF_LETTERS.test(inside) || ATTACHMENT.test(inside)) return { kind: "fixed" };
	if (/^\d{4}(?:\/\d\d){0,2}$/.test(inside)) return { kind: "calendar", date: inside };
	if (/^\d{4}\/\d\d\/\d\d\/[^/]+$/.test(inside)) return { kind: "article" };
	return isPageSlug(inside) ? { kind: "page", slug: inside } : undefined;
}

/**
 * Whether an address is that of a list itself, which has months and feeds below it, or of an article, which has its
 * comments there: `/the/dua/`, `/2022/05/26/ben-pha/`.
 */
export function hasPagesBelow(path: string): boolean {
	const kind = addressKind(path)?.kind;
	return kind === "article" || (kind === "list" && addressKey(path).split("/").length === 3);
}

/** Whether a page of the newsroom can stand at `/<slug>/`: neither the site itself nor a year of the archive does. */
export function isPageSlug(slug: string): boolean {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || /^\d+$/.test(slug)) return false;
	const taken: readonly string[] = [...PAGES, ...FOLDERS, ...KEPT_FREE, ...Object.values(LIST_FOLDERS)];
	return !taken.includes(slug);
}
