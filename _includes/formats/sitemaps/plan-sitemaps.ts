import { sitemapPath } from "../../domain/addresses/paths/machine-files.ts";
import type { FrontLists } from "../../domain/lists/lists.ts";
import { frontEntries } from "../../domain/lists/sitemaps.ts";
import type { FrontView } from "../../domain/views.ts";
import { printEntries } from "./sitemap-entries.ts";

/** One file that names pages to search engines. */
export interface Sitemap {
	/** `/sitemap-2022.xml` */
	readonly path: string;
	/** Its entries, as printed. */
	readonly entries: string;
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
	const years = new Map<string, string[]>();
	const months = [...view.digests].sort(([one], [other]) => (one < other ? 1 : -1));
	for (const [month, { sitemap }] of months) {
		const groups = years.get(month.slice(0, 4)) ?? [];
		years.set(
			month.slice(0, 4),
			sitemap.map((entries, at) => (groups[at] ?? "") + entries),
		);
	}
	return [
		...cut(sitemapPath("front"), printEntries(frontEntries(view, lists), view.newspaper.url)),
		...[...years].flatMap(([year, groups]) => cut(sitemapPath(Number(year)), groups.join(""))),
	];
}

/** When the newest change of a sitemap's pages was. On the newsroom's clock, the later moment is the later text. */
export function sitemapChange({ entries }: Sitemap): string | undefined {
	let last: string | undefined;
	for (const [, changed = ""] of entries.matchAll(/<lastmod>([^<]+)/g))
		if (!last || changed > last) last = changed;
	return last;
}

/** A file of these entries, or as many as they need. */
function cut(path: string, entries: string): Sitemap[] {
	const files: Sitemap[] = [];
	let begin = 0;
	let count = 0;
	const close = (end: number) => {
		files.push({
			path: files.length === 0 ? `${path}.xml` : `${path}-${files.length + 1}.xml`,
			entries: entries.slice(begin, end),
		});
		[begin, count] = [end, 0];
	};
	for (let at = entries.indexOf(END); at >= 0; at = entries.indexOf(END, at + END.length)) {
		if (count === MOST_ENTRIES) close(entries.lastIndexOf(END, at - 1) + END.length);
		count++;
	}
	close(entries.length);
	return files;
}
