import type { Card } from "../article/article.ts";
import { lastChangeOf } from "../article/changed.ts";
import type { Role } from "../article/credit/credit.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import { dayOf } from "../volumes/volumes.ts";
import { groupBy } from "./group-by.ts";

/** What a month has of one of the lists of the front. */
export interface ListPart {
	/** Its articles. */
	readonly count: number;
	/** When the last of them changed. */
	readonly changed: NewsroomTime;
}

/** What it has of an author: also in how many articles they had each role. */
export interface AuthorPart extends ListPart {
	readonly roles: readonly (readonly [role: Role, articles: number])[];
}

/** What it has of a running story: also when the first of its articles was published. */
export interface ThreadPart extends ListPart {
	readonly begun: NewsroomTime;
}

/** By slug, which may be any word; so these are pairs and no keys. */
type BySlug<Part> = readonly (readonly [slug: string, part: Part])[];

/**
 * How much a month has of each list of the front, and what its year tells of it: all that the front needs of an old
 * month, besides the articles by which a short list goes back so far (`chooseFrontCards`).
 */
export interface MonthLists {
	readonly all: ListPart;
	/** How many articles each day has that has some, by its number. */
	readonly days: readonly (readonly [day: number, articles: number])[];
	readonly sections: BySlug<ListPart>;
	readonly tags: BySlug<ListPart>;
	readonly authors: BySlug<AuthorPart>;
	readonly threads: BySlug<ThreadPart>;
	/** The stories that the page of its year tells. */
	readonly told: readonly BriefStory[];
}

/** What a list tells of a story. */
export type BriefStory = Pick<
	Card,
	"url" | "title" | "date" | "section" | "lede" | "cover" | "audio" | "photoStory"
>;

/** How many stories of a month its year tells. */
const TOLD = 3;

/** The slugs of the authors of an article who have a page. */
export const authorsOf = ({ credit }: Pick<Card, "credit">): readonly string[] =>
	credit.people.flatMap((one) => one.slug ?? []);

/** In how many of these articles an author had each role. */
export function countRoles(
	author: string,
	articles: readonly Pick<Card, "credit">[],
): ReadonlyMap<Role, number> {
	const counts = new Map<Role, number>();
	for (const { credit } of articles)
		for (const role of credit.people.find(({ slug }) => slug === author)?.roles ?? [])
			counts.set(role, (counts.get(role) ?? 0) + 1);
	return counts;
}

/** The slugs of the tags of an article. */
export const tagsOf = ({ tags }: Pick<Card, "tags">): readonly string[] => tags.map(({ slug }) => slug);

/** The slug of the running story that an article belongs to, if it does. */
export const threadOf = ({ thread }: Pick<Card, "thread">): readonly string[] =>
	thread === undefined ? [] : [thread];

/** How many of these articles of one month each day has that has some, by its number. */
export const countDays = (articles: readonly Card[]): ReadonlyMap<number, number> =>
	new Map(
		[...groupBy(articles, (card) => [Number(dayOf(card).slice(8))])].map(([day, own]) => [day, own.length]),
	);

/**
 * Counts the articles of a month by the lists of the front.
 *
 * @param articles all of the month, newest first; at least one
 */
export function countLists(articles: readonly Card[]): MonthLists {
	const parts = (slugsOf: (card: Card) => readonly string[]) => [...groupBy(articles, slugsOf)];
	return {
		all: partOf(articles),
		days: [...countDays(articles)],
		sections: parts(({ section }) => [section]).map(([slug, own]) => [slug, partOf(own)]),
		tags: parts(tagsOf).map(([slug, own]) => [slug, partOf(own)]),
		authors: parts(authorsOf).map(([slug, own]) => [
			slug,
			{ ...partOf(own), roles: [...countRoles(slug, own)] },
		]),
		threads: parts(threadOf).map(([slug, own]) => [slug, { ...partOf(own), begun: lastOf(own).date }]),
		told: toldOf(articles),
	};
}

function partOf(own: readonly Card[]): ListPart {
	return { count: own.length, changed: lastChangeOf(own) ?? lastOf(own).date };
}

function lastOf(own: readonly Card[]): Card {
	const last = own.at(-1);
	if (!last) throw new RangeError("A month without articles is none");
	return last;
}

/** The newest of a month, those with pictures first: of these the desk has made more. */
function toldOf(articles: readonly Card[]): readonly BriefStory[] {
	const pictured = articles.filter(({ cover }) => cover?.src !== undefined);
	const others = articles.filter(({ cover }) => cover?.src === undefined);
	return [...pictured, ...others].slice(0, TOLD).map(inBrief);
}

/**
 * A story without its text and all else that no list tells. In one order, whether its card was read now or is remembered,
 * since it is hashed.
 */
const inBrief = ({ url, title, date, section, lede, cover, audio, photoStory }: Card): BriefStory => ({
	...{ url, title, date: { iso: date.iso, epoch: date.epoch }, section },
	...(lede !== undefined && { lede }),
	...(cover && { cover }),
	...(audio && { audio }),
	...(photoStory && { photoStory }),
});
