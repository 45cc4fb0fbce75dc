import type { Article } from "../../domain/article/article.ts";
import type { Attachment } from "../../domain/article/attachment.ts";
import { type Rendition, smallestFile } from "../../domain/article/rendition.ts";
import { printTime } from "../../domain/dates/dates.ts";
import type { Comment } from "../../domain/letters/comment.ts";
import { letterPassages } from "../../domain/letters/letter-text.ts";
import type { Section } from "../../domain/newsroom/newspaper.ts";
import type { Thread } from "../../domain/newsroom/thread.ts";
import type { ListedArticle } from "../../domain/parts/search/bundle-listing.ts";
import { toSearchLetters } from "../../domain/text/search-letters.ts";
import { ZONE_WEIGHTS, type Zone } from "../../domain/text/search-zones.ts";
import { DOCUMENT, documentOf } from "../markdown/blocks/document.ts";
import { spokenIn } from "../markdown/blocks/media-parts.ts";
import { bodyMedia } from "../markdown/body-media.ts";
import { blocksIn } from "../markdown/markdown-blocks.ts";
import { parseBody } from "../markdown/markdown-parser.ts";
import { readPassages } from "../markdown/plain-text.ts";
import { element, type HtmlElement, serialiseHtml } from "../trees/html-tree.ts";

type NamedSection = Pick<Section, "slug" | "name">;
type NamedThread = Pick<Thread, "slug" | "title">;

/** An article as the search index takes it. */
export interface SearchRecord {
	readonly url: string;
	readonly html: string;
	readonly listed: ListedArticle;
}

/**
 * An article for Pagefind's `addHTMLFile`: what is searched, its zones told by weights, and what a result shows of it
 * (`title`, `date`, `printed`, `section`, `byline`, and the address of a small `picture`). All of it is written in search
 * letters; what comes back must be read with `fromSearchLetters`, and is raw text.
 *
 * @param told.rendition the cover, as readers get it
 * @param told.thread the running story that the article belongs to
 * @param told.comments what readers wrote under it
 * @param told.attachments of the month, among them its documents, by `Attachment.src`
 */
export function searchRecord(
	article: Article,
	section: NamedSection,
	{
		rendition,
		thread,
		comments = [],
		attachments,
	}: {
		readonly rendition?: Rendition | undefined;
		readonly thread?: NamedThread | undefined;
		readonly comments?: readonly Comment[] | undefined;
		readonly attachments?: ReadonlyMap<string, Attachment> | undefined;
	} = {},
): SearchRecord {
	const { title, lede, cover, credit, date } = article;
	const picture = rendition && smallestFile(rendition);
	const shown = {
		date: date.iso,
		printed: printTime(date),
		section: section.name,
		...(credit.printed !== "" && { byline: credit.printed }),
		...(picture && { picture }),
	};
	const document = element(
		"html",
		{ lang: "vi" },
		element("head", {}, element("meta", { charset: "utf-8" })),
		// Not as arguments: an article of a hundred thousand lines has more passages than a call takes.
		{
			tag: "body",
			attributes: { "data-pagefind-body": "" },
			children: [
				element(
					"h1",
					{ "data-pagefind-meta": "title", "data-pagefind-weight": ZONE_WEIGHTS.title },
					toSearchLetters(title),
				),
				...searched("lede", lede),
				...searched("caption", cover?.caption),
				...readPassages(article.body).flatMap(({ kind, text }) =>
					searched(kind === "text" ? "body" : kind, text),
				),
				...spokenTexts(article, attachments).flatMap((text) => searched("body", text)),
				...searched("byline", credit.printed),
				...documentTexts(article, attachments).flatMap((text) => searched("document", text)),
				...comments.flatMap(commentPassages).flatMap((text) => searched("comment", text)),
				...Object.entries(shown).map(([name, text]) => metadata(name, text)),
			],
		},
	);
	return {
		url: article.url,
		html: `<!doctype html>\n${serialiseHtml(document)}`,
		listed: listedArticle(article, section, thread),
	};
}

/**
 * The search records of articles.
 *
 * @param told.renditions of their covers, by the address that articles cite
 * @param told.threads the running stories that they may belong to, by slug
 * @param told.comments what readers wrote under them, by their addresses
 * @param told.attachments what they cite beside pictures, by `Attachment.src`
 * @throws when an article's section is not among those given
 */
export function searchRecords(
	articles: readonly Article[],
	sections: readonly NamedSection[],
	{
		renditions,
		threads,
		comments,
		attachments,
	}: {
		readonly renditions?: ReadonlyMap<string, Rendition>;
		readonly threads?: ReadonlyMap<string, NamedThread>;
		readonly comments?: ReadonlyMap<string, readonly Comment[]>;
		readonly attachments?: ReadonlyMap<string, Attachment>;
	} = {},
): SearchRecord[] {
	const bySlug = new Map(sections.map((section) => [section.slug, section]));
	return articles.map((article) => {
		const section = bySlug.get(article.section);
		if (!section) throw new Error(`${article.url}: no section ${article.section}`);
		return searchRecord(article, section, {
			rendition: renditions?.get(article.cover?.src ?? ""),
			thread: threads?.get(article.thread ?? ""),
			comments: comments?.get(article.url),
			attachments,
		});
	});
}

function listedArticle(
	article: Article,
	section: Pick<Section, "slug" | "name">,
	thread: NamedThread | undefined,
): ListedArticle {
	return {
		url: article.url,
		minute: Math.floor(article.date.epoch / 60_000),
		section: { slug: section.slug, name: section.name },
		authors: article.credit.people.flatMap(({ slug, name }) => (slug ? [{ slug, name }] : [])),
		tags: article.tags.map(({ slug, name }) => ({ slug, name })),
		...(thread && { thread: { slug: thread.slug, name: thread.title } }),
	};
}

/** What is said in the sounds and films of an article and is written in its captions alone: its page prints it. */
function spokenTexts(
	{ audio, body, date }: Article,
	attachments: ReadonlyMap<string, Attachment> | undefined,
): readonly string[] {
	if (!attachments?.size) return [];
	return [
		...spokenIn(attachments.get(audio?.transcript ?? "")),
		...bodyMedia(body, { renditions: new Map(), attachments, date }).flatMap(({ spoken }) => spoken),
	];
}

/** The texts of the documents that stand beside an article, each once. */
function documentTexts(
	{ body, date }: Article,
	attachments: ReadonlyMap<string, Attachment> | undefined,
): readonly string[] {
	if (!attachments?.size || !body.includes(":::")) return [];
	const files = blocksIn(parseBody(body).tokens).flatMap(({ kind, block }) =>
		kind === DOCUMENT ? (documentOf(block, { attachments, date }) ?? []) : [],
	);
	return [...new Set(files.flatMap(({ text }) => text ?? []))];
}

/** What is searched of a comment, in the order of its page. */
const commentPassages = ({ name, text, answer }: Comment) => [
	name,
	...letterPassages(text),
	...(answer ? letterPassages(answer.text) : []),
];

function searched(zone: Zone, text: string | undefined): readonly HtmlElement[] {
	if (!text) return [];
	return [element("p", { "data-pagefind-weight": ZONE_WEIGHTS[zone] }, toSearchLetters(text))];
}

/**
 * What a result shows beside its excerpt. An attribute is the one form that Pagefind takes as it is, commas included.
 * It searches these words too, at a low weight, so nothing is given twice: the lede is in the text.
 */
function metadata(name: string, text: string): HtmlElement {
	return element("meta", { "data-pagefind-meta": `${name}[content]`, content: toSearchLetters(text) });
}
