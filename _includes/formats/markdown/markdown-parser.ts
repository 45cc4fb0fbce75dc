import MarkdownIt, { type Env, type Token } from "markdown-it";
import { boxes } from "./markdown-boxes.ts";
import { footnotes } from "./markdown-footnotes.ts";
import { headings } from "./markdown-headings.ts";
import { links } from "./markdown-links.ts";
import { pictures } from "./markdown-pictures.ts";
import { tables } from "./markdown-tables.ts";

/**
 * The Markdown of this newspaper. No HTML passes; every line break is kept; text prints as it was typed. Indented
 * lines are paragraphs, because Vietnamese typists indent the first line; a row of dashes under a paragraph is a
 * rule, because they close a passage with one.
 */
export const markdown = new MarkdownIt({ html: false, breaks: true, linkify: true, typographer: false })
	.disable(["code", "lheading"])
	.use(links)
	.use(headings)
	.use(tables)
	.use(footnotes)
	.use(boxes)
	.use(pictures);

/** The tokens of a body, and what the plugins noted on the way. */
export function parseBody(body: string): { readonly tokens: readonly Token[]; readonly env: Env } {
	const env: Env = {};
	return { tokens: markdown.parse(body, env), env };
}
