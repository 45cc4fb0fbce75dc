import { sitemapPath } from "../../domain/addresses/paths/machine-files.ts";
import type { FrontLists } from "../../domain/lists/front-lists.ts";
import { frontEntries } from "../../domain/lists/sitemaps.ts";
import type { FrontView } from "../../domain/views.ts";
import { printEntries } from "./sitemap-entries.ts";

/** One file that names pages to search engines. */
export interface Sitemap {
	/** `/sitemap-2022.xml` */
	readonly path: string;
	/** Its entries, as printed: pieces of one text, which of a large archive is not put together before it is printed. */
	readonly entries: readonly string[];
}

/** The most addresses that a sitemap may hold by its standard; a year of more goes on in `/sitemap-2022-2.xml`. */
const MOST_ENTRIES = 50_000;

/** With what each entry ends. */
const END = "</url>";

/** Both templates of a front ask for the same; of a large archive it is long to tell. */
const planned = new WeakMap<FrontLists, readonly Sitemap[]>();

/**
 * The sitemaps of a site: one of the front's pages, then one of each year, newest first, with its articles and what
 * lists its months and days. A finished year's file changes only when something in it does.
 */
export function planSitemaps(view: FrontView, lists: FrontLists): readonly Sitemap[] {
	const known = planned.get(lists) ?? printSitemaps(view, lists);
	planned.set(lists, known);
	return known;
}

function printSitemaps(view: FrontView, lists: FrontLists): readonly Sitemap[] {
	const years = [...view.sitemaps].sort(([one], [other]) => other - one);
	return [
		...cut(sitemapPath("front"), [printEntries(frontEntries(view, lists), view.newspaper.url)]),
		...years.flatMap(([year, groups]) => cut(sitemapPath(year), groups)),
	];
}

/** When the newest change of a sitemap's pages was. On the newsroom's clock, the later moment is the later text. */
export function sitemapChange({ entries }: Sitemap): string | undefined {
	let last: string | undefined;
	for (const piece of entries)
		for (const [, changed = ""] of piece.matchAll(/<lastmod>([^<]+)/g))
			if (!last || changed > last) last = changed;
	return last;
}

/** A file of these entries, or as many as they need. */
function cut(path: string, groups: readonly string[]): Sitemap[] {
	const files: Sitemap[] = [];
	let open: string[] = [];
	let count = 0;
	const close = () => {
		files.push({
			path: files.length === 0 ? `${path}.xml` : `${path}-${files.length + 1}.xml`,
			entries: open,
		});
		[open, count] = [[], 0];
	};
	for (const entries of groups) {
		let begin = 0;
		for (let end = ends(entries, begin); end >= 0; end = ends(entries, end)) {
			count++;
			if (count < MOST_ENTRIES) continue;
			open.push(entries.slice(begin, end));
			begin = end;
			close();
		}
		if (begin < entries.length) open.push(entries.slice(begin));
	}
	if (open.length > 0 || files.length === 0) close();
	return files;
}

/** Where the entry that begins here, or the next, ends; -1 where there is none any more. */
function ends(entries: string, from: number): number {
	const at = entries.indexOf(END, from);
	return at < 0 ? at : at + END.length;
}
