import { LIMITS } from "../../../_includes/domain/reader/limits.ts";
import { escapeMarkdown } from "../../../_includes/formats/from-html/print/escape-markdown.ts";
import type { ForeignTerm } from "../foreign-article.ts";
import { FrontMatter } from "./front-matter.ts";
import { cutWords, oneLine } from "./one-line.ts";

/** The file of a running story: its title, and what the old newspaper said of it. */
export function threadText({ name, description = "" }: ForeignTerm): string {
	const [title, rest] = cutWords(oneLine(name), LIMITS.title);
	const front = new FrontMatter();
	front.entry("title", title);
	return front.print([rest, oneLine(description)].filter(Boolean).map(escapeMarkdown).join("\n\n"));
}
