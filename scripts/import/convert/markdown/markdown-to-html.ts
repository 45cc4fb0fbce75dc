import MarkdownIt from "markdown-it";
import footnote from "markdown-it-footnote";
import type { Dropped } from "../../foreign-article.ts";
import type { Told } from "../foreign-body.ts";

/** CommonMark with what GitHub added; HTML passes, to be read with the rest. */
const foreign = new MarkdownIt({ html: true, linkify: false, breaks: false }).use(footnote);

/** A Markdown text of another program as the HTML that it means. */
export function markdownToHtml(
	text: string,
	_line: number,
): { readonly html: string; readonly dropped: readonly Dropped[]; readonly told: readonly Told[] } {
	return { html: foreign.render(text), dropped: [], told: [] };
}
