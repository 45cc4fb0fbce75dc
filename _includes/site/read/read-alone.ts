import path from "node:path";
import { NO_MONTH } from "../../domain/dates/dates.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import type { ReadingContext } from "../../domain/reader/article/read-article.ts";
import { readComments } from "../../domain/reader/comments/read-comments.ts";
import { readAddresses } from "../../domain/reader/newsroom/read-addresses.ts";
import { readAuthor } from "../../domain/reader/newsroom/read-author.ts";
import { type FrontContext, readFront } from "../../domain/reader/newsroom/read-front.ts";
import { readNewspaper } from "../../domain/reader/newsroom/read-newspaper.ts";
import { readPage } from "../../domain/reader/newsroom/read-page.ts";
import { readSections } from "../../domain/reader/newsroom/read-sections.ts";
import { readSynonyms } from "../../domain/reader/newsroom/read-synonyms.ts";
import { readKnownTags } from "../../domain/reader/newsroom/read-tags.ts";
import { readThread } from "../../domain/reader/newsroom/read-thread.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { readArticleBytes } from "./articles/read-articles.ts";
import { decodeFile } from "./bytes/decode-file.ts";
import { inspectText } from "./inspect-text.ts";

/** What a file of the newsroom is, by its place alone, and its name there: `2022/05/ben-pha.md`, `anh-nguyet.md`. */
export interface NewsroomFile {
	readonly kind: "article" | "author" | "thread" | "page" | "comments" | keyof typeof BOOKS;
	readonly name: string;
}

/** The files that there is one of. */
const BOOKS = {
	newspaper: "newspaper.yaml",
	sections: "sections.yaml",
	addresses: "addresses.yaml",
	tags: "tags.yaml",
	front: "front.yaml",
	synonyms: "synonyms.yaml",
} as const;

/** What a file is read against. */
export type FileContext = ReadingContext & FrontContext;

/** What a file is for the newspaper; undefined where it is none of its texts. */
export function newsroomFile(
	file: string,
	{ content, articles }: Pick<Settings, "content" | "articles">,
): NewsroomFile | undefined {
	const below = (folder: string) => {
		const name = path.relative(path.resolve(folder), path.resolve(file)).split(path.sep).join("/");
		return name.startsWith("../") || path.isAbsolute(name) ? undefined : name;
	};
	const article = below(articles);
	if (article?.endsWith(".md")) return { kind: "article", name: article };
	const name = below(content);
	for (const [kind, book] of Object.entries(BOOKS) as [keyof typeof BOOKS, string][]) {
		if (name === book) return { kind, name };
	}
	if (name?.startsWith("comments/") && name.endsWith(".yaml"))
		return { kind: "comments", name: name.slice("comments/".length) };
	for (const [kind, folder] of [
		["author", "authors/"],
		["thread", "threads/"],
		["page", "pages/"],
	] as const) {
		if (name?.startsWith(folder) && name.endsWith(".md")) return { kind, name: name.slice(folder.length) };
	}
	return undefined;
}

/** All that is wrong with one file by itself, as it is or as it would be with this text. */
export function readAlone(
	place: string,
	{ kind, name }: NewsroomFile,
	text: string,
	context: FileContext,
): readonly Problem[] {
	const file = nameForProblems(place);
	const bytes = Buffer.from(text);
	if (kind === "article") return readArticleBytes(file, name, bytes, context).problems;
	const decoded = decodeFile(file, bytes);
	if (decoded.text === undefined) return [decoded.problem];
	if (kind === "comments") return readComments(file, name, decoded.text).problems;
	const slug = name.replace(/\.md$/, "");
	if (kind === "author") return readAuthor(file, slug, decoded.text).problems;
	if (kind === "newspaper") return readNewspaper(file, decoded.text).problems;
	if (kind === "sections") return readSections(file, decoded.text).problems;
	if (kind === "addresses") return readAddresses(file, decoded.text, context.site).problems;
	if (kind === "tags") return readKnownTags(file, decoded.text).problems;
	if (kind === "synonyms") return readSynonyms(file, decoded.text).problems;
	if (kind === "front") return readFront(file, decoded.text, context).problems;
	const { problems, body, bodyLine } =
		kind === "page" ? pageOf(file, name, decoded.text) : threadOf(file, slug, decoded.text);
	if (body === undefined) return problems;
	const written = { file, body, bodyLine, date: NO_MONTH };
	return [...problems, ...inspectText(written, decoded.text, context).problems];
}

function pageOf(file: string, name: string, text: string) {
	const { problems, value, bodyLine = 1 } = readPage(file, name, text);
	return { problems, body: value?.body, bodyLine };
}

function threadOf(file: string, slug: string, text: string) {
	const { problems, value, introductionLine: bodyLine = 1 } = readThread(file, slug, text);
	return { problems, body: value?.introduction, bodyLine };
}
