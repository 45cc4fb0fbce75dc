import { slug } from "../../domain/addresses/slug.ts";
import type { Article, Filed } from "../../domain/article/article.ts";
import { pickNames } from "../../domain/article/related/pick-names.ts";
import { lostPick } from "../../domain/article/related/related-pick.ts";
import { newsroomTime } from "../../domain/dates/dates.ts";
import { MOST_STORIES, type NewsroomFacts } from "../../domain/newsdesk/facts.ts";
import type { KnownTag } from "../../domain/newsroom/known-tag.ts";
import { findNameClashes, unusualName } from "../../domain/newsroom/name-clashes.ts";
import { type NamedProblem, subjectSettler } from "../../domain/newsroom/settle-subjects.ts";
import type { Thread } from "../../domain/newsroom/thread.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { isSafeName, placeName } from "../../domain/reader/place-name.ts";

/** The tag book, as far as the newsdesk knows it. */
export function knownTags({ tags }: Pick<NewsroomFacts, "tags">): ReadonlyMap<string, KnownTag> {
	return new Map(
		tags.flatMap(({ slug: place, name, synonyms = [], agreed }) =>
			agreed
				? [[place, { slug: place, name, synonyms: synonyms.map((one) => ({ name: one, slug: slug(one) })) }]]
				: [],
		),
	);
}

/** The running stories, as far as the newsdesk knows them. */
export function knownThreads({ threads }: Pick<NewsroomFacts, "threads">): ReadonlyMap<string, Thread> {
	return new Map(
		threads.map(({ slug: place, name }) => [
			place,
			{ slug: place, title: name, order: "oldest", introduction: "" },
		]),
	);
}

/**
 * What is wrong with an article beside the rest of the newspaper. The facts may be of this morning: what they have is held
 * against the article as `check` would; what they lack may be new, so that is a warning.
 */
export function problemsBeside(
	article: Filed<Article>,
	text: string,
	facts: NewsroomFacts,
): readonly Problem[] {
	const { content } = facts;
	const tags = knownTags(facts);
	const found: NamedProblem[] = [];
	subjectSettler({ tags, threads: knownThreads(facts), folder: content })(article, found);
	const named = [
		...found.map((one): NamedProblem => (one.key === "thread" ? { ...one, severity: "warning" } : one)),
		...findNameClashes([article], tags, content),
		...unusualNames(article, facts),
	];
	return [...named.map((one) => placed(one, text)), ...lostPicks(article, facts)];
}

/** Tags and authors that other stories write otherwise. */
function unusualNames(
	article: Filed<Article>,
	{ tags, authors, stories }: NewsroomFacts,
): readonly NamedProblem[] {
	const others = stories.filter(({ url }) => url !== article.url);
	const usual = new Map(tags.filter(({ agreed }) => !agreed).map((tag) => [tag.slug, tag.name]));
	const signed = new Map(authors.map((author) => [author.slug, author.name]));
	const isUsed = (place: string) => others.some((story) => story.tags.includes(place));
	return [
		...article.tags.flatMap((tag) => {
			const right = usual.get(tag.slug);
			return right === undefined || right === tag.name || !isUsed(tag.slug)
				? []
				: [unusualName("tags", article.file, tag, right)];
		}),
		...article.credit.people.flatMap(({ name, slug: place }) => {
			const right = place === undefined ? undefined : signed.get(place);
			return place === undefined || right === undefined || right === name
				? []
				: [unusualName("author", article.file, { name, slug: place }, right)];
		}),
	];
}

/** A problem with a name, where the text writes that name. */
function placed({ name, key, write, ...problem }: NamedProblem, text: string): Problem {
	const { replace, line, column } = placeName(text, { key, name });
	const fix = write !== undefined && isSafeName(write) && replace?.(write);
	return { ...problem, line, column, ...(fix && { fix: { kind: "edits", edits: [fix] } }) };
}

/** Picked stories that are not there, of the months whose stories the newsdesk knows. */
function lostPicks({ file, related = [] }: Filed<Article>, { stories }: NewsroomFacts): readonly Problem[] {
	const names = new Set(
		stories.flatMap(({ url, date }) => pickNames({ url, date: newsroomTime(Date.parse(date)) })),
	);
	const oldest =
		stories.length < MOST_STORIES ? "" : (stories.at(-1)?.date.slice(0, 7).replace("-", "/") ?? "");
	return related.flatMap((pick) =>
		names.has(pick.to) || pick.to.replace(/^\//, "").slice(0, 7) <= oldest ? [] : [lostPick(file, pick)],
	);
}
