import path from "node:path";
import { NO_MONTH } from "../../../_includes/domain/dates/dates.ts";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { readPage } from "../../../_includes/domain/reader/newsroom/read-page.ts";
import { escapeMarkdown } from "../../../_includes/formats/from-html/print/escape-markdown.ts";
import { inspectText } from "../../../_includes/formats/inspect/inspect-text.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import { plainLine, readBody } from "../convert/read-body.ts";
import type { Dropped, ForeignArticle } from "../foreign-article.ts";
import { FrontMatter } from "./front-matter.ts";
import { cutWords, oneLine } from "./one-line.ts";

export interface PageText {
	readonly text: string;
	/** Empty where the page can stand as it is. */
	readonly refused: readonly string[];
	readonly dropped: readonly Dropped[];
}

/**
 * A page as the newsroom would have written its file, and what the strict reader says against it.
 *
 * @param file in the newsroom's folder: `pages/gioi-thieu.md`
 */
export function pageText(
	article: ForeignArticle,
	title: string,
	body: string,
	file: string,
	context: ReadingContext,
): PageText {
	const front = new FrontMatter();
	const [head, rest] = cutWords(title, LIMITS.name);
	front.entry("title", head);
	const lede = article.lede && readBody(article.lede);
	const [description, more] = cutWords(lede ? oneLine(plainLine(lede)) : "", LIMITS.note);
	front.entry("description", description);
	const text = front.print(
		[escapeMarkdown(rest), escapeMarkdown(more), body.trim()].filter(Boolean).join("\n\n"),
	);
	const dropped = lede?.dropped ?? [];
	const name = path.posix.basename(file);
	const decoded = decodeFile(file, Buffer.from(text));
	if (decoded.text === undefined) return { text, refused: [decoded.problem.message], dropped };
	const page = readPage(file, name, decoded.text);
	const { value, bodyLine = 1 } = page;
	const inspected =
		value &&
		inspectText({ file, body: value.body, bodyLine, date: NO_MONTH }, decoded.text, context).problems;
	const refused = [...page.problems, ...(inspected ?? [])].filter(({ severity }) => severity === "error");
	return { text, refused: refused.map(({ message }) => message), dropped };
}
