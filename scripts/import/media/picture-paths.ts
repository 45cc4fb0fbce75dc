import path from "node:path";
import { undoPercent } from "../../../_includes/domain/addresses/undo-percent.ts";

/** A picture's address in the old site. */
export interface PictureAddress {
	/** Without `www.`; undefined where the source named a path alone. */
	readonly host?: string;
	/** The whole address, without what asks for another size. */
	readonly url?: string;
	/** Where its file may lie, decoded, the likeliest first: `/wp-content/uploads/2015/03/ben-pha.jpg`. */
	readonly paths: readonly string[];
}

const UNNAMED = "old.invalid";

/** Servers that give pictures of others in another size: `https://i0.wp.com/baobentre.vn/a.jpg?resize=300`. */
const RESIZING = /^https?:\/\/i\d\.wp\.com\/(.+)$/i;
/** Scripts on the old site that do the same: `/timthumb.php?src=/uploads/a.jpg&w=300`. */
const RESIZER = /\.(?:php|ashx|aspx)$|\/_next\/image$|\/resize$/i;

/** Folders in which systems keep a small copy of a picture beside the whole one. */
const SMALL: readonly (readonly [small: RegExp, whole: string])[] = [
	// NukeViet
	[/^\/(?:assets|thumbs?|files)\/(?=news|[a-z-]+\/)/i, "/uploads/"],
	[/\/(?:_thumbs\/(?:images\/)?|thumbs?\/|block\/|resized\/|\.thumbs?\/)/i, "/"],
	// Joomla
	[/^\/media\/k2\/items\/cache\//i, "/media/k2/items/src/"],
	[/^\/cache\//i, "/"],
];

/**
 * Where a picture may be, by what the text calls it; undefined where that is no picture of any site.
 *
 * @param base what a relative one starts from: the article's own address, or its place in a folder
 */
export function readPictureAddress(src: string, base: string): PictureAddress | undefined {
	const url = parse(src.trim().replace(RESIZING, "https://$1"), base);
	if (!url || !/^https?:$/.test(url.protocol)) return undefined;
	const inner = RESIZER.test(url.pathname)
		? (url.searchParams.get("src") ?? url.searchParams.get("url"))
		: undefined;
	if (inner) {
		const meant = parse(inner, url.href);
		if (meant && !RESIZER.test(meant.pathname)) return readPictureAddress(meant.href, url.href);
	}
	const host = url.hostname.replace(/^www\./, "");
	const named = undoPercent(url.pathname);
	const whole = SMALL.flatMap(([small, to]) => (small.test(named) ? named.replace(small, to) : []));
	// A program that saved the site may have left the codes in the names.
	const paths = [...whole, named, url.pathname];
	url.search = "";
	url.hash = "";
	return { paths: [...new Set(paths)], ...(host !== UNNAMED && { host, url: url.href }) };
}

function parse(text: string, base: string): URL | undefined {
	try {
		return new URL(text, new URL(base, `http://${UNNAMED}/`));
	} catch {
		return undefined;
	}
}

/** The file names of one picture in all its sizes have this in common: `ben-pha-300x200.jpg` is `ben-pha.jpg`. */
export function wholeName(name: string): string {
	const { name: stem, ext } = path.posix.parse(name);
	return stem.replace(/(?:-\d{1,5}x\d{1,5}|-scaled|-rotated)$/i, "") + ext;
}

/** The larger the better: the file as it was given before its copy of 2,560 pixels, that before the small ones. */
export function sizeOfName(name: string): number {
	const [, width = "0", height = "0"] = /-(\d{1,5})x(\d{1,5})\.\w+$/.exec(name) ?? [];
	if (Number(width) > 0) return Number(width) * Number(height);
	return /-(?:scaled|rotated)\.\w+$/i.test(name) ? 1e10 : Number.POSITIVE_INFINITY;
}
