import path from "node:path";
import type { Problem } from "../../domain/problem/problem.ts";
import { readComments } from "../../domain/reader/comments/read-comments.ts";
import { type FileContext, readOtherFile } from "../../formats/inspect/read-file.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { readArticleBytes } from "./articles/read-articles.ts";
import { decodeFile } from "./bytes/decode-file.ts";

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
	return readOtherFile(kind, file, name, decoded.text, context);
}
