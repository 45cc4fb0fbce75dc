import MarkdownIt, { type Env } from "markdown-it";
import footnote from "markdown-it-footnote";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { markdownWork } from "../../../../_includes/domain/reader/passages.ts";
import type { Told } from "../../../../_includes/formats/from-html/foreign-body.ts";
import type { Dropped } from "../../foreign-article.ts";
import { TemplateClearer } from "./clear-template.ts";
import { nameNotes, uncitedNotes } from "./foreign-notes.ts";
import { htmlTag } from "./kept-pieces.ts";
import { widenTables } from "./widen-tables.ts";

/** CommonMark with what GitHub added. HTML and addresses of all kinds pass: they are judged with the rest. */
const foreign = new MarkdownIt({ html: true, linkify: false, breaks: false }).use(footnote);
foreign.validateLink = () => true;
foreign.normalizeLink = (address) => address;

/** The title of a picture is the line under it; that of a link has no place with us. */
interface ForeignEnv extends Env {
	readonly titles: string[];
	readonly used: Set<string>;
}

foreign.renderer.rules["image"] = (tokens, index, options, env, renderer) => {
	const token = tokens[index];
	const [src, title] = [String(token?.attrGet("src") ?? ""), String(token?.attrGet("title") ?? "")];
	(env as ForeignEnv).used.add(src);
	const alt = renderer.renderInlineAsText(token?.children ?? [], options, env);
	return htmlTag("img", { src, alt, "data-caption": title === "" ? undefined : title });
};
foreign.renderer.rules["link_open"] = (tokens, index, _options, env) => {
	const token = tokens[index];
	const [href, title] = [String(token?.attrGet("href") ?? ""), String(token?.attrGet("title") ?? "")];
	(env as ForeignEnv).used.add(href);
	if (title !== "") (env as ForeignEnv).titles.push(title);
	return htmlTag("a", { href }).replace("</a>", "");
};
nameNotes(foreign);

/** Tags that are indented are a page's, and no code, though an empty line stands before them. */
const codeBlock = foreign.renderer.rules["code_block"];
foreign.renderer.rules["code_block"] = (tokens, index, options, env, renderer) => {
	const content = tokens[index]?.content ?? "";
	if (/^\s*<\/?[a-z!]/i.test(content)) return content;
	return codeBlock?.(tokens, index, options, env, renderer) ?? "";
};

export interface ForeignHtml {
	readonly html: string;
	readonly dropped: readonly Dropped[];
	readonly told: readonly Told[];
}

/** A page of HTML in a Markdown file, as some programs write them. */
const IS_HTML = /^\s*<(?:p|div|table|h[1-6]|ul|ol|section|article|figure|center|blockquote|!doctype|html)\b/i;

/**
 * A Markdown text of another program as the HTML that it means.
 *
 * @returns undefined where it holds more marks than a parser gets through: it is read as plain text then
 */
export function markdownToHtml(written: string): ForeignHtml | undefined {
	const clearer = new TemplateClearer(written.replace(/\r\n?/g, "\n"));
	const text = widenTables(clearer.clear());
	const { kept } = clearer;
	if (markdownWork(text) > LIMITS.markdownWork) {
		if (!IS_HTML.test(text)) return undefined;
		return { html: kept.restore(text), dropped: kept.dropped, told: kept.told };
	}
	const env: ForeignEnv = { titles: [], used: new Set() };
	const named = uncitedNotes(foreign, text);
	if (named.uncited.length > 0)
		kept.tell("chú thích không được dẫn ở đâu, dẫn ở cuối bài", named.uncited.join(", "));
	const html = kept.restore(foreign.render(named.text, env));
	for (const title of env.titles) kept.drop("title của liên kết", title);
	const references = (env["references"] ?? {}) as Record<
		string,
		{ readonly href: string; readonly title: string }
	>;
	for (const [label, { href, title }] of Object.entries(references))
		if (!env.used.has(href)) kept.drop("địa chỉ không dùng tới", `${label} ${title}`);
	return { html, dropped: kept.dropped, told: kept.told };
}
