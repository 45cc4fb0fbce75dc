import { dayPath, monthPath, monthPathOf, yearPath } from "../addresses/paths/calendar.ts";
import { authorPath, sectionPath, tagPath, threadPath } from "../addresses/paths/lists.ts";
import type { Card } from "../article/article.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { Author, Section } from "../newsroom/newspaper.ts";
import type { Thread } from "../newsroom/thread.ts";
import type { FrontView, VolumeView } from "../views.ts";
import { dayOf, monthOf } from "../volumes/volumes.ts";
import { groupBy } from "./group-by.ts";

/** One page that lists articles, newest first. */
export interface ArticleList {
	/** `/the/dua/` */
	readonly url: string;
	readonly articles: readonly Card[];
}

export interface SectionList extends ArticleList {
	readonly section: Section;
}
export interface TagList extends ArticleList {
	readonly name: string;
	readonly slug: string;
}
export interface AuthorList extends ArticleList {
	readonly name: string;
	readonly slug: string;
	/** The author's file, where there is one. */
	readonly author?: Author;
}
/** A running story; its page may tell it from the beginning. */
export interface ThreadList extends ArticleList {
	readonly name: string;
	readonly slug: string;
	readonly thread: Thread;
}
/** A day or a month of the archive: `/2022/05/26/`, `/2022/05/`. */
export interface DateList extends ArticleList {
	readonly year: number;
	readonly month: number;
	readonly day?: number;
}
/** `/2022/`, with its months as far as they have articles, oldest first. */
export interface YearList extends ArticleList {
	readonly year: number;
	readonly months: readonly DateList[];
}
/** A month of a section: `/chuyen-muc/thoi-su/2022/05/`. It belongs to the month's volume, and holds nothing of others. */
export interface SectionMonthList extends ArticleList {
	readonly section: Pick<Section, "slug" | "name">;
	readonly year: number;
	readonly month: number;
}
/** A month of an author: `/tac-gia/anh-nguyet/2022/05/`, as above. */
export interface AuthorMonthList extends ArticleList {
	readonly name: string;
	readonly slug: string;
	readonly year: number;
	readonly month: number;
}

/** The pages of volumes that list articles: of one volume, or of all. */
export interface VolumeLists {
	readonly days: readonly DateList[];
	readonly months: readonly DateList[];
	readonly sectionMonths: readonly SectionMonthList[];
	readonly authorMonths: readonly AuthorMonthList[];
}
/** The pages of the front that list articles, and those of volumes, which it names. */
export interface FrontLists extends VolumeLists {
	readonly sections: readonly SectionList[];
	readonly tags: readonly TagList[];
	readonly authors: readonly AuthorList[];
	readonly threads: readonly ThreadList[];
	readonly years: readonly YearList[];
}

/**
 * Sorts the articles of the front into the pages that list them. A section has a page even when it is empty; a tag,
 * an author, a running story, a day, a month or a year only when an article is there: an author whose first article
 * waits for its hour is not known to readers yet.
 */
export function listFront(view: Pick<FrontView, "cards" | "sections" | "authors" | "threads">): FrontLists {
	const { cards, authors: files } = view;
	const bySection = groupBy(cards, (article) => [article.section]);
	const byTag = groupBy(cards, (article) => article.tags.map((tag) => tag.slug));
	const byThread = groupBy(cards, (article) => (article.thread ? [article.thread] : []));
	const ofVolumes = listVolume(cards, view);
	return {
		...ofVolumes,
		sections: view.sections.map((section) => ({
			url: sectionPath(section.slug),
			section,
			articles: bySection.get(section.slug) ?? [],
		})),
		tags: [...byTag].map(([slug, articles]) => ({
			url: tagPath(slug),
			slug,
			name: articles[0]?.tags.find((tag) => tag.slug === slug)?.name ?? slug,
			articles,
		})),
		authors: [...groupBy(cards, authorsOf)].map(([slug, articles]) => {
			const author = files.get(slug);
			return {
				url: authorPath(slug),
				slug,
				name: authorName(slug, articles, files),
				articles,
				...(author && { author }),
			};
		}),
		threads: [...byThread].flatMap(([slug, articles]) => {
			const thread = view.threads.get(slug);
			return thread ? [{ url: threadPath(slug), slug, name: thread.title, articles, thread }] : [];
		}),
		years: listYears(ofVolumes.months),
	};
}

/** Sorts articles into the pages of volumes that list them. */
export function listVolume(
	articles: readonly Card[],
	{ sections, authors }: Pick<VolumeView, "sections" | "authors">,
): VolumeLists {
	const bySlug = new Map(sections.map((section) => [section.slug, section]));
	const byMonth = [...groupBy(articles, (article) => [monthOf(article)]).values()];
	/** What the articles of each month have in common by some keys, and its address by the date of one of them. */
	const parts = <Key>(
		keysOf: (article: Card) => readonly Key[],
		path: (time: NewsroomTime, key: Key) => string,
	) =>
		byMonth.flatMap((month) =>
			[...groupBy(month, keysOf)].flatMap(([key, own]) =>
				own[0] ? { key, url: path(own[0].date, key), articles: own } : [],
			),
		);
	const dated = (keysOf: (article: Card) => readonly string[], path: (time: NewsroomTime) => string) =>
		parts(keysOf, path).map(({ url, articles: own }): DateList => ({ url, articles: own, ...calendar(url) }));
	return {
		days: dated((article) => [dayOf(article)], dayPath),
		months: dated((article) => [monthOf(article)], monthPath),
		sectionMonths: parts(
			({ section }) => [section],
			(time, slug) => monthPathOf(sectionPath(slug), time),
		).flatMap(({ key, ...list }) => {
			const section = bySlug.get(key);
			return section ? [{ ...list, section, ...monthAtEnd(list.url) }] : [];
		}),
		authorMonths: parts(authorsOf, (time, slug) => monthPathOf(authorPath(slug), time)).map(
			({ key: slug, ...list }) => ({
				...list,
				slug,
				name: authorName(slug, list.articles, authors),
				...monthAtEnd(list.url),
			}),
		),
	};
}

const authorsOf = ({ credit }: Card) => credit.people.flatMap((one) => one.slug ?? []);

/** An author's name as in their file, else as the newest of these articles prints it. */
export function authorName(
	slug: string,
	articles: readonly Card[],
	files: ReadonlyMap<string, Pick<Author, "name">>,
): string {
	const printed = articles[0]?.credit.people.find((one) => one.slug === slug)?.name;
	return files.get(slug)?.name ?? printed ?? slug;
}

function listYears(months: readonly DateList[]): YearList[] {
	const years = groupBy(months, ({ year }) => [year]);
	return [...years].map(([year, members]) => ({
		url: yearPath(year),
		year,
		months: members.toReversed(),
		articles: members.flatMap(({ articles }) => articles),
	}));
}

/** `/2022/05/26/` as numbers. */
function calendar(url: string): { year: number; month: number; day?: number } {
	const [year = 0, month = 0, day] = url.split("/").filter(Boolean).map(Number);
	return { year, month, ...(day !== undefined && { day }) };
}

/** `/chuyen-muc/thoi-su/2022/05/` as numbers. */
function monthAtEnd(url: string): { year: number; month: number } {
	const [year = 0, month = 0] = url.split("/").filter(Boolean).slice(-2).map(Number);
	return { year, month };
}
