import MarkdownIt, { type Env, type Token } from "markdown-it";
import { blocks } from "./markdown-blocks.ts";
import { footnotes } from "./markdown-footnotes.ts";
import { galleries } from "./markdown-galleries.ts";
import { headings } from "./markdown-headings.ts";
import { links } from "./markdown-links.ts";
import { pictures } from "./markdown-pictures.ts";
import { tables } from "./markdown-tables.ts";

/**
 * The Markdown of this newspaper. No HTML passes; every line break is kept; text prints as it was typed. Indented
 * lines are paragraphs, because Vietnamese typists indent the first line; a row of dashes under a paragraph is a
 * rule, because they close a passage with one; and "[PV]: TTXVN" is a line of text, not the address of a link.
 */
export const markdown = new MarkdownIt({ html: false, breaks: true, linkify: true, typographer: false })
	.disable(["code", "lheading", "reference"])
	.use(links)
	.use(headings)
	.use(tables)
	.use(footnotes)
	.use(blocks)
	.use(pictures)
	.use(galleries);

/** The tokens of a body, and what the plugins noted on the way. */
export interface ParsedBody {
	readonly tokens: readonly Token[];
	readonly env: Env;
}

/** A page asks for the text of its article twice in a row: for its structured data, and to print it. */
let last: { readonly body: string; readonly parsed: ParsedBody } | undefined;

/** Parses a body; the same body again at once is not parsed again. */
export function parseBody(body: string): ParsedBody {
	if (last?.body !== body) {
		const env: Env = {};
		last = { body, parsed: { tokens: markdown.parse(body, env), env } };
	}
	return last.parsed;
}
