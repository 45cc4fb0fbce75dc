import { addressKey } from "../site-path.ts";

/** What a page lists: the articles of a section, a tag, an author or a running story. */
export const LIST_FOLDERS = {
	section: "chuyen-muc",
	author: "tac-gia",
	tag: "the",
	thread: "dong-su-kien",
} as const;
export type ListKind = keyof typeof LIST_FOLDERS;

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

/** Folders of files that scripts, feeds, the worker and the host ask for by name. */
const FOLDERS = [
	".netlify",
	".well-known",
	"assets",
	"cards",
	"fonts",
	"icons",
	"offline",
	"pagefind",
	"pictures",
] as const;

/** Pages of the site that no file of the newsroom makes; `/` is one more. */
const PAGES = [
	"404",
	"da-luu",
	"da-rut",
	"ngoai-tuyen",
	"ngoai-tuyen/chua-co",
	"tim-kiem",
	"tinh-trang",
] as const;

/** Files that lie in no folder. */
const FILES = [
	"404.html",
	"_headers",
	"_redirects",
	"atom.xml",
	"favicon.ico",
	"feed.json",
	"next-publish.json",
	"opensearch.xml",
	"robots.txt",
	"rss.xml",
	"site.webmanifest",
	"sw.js",
] as const;

/** Words that a page of the newsroom cannot have for its address although nothing is there yet. */
const KEPT_FREE = ["admin", "index", "media"] as const;

const FIXED: ReadonlySet<string> = new Set(["", ...PAGES, ...FILES]);
const IN_FOLDER = new RegExp(`^(?:${FOLDERS.join("|").replaceAll(".", "\\.")})(?:/|$)`);
/** `sitemap.xml`, `sitemap-front.xml`, `sitemap-2022-2.xml` */
const SITEMAP = /^sitemap(?:-[a-z0-9-]+)?\.xml$/;
/** `the/dua`, `the/dua/atom.xml`, `chuyen-muc/kinh-te/2022/05` */
const LIST = new RegExp(
	`^(${Object.values(LIST_FOLDERS).join("|")})/([a-z0-9-]+)(?:/(?:(\\d{4}/\\d\\d)|rss\\.xml|atom\\.xml|feed\\.json))?$`,
);

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
	if (/^\d{4}(?:\/\d\d){0,2}$/.test(inside)) return { kind: "calendar", date: inside };
	if (/^\d{4}\/\d\d\/\d\d\/[^/]+$/.test(inside)) return { kind: "article" };
	return isPageSlug(inside) ? { kind: "page", slug: inside } : undefined;
}

/** Whether an address is that of a list itself, which has months and feeds below it: `/the/dua/`. */
export function hasPagesBelow(path: string): boolean {
	const kind = addressKind(path);
	return kind?.kind === "list" && addressKey(path).split("/").length === 3;
}

/** Whether a page of the newsroom can stand at `/<slug>/`: neither the site itself nor a year of the archive does. */
export function isPageSlug(slug: string): boolean {
	if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(slug) || /^\d+$/.test(slug)) return false;
	const taken: readonly string[] = [...PAGES, ...FOLDERS, ...KEPT_FREE, ...Object.values(LIST_FOLDERS)];
	return !taken.includes(slug);
}
