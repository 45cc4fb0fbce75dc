import { NO_MONTH } from "../../domain/dates/dates.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import {
	type ArticleReading,
	type ArticleSource,
	type ReadingContext,
	readArticle,
} from "../../domain/reader/article/read-article.ts";
import { readAddresses } from "../../domain/reader/newsroom/read-addresses.ts";
import { readAuthor } from "../../domain/reader/newsroom/read-author.ts";
import { type FrontContext, readFront } from "../../domain/reader/newsroom/read-front.ts";
import { readNewspaper } from "../../domain/reader/newsroom/read-newspaper.ts";
import { readPage } from "../../domain/reader/newsroom/read-page.ts";
import { readSections } from "../../domain/reader/newsroom/read-sections.ts";
import { readSynonyms } from "../../domain/reader/newsroom/read-synonyms.ts";
import { readKnownTags } from "../../domain/reader/newsroom/read-tags.ts";
import { readThread } from "../../domain/reader/newsroom/read-thread.ts";
import { inspectText, type TextInspection } from "./inspect-text.ts";
import { noPictures } from "./no-pictures.ts";

/** What a file is read against. */
export type FileContext = ReadingContext & FrontContext;

/** Reads one article, its front matter and, where that has no error, its text. */
export function readArticleText(
	source: ArticleSource,
	context: ReadingContext,
): ArticleReading & { readonly text?: TextInspection } {
	const reading = readArticle(source, context);
	const { article } = reading;
	if (!article) return reading;
	const text = inspectText(article, source.text, context);
	if (!article.photoStory) return { ...reading, text };
	// Its card tells how many pictures it has, which only its text knows.
	const pictures = article.photoStory.pictures + text.pictures.length;
	return { ...reading, article: { ...article, photoStory: { pictures } }, text };
}

/** What is in a file that is no article, read by itself. */
const READERS = {
	author: (file, name, text) => readAuthor(file, name.replace(/\.md$/, ""), text).problems,
	page: (file, name, text, context) => {
		const { problems, value, bodyLine } = readPage(file, name, text);
		return [...problems, ...introduced("page", file, text, context, value?.body, bodyLine)];
	},
	thread: (file, name, text, context) => {
		const { problems, value, introductionLine } = readThread(file, name.replace(/\.md$/, ""), text);
		return [...problems, ...introduced("thread", file, text, context, value?.introduction, introductionLine)];
	},
	newspaper: (file, _, text) => readNewspaper(file, text).problems,
	sections: (file, _, text) => readSections(file, text).problems,
	addresses: (file, _, text, { site }) => readAddresses(file, text, site).problems,
	tags: (file, _, text) => readKnownTags(file, text).problems,
	synonyms: (file, _, text) => readSynonyms(file, text).problems,
	front: (file, _, text, context) => readFront(file, text, context).problems,
} as const satisfies Readonly<
	Record<string, (file: string, name: string, text: string, context: FileContext) => readonly Problem[]>
>;

/** The kinds of files that are no articles and no comments. */
export type OtherFileKind = keyof typeof READERS;

/**
 * All that is wrong with a file by itself, one that is no article.
 *
 * @param file as problems name it
 * @param name in the folder of its kind: `anh-nguyet.md`
 */
export function readOtherFile(
	kind: OtherFileKind,
	file: string,
	name: string,
	text: string,
	context: FileContext,
): readonly Problem[] {
	return READERS[kind](file, name, text, context);
}

/** What is wrong with the Markdown of a page or a running story, where its front matter has no error. */
function introduced(
	kind: "page" | "thread",
	file: string,
	text: string,
	context: FileContext,
	body: string | undefined,
	bodyLine = 1,
): readonly Problem[] {
	if (body === undefined) return [];
	const { problems, pictures } = inspectText({ file, body, bodyLine, date: NO_MONTH }, text, context);
	return [...problems, ...noPictures(kind, file, pictures)];
}
