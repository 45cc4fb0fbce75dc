import { dayPath, monthPath, monthPathOf } from "../addresses/paths/calendar.ts";
import { authorPath, sectionPath } from "../addresses/paths/lists.ts";
import type { Card } from "../article/article.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { Author, Section } from "../newsroom/newspaper.ts";
import type { VolumeView } from "../views.ts";
import { dayOf, monthOf } from "../volumes/volumes.ts";
import { groupBy } from "./group-by.ts";
import { authorsOf } from "./month-lists.ts";

/** One page that lists articles, newest first. */
export interface ArticleList {
	/** `/the/dua/` */
	readonly url: string;
	readonly articles: readonly Card[];
}

/** A day or a month of the archive: `/2022/05/26/`, `/2022/05/`. */
export interface DateList extends ArticleList {
	readonly year: number;
	readonly month: number;
	readonly day?: number;
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

/** An author's name as in their file, else as the newest of these articles prints it. */
export function authorName(
	slug: string,
	articles: readonly Card[],
	files: ReadonlyMap<string, Pick<Author, "name">>,
): string {
	const printed = articles[0]?.credit.people.find((one) => one.slug === slug)?.name;
	return files.get(slug)?.name ?? printed ?? slug;
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
