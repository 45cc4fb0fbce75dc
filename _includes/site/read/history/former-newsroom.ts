import path from "node:path";
import type { NamedThread } from "../../../domain/addresses/lost-lists.ts";
import type { Article, Filed } from "../../../domain/article/article.ts";
import { statusAt } from "../../../domain/article/live.ts";
import type { Section } from "../../../domain/newsroom/newspaper.ts";
import { type ReadingContext, readArticle } from "../../../domain/reader/article/read-article.ts";
import { readPage } from "../../../domain/reader/newsroom/read-page.ts";
import { readSections } from "../../../domain/reader/newsroom/read-sections.ts";
import { readThread } from "../../../domain/reader/newsroom/read-thread.ts";
import { nameForProblems } from "../../find-files.ts";
import { decodeFile } from "../bytes/decode-file.ts";
import type { FormerFile } from "./read-history.ts";

/** The files of the newsroom's own folder whose history is asked for. */
export const DESK_PATHS = ["pages", "threads", "sections.yaml"];

/** What files beside the articles once said. Those that could not be read were never published. */
export interface FormerDesk {
	readonly sections: readonly Section[];
	readonly threads: readonly NamedThread[];
	/** Address and file of each page. */
	readonly pages: readonly { readonly url: string; readonly file: string }[];
}

/** @param folder of the files: `content` */
export function readFormerDesk(folder: string, former: readonly FormerFile[]): FormerDesk {
	const sections: Section[] = [];
	const threads: NamedThread[] = [];
	const pages: { url: string; file: string }[] = [];
	for (const { path: name, bytes } of former) {
		const file = nameForProblems(path.join(folder, name));
		const { text } = decodeFile(file, bytes);
		if (text === undefined) continue;
		const inside = /^(pages|threads)\/([^/]+)\.md$/.exec(name);
		if (name === "sections.yaml") sections.push(...(readSections(file, text).value ?? []));
		else if (inside?.[1] === "threads") {
			const thread = readThread(file, inside[2] ?? "", text).value;
			if (thread) threads.push(thread);
		} else if (inside) {
			const page = readPage(file, path.posix.basename(name), text).value;
			if (page) pages.push({ url: page.url, file });
		}
	}
	return { sections, threads, pages };
}

/** An article as it once was public, and its file in the folder of articles then. */
export interface FormerArticle {
	readonly path: string;
	readonly article: Filed<Article>;
}

/** @param context with the sections of the past, too: a story of one that is no more was public all the same */
export function readFormerArticles(
	folder: string,
	former: readonly FormerFile[],
	context: ReadingContext,
): readonly FormerArticle[] {
	return former.flatMap(({ path: name, bytes, until }): FormerArticle[] => {
		if (!name.endsWith(".md")) return [];
		const file = nameForProblems(path.join(folder, name));
		const { text } = decodeFile(file, bytes);
		if (text === undefined) return [];
		const { article } = readArticle({ file, path: name, text }, context);
		return article && statusAt(article, until) === "live" ? [{ path: name, article }] : [];
	});
}
