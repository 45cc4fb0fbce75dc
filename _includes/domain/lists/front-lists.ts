import { monthPath, monthPathOf, yearPath } from "../addresses/paths/calendar.ts";
import { authorPath, sectionPath, tagPath, threadPath } from "../addresses/paths/lists.ts";
import type { Card } from "../article/article.ts";
import type { Role } from "../article/credit/credit.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import type { Author, Section } from "../newsroom/newspaper.ts";
import type { Thread } from "../newsroom/thread.ts";
import type { FrontView } from "../views.ts";
import { monthOf } from "../volumes/volumes.ts";
import { headOf } from "./front-cards.ts";
import { groupBy } from "./group-by.ts";
import { authorName } from "./lists.ts";
import {
	authorsOf,
	type BriefStory,
	type ListPart,
	type MonthLists,
	tagsOf,
	threadOf,
} from "./month-lists.ts";

/** What a list of the front has of a month. */
export interface MonthOfList {
	/** `2022-05` */
	readonly iso: string;
	readonly year: number;
	readonly month: number;
	/** Its articles. */
	readonly count: number;
	/** Those that the front may show, newest first: of an old month perhaps none. */
	readonly articles: readonly Card[];
}

/** One page of the front that lists articles, however many: counted, and the newest of them told. */
export interface FrontList {
	/** `/the/dua/` */
	readonly url: string;
	/** Its articles. */
	readonly count: number;
	/** The newest that the front may show, newest first. */
	readonly articles: readonly Card[];
	/** All months that it has articles of, newest first. */
	readonly months: readonly MonthOfList[];
	/** When the last of its articles changed; absent where it has none. */
	readonly changed?: NewsroomTime;
}

/** One whose months have pages: `/tac-gia/anh-nguyet/2022/05/`. */
interface MonthlyList extends FrontList {
	readonly months: readonly (MonthOfList & { readonly url: string })[];
}
export interface SectionList extends MonthlyList {
	readonly section: Section;
}
export interface TagList extends FrontList {
	readonly name: string;
	readonly slug: string;
}
export interface AuthorList extends MonthlyList {
	readonly name: string;
	readonly slug: string;
	/** The author's file, where there is one. */
	readonly author?: Author;
	/** In how many articles they had each role. */
	readonly roles: ReadonlyMap<Role, number>;
}
/** A running story; its page may tell it from the beginning. */
export interface ThreadList extends FrontList {
	readonly name: string;
	readonly slug: string;
	readonly thread: Thread;
	/** When the first of its articles was published. */
	readonly begun: NewsroomTime;
}
/** A month as the archive tells it. */
export interface ArchiveMonth {
	/** `/2022/05/` */
	readonly url: string;
	readonly year: number;
	readonly month: number;
	/** Its articles. */
	readonly count: number;
	/** How many each of its days has that has some, by its number. */
	readonly days: ReadonlyMap<number, number>;
	/** The stories that its year tells. */
	readonly told: readonly BriefStory[];
}
/** `/2022/`, with its months as far as they have articles, oldest first. */
export interface YearList {
	readonly url: string;
	readonly year: number;
	readonly months: readonly ArchiveMonth[];
	readonly count: number;
	readonly changed: NewsroomTime;
}

/** The pages of the front that list articles. */
export interface FrontLists {
	/** Of all articles: how many there are, and when the last of them changed, if there is any. */
	readonly all: Pick<FrontList, "count" | "changed">;
	readonly sections: readonly SectionList[];
	readonly tags: readonly TagList[];
	readonly authors: readonly AuthorList[];
	readonly threads: readonly ThreadList[];
	/** Newest first, as are the months. */
	readonly years: readonly YearList[];
	readonly months: readonly ArchiveMonth[];
}

/** A month with what it left to the front. */
interface CountedMonth {
	/** `2022-05` */
	readonly month: string;
	readonly lists: MonthLists;
}

/**
 * Lists the articles of the front: the newest by their cards, all by what their months have counted. A section has a page
 * even when it is empty; a tag, an author, a running story or a year only when an article is there: an author whose first
 * article waits for its hour is not known to readers yet.
 */
export function listFront(
	view: Pick<FrontView, "cards" | "months" | "sections" | "authors" | "threads">,
): FrontLists {
	const { cards, authors: files } = view;
	const counted = [...view.months]
		.map(([month, lists]): CountedMonth => ({ month, lists }))
		.sort((one, other) => (one.month < other.month ? 1 : -1));
	const newest = counted[0]?.month ?? "";
	const cardsOf = (slugsOf: (card: Card) => readonly string[]) => ({
		cards: groupBy(cards, slugsOf),
		newest,
	});
	const sections = new Lists(
		partsOf(counted, ({ sections: own }) => own),
		cardsOf(({ section }) => [section]),
	);
	const tags = new Lists(
		partsOf(counted, ({ tags: own }) => own),
		cardsOf(tagsOf),
	);
	const authors = new Lists(
		partsOf(counted, ({ authors: own }) => own),
		cardsOf(authorsOf),
	);
	const threads = new Lists(
		partsOf(counted, ({ threads: own }) => own),
		cardsOf(threadOf),
	);
	const years = listYears(counted);
	return {
		all: sumOf(counted.map(({ lists }) => lists.all)),
		sections: view.sections.map((section) => ({
			...monthly(sections.list(section.slug, sectionPath)),
			section,
		})),
		tags: tags.slugs.map((slug) => {
			const list = tags.list(slug, tagPath);
			return { ...list, slug, name: list.articles[0]?.tags.find((tag) => tag.slug === slug)?.name ?? slug };
		}),
		authors: authors.slugs.map((slug) => {
			const list = monthly(authors.list(slug, authorPath));
			const author = files.get(slug);
			const roles = sumRoles(authors.parts(slug).map(({ part }) => part.roles));
			return {
				...list,
				slug,
				name: authorName(slug, list.articles, files),
				roles,
				...(author && { author }),
			};
		}),
		threads: threads.slugs.flatMap((slug) => {
			const thread = view.threads.get(slug);
			const begun = threads.parts(slug).at(-1)?.part.begun;
			return thread && begun
				? [{ ...threads.list(slug, threadPath), slug, name: thread.title, thread, begun }]
				: [];
		}),
		years,
		months: years.flatMap(({ months }) => months.toReversed()),
	};
}

/** What each month has of a list, newest first. */
type Parts<Part> = readonly { readonly month: string; readonly part: Part }[];

/** What the months have of the lists of one kind, by slug. */
function partsOf<Part>(
	counted: readonly CountedMonth[],
	ofMonth: (lists: MonthLists) => readonly (readonly [slug: string, part: Part])[],
): ReadonlyMap<string, Parts<Part>> {
	const parts = new Map<string, { month: string; part: Part }[]>();
	for (const { month, lists } of counted)
		for (const [slug, part] of ofMonth(lists)) {
			const own = parts.get(slug);
			if (own) own.push({ month, part });
			else parts.set(slug, [{ month, part }]);
		}
	return parts;
}

/** The lists of one kind, by slug. */
class Lists<Part extends ListPart> {
	readonly #parts: ReadonlyMap<string, Parts<Part>>;
	readonly #cards: ReadonlyMap<string, readonly Card[]>;
	readonly #newest: string;

	/** @param newest the newest month of the archive */
	constructor(
		parts: ReadonlyMap<string, Parts<Part>>,
		{ cards, newest }: { readonly cards: ReadonlyMap<string, readonly Card[]>; readonly newest: string },
	) {
		this.#parts = parts;
		this.#cards = cards;
		this.#newest = newest;
	}

	/** In the order in which they come first, from the newest article on. */
	get slugs(): readonly string[] {
		return [...this.#cards.keys()];
	}

	parts(slug: string): Parts<Part> {
		return this.#parts.get(slug) ?? [];
	}

	list(slug: string, pathOf: (slug: string) => string): FrontList {
		const parts = this.parts(slug);
		const articles = headOf(this.#cards.get(slug) ?? [], this.#newest);
		const byMonth = groupBy(articles, (card) => [monthOf(card)]);
		return {
			url: pathOf(slug),
			articles,
			...sumOf(parts.map(({ part }) => part)),
			months: parts.map(({ month, part: { count } }) => ({
				...numbersOf(month),
				count,
				articles: byMonth.get(month) ?? [],
			})),
		};
	}
}

/** A list whose months have pages. */
const monthly = (list: FrontList): MonthlyList => ({
	...list,
	months: list.months.map((month) => ({ ...month, url: monthPathOf(list.url, month) })),
});

/** `2022-05` as numbers. */
function numbersOf(month: string) {
	return { iso: month, year: Number(month.slice(0, 4)), month: Number(month.slice(5)) };
}

function sumOf(parts: readonly ListPart[]): Pick<FrontList, "count" | "changed"> {
	let count = 0;
	let changed: NewsroomTime | undefined;
	for (const part of parts) {
		count += part.count;
		if (!changed || part.changed.epoch > changed.epoch) changed = part.changed;
	}
	return { count, ...(changed && { changed }) };
}

function sumRoles(parts: readonly (readonly (readonly [Role, number])[])[]): ReadonlyMap<Role, number> {
	const sums = new Map<Role, number>();
	for (const [role, articles] of parts.flat()) sums.set(role, (sums.get(role) ?? 0) + articles);
	return sums;
}

function listYears(counted: readonly CountedMonth[]): YearList[] {
	return [...groupBy(counted, ({ month }) => [numbersOf(month).year])].flatMap(([year, own]) => {
		const { count, changed } = sumOf(own.map(({ lists }) => lists.all));
		const months = own.toReversed().map(
			({ month, lists }): ArchiveMonth => ({
				url: monthPath({ iso: month }),
				...numbersOf(month),
				count: lists.all.count,
				days: new Map(lists.days),
				told: lists.told,
			}),
		);
		return changed ? [{ url: yearPath(year), year, months, count, changed }] : [];
	});
}
