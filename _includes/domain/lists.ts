import type { Card } from "./article.ts";
import { dayPath, monthPath } from "./dates/dates.ts";
import type { Edition } from "./edition.ts";
import type { Author, Section } from "./newspaper.ts";

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
/** A day or a month of the archive: `/2022/05/26/`, `/2022/05/`. */
export interface DateList extends ArticleList {
	readonly year: number;
	readonly month: number;
	readonly day?: number;
}

/** All the pages that list articles. */
export interface Lists {
	readonly sections: readonly SectionList[];
	readonly tags: readonly TagList[];
	readonly authors: readonly AuthorList[];
	readonly days: readonly DateList[];
	readonly months: readonly DateList[];
}

export const sectionPath = (slug: string) => `/chuyen-muc/${slug}/`;
export const tagPath = (slug: string) => `/the/${slug}/`;
export const authorPath = (slug: string) => `/tac-gia/${slug}/`;

/**
 * Sorts the articles of an edition into the pages that list them. A section has a page even when it is empty; a tag,
 * an author, a day or a month only when an article is there. Authors with a file have a page of their own always.
 */
export function listArticles(edition: Edition): Lists {
	const sections = group(edition.cards, (article) => [article.section]);
	const tags = group(edition.cards, (article) => article.tags.map((tag) => tag.slug));
	const authors = group(edition.cards, (article) => article.credit.people.flatMap((one) => one.slug ?? []));
	const names = new Map<string, string>();
	for (const article of edition.cards) {
		for (const tag of article.tags) names.set(tagPath(tag.slug), tag.name);
		for (const one of article.credit.people) if (one.slug) names.set(authorPath(one.slug), one.name);
	}
	for (const author of edition.authors.values()) {
		names.set(authorPath(author.slug), author.name);
		if (!authors.has(author.slug)) authors.set(author.slug, []);
	}
	return {
		sections: edition.sections.map((section) => ({
			url: sectionPath(section.slug),
			section,
			articles: sections.get(section.slug) ?? [],
		})),
		tags: [...tags].map(([slug, articles]) => {
			const url = tagPath(slug);
			return { url, slug, name: names.get(url) ?? slug, articles };
		}),
		authors: [...authors].map(([slug, articles]) => {
			const url = authorPath(slug);
			const author = edition.authors.get(slug);
			return { url, slug, name: names.get(url) ?? slug, articles, ...(author && { author }) };
		}),
		days: [...group(edition.cards, (article) => [dayPath(article.date)])].map(([url, articles]) => ({
			url,
			articles,
			...calendar(url),
		})),
		months: [...group(edition.cards, (article) => [monthPath(article.date)])].map(([url, articles]) => ({
			url,
			articles,
			...calendar(url),
		})),
	};
}

function group(articles: readonly Card[], keysOf: (article: Card) => readonly string[]) {
	const groups = new Map<string, Card[]>();
	for (const article of articles) {
		for (const key of new Set(keysOf(article))) {
			const members = groups.get(key);
			if (members) members.push(article);
			else groups.set(key, [article]);
		}
	}
	return groups;
}

/** `/2022/05/26/` as numbers. */
function calendar(url: string): { year: number; month: number; day?: number } {
	const [year = 0, month = 0, day] = url.split("/").filter(Boolean).map(Number);
	return { year, month, ...(day !== undefined && { day }) };
}
