import { sitemapPath } from "../addresses/paths/machine-files.ts";
import { ARCHIVE } from "../addresses/paths/pages.ts";
import type { Card } from "../article/article.ts";
import { changedAt, lastChangeOf } from "../article/changed.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { FrontView } from "../views.ts";
import type { ArticleList, FrontLists } from "./lists.ts";

/** A page that search engines may keep, and when it last really changed, where that is known. */
export interface SitemapEntry {
	/** `/2022/05/26/<slug>/` */
	readonly path: string;
	readonly changed?: NewsroomTime;
}

/** One file that names pages to search engines. */
export interface Sitemap {
	/** `/sitemap-2022.xml` */
	readonly path: string;
	readonly entries: readonly SitemapEntry[];
}

/** The most addresses that a sitemap may hold by its standard; a year of more goes on in `/sitemap-2022-2.xml`. */
const MOST_ENTRIES = 50_000;

/** News is what is not older than this, in milliseconds, and at most so many articles. */
const NEWS_AGE = 48 * 3_600_000;
const MOST_NEWS = 1000;

/**
 * The sitemaps of a site: one of the front's pages, then one of each year, newest first, with its articles and what
 * lists its days and months. A finished year's file changes only when something in it does.
 */
export function planSitemaps(view: FrontView, lists: FrontLists): readonly Sitemap[] {
	const years = new Map<number, SitemapEntry[]>();
	const add = (year: number, entry: SitemapEntry) => {
		const entries = years.get(year);
		if (entries) entries.push(entry);
		else years.set(year, [entry]);
	};
	const cards = publicCards(view);
	for (const card of cards)
		add(Number(card.date.iso.slice(0, 4)), { path: card.url, changed: changedAt(card) });
	for (const some of [lists.months, lists.days, lists.sectionMonths, lists.authorMonths])
		for (const list of some) add(list.year, listEntry(list));
	return [
		...cut(sitemapPath("front"), frontEntries(view, lists)),
		...[...years]
			.sort(([one], [other]) => other - one)
			.flatMap(([year, entries]) => cut(sitemapPath(year), entries)),
	];
}

/** When the newest change of a sitemap's pages was. */
export function sitemapChange({ entries }: Sitemap): NewsroomTime | undefined {
	let last: NewsroomTime | undefined;
	for (const { changed } of entries) if (changed && (!last || changed.epoch > last.epoch)) last = changed;
	return last;
}

/**
 * The articles for Google News: those of the two days before the newest one. Counted back from it and not from the
 * clock of the build, so that the same articles always give the same file; what has grown too old by then is passed
 * over by who reads it.
 */
export function newsArticles(view: FrontView): readonly Card[] {
	const cards = publicCards(view);
	const newest = cards[0]?.date.epoch ?? 0;
	return cards.filter(({ date }) => date.epoch > newest - NEWS_AGE).slice(0, MOST_NEWS);
}

function publicCards({ cards, unpublished }: FrontView): readonly Card[] {
	return unpublished.size === 0 ? cards : cards.filter(({ url }) => !unpublished.has(url));
}

function frontEntries({ cards, pages }: FrontView, lists: FrontLists): SitemapEntry[] {
	return [
		...["/", ARCHIVE].map((url) => listEntry({ url, articles: cards })),
		...[lists.sections, lists.authors, lists.threads, lists.tags, lists.years].flatMap((some) =>
			some.map(listEntry),
		),
		...pages.map(({ url }) => ({ path: url })),
	];
}

function listEntry({ url, articles }: ArticleList): SitemapEntry {
	const changed = lastChangeOf(articles);
	return { path: url, ...(changed && { changed }) };
}

function cut(path: string, entries: readonly SitemapEntry[]): Sitemap[] {
	const files = Math.max(1, Math.ceil(entries.length / MOST_ENTRIES));
	return Array.from({ length: files }, (_, index) => ({
		path: index === 0 ? `${path}.xml` : `${path}-${index + 1}.xml`,
		entries: entries.slice(index * MOST_ENTRIES, (index + 1) * MOST_ENTRIES),
	}));
}
