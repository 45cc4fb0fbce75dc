import { ARCHIVE } from "../addresses/paths/pages.ts";
import type { Card } from "../article/article.ts";
import { changedAt, lastChangeOf } from "../article/changed.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { CardsView, FrontView } from "../views.ts";
import type { FrontLists } from "./front-lists.ts";
import type { ArticleList, VolumeLists } from "./lists.ts";

/** A page that search engines may keep, and when it last really changed, where that is known. */
export interface SitemapEntry {
	/** `/2022/05/26/<slug>/` */
	readonly path: string;
	readonly changed?: NewsroomTime;
}

/** News is what is not older than this, in milliseconds, and at most so many articles. */
const NEWS_AGE = 48 * 3_600_000;
const MOST_NEWS = 1000;

/**
 * The entries of a month in the sitemap of its year, in the groups in which they stand there, each with those of the
 * other months: its articles, the month itself, its days, its sections, its authors.
 *
 * @param articles newest first
 */
export function monthEntries(
	articles: readonly Card[],
	{ months, days, sectionMonths, authorMonths }: VolumeLists,
	{ unpublished }: Pick<CardsView, "unpublished">,
): readonly (readonly SitemapEntry[])[] {
	return [
		publicCards({ cards: articles, unpublished }).map((card) => ({
			path: card.url,
			changed: changedAt(card),
		})),
		...[months, days, sectionMonths, authorMonths].map((lists) => lists.map(listEntry)),
	];
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

function publicCards({ cards, unpublished }: Pick<FrontView, "cards" | "unpublished">): readonly Card[] {
	return unpublished.size === 0 ? cards : cards.filter(({ url }) => !unpublished.has(url));
}

/** The pages of the front. */
export function frontEntries(
	{ pages }: Pick<FrontView, "pages">,
	lists: FrontLists,
): readonly SitemapEntry[] {
	return [
		...["/", ARCHIVE].map((url) => entryOf(url, lists.all.changed)),
		...[lists.sections, lists.authors, lists.threads, lists.tags, lists.years].flatMap((some) =>
			some.map(({ url, changed }) => entryOf(url, changed)),
		),
		...pages.map(({ url }) => ({ path: url })),
	];
}

const listEntry = ({ url, articles }: ArticleList) => entryOf(url, lastChangeOf(articles));

const entryOf = (path: string, changed: NewsroomTime | undefined): SitemapEntry => ({
	path,
	...(changed && { changed }),
});
