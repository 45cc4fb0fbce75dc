import { element, type HtmlNode, serialiseHtml } from "../../../../_includes/formats/trees/html-tree.ts";
import type { Dropped } from "../../foreign-article.ts";
import { fieldsIn, type JsonFields, wordIn } from "../../json/json-record.ts";
import { figureHtml, fileNameOf, galleryHtml, linkHtml } from "../../markup/media-html.ts";

/** Where a card stands. */
export interface CardPlace {
	readonly line: number;
	/** Told as not taken over. */
	readonly dropped: Dropped[];
	/** The HTML of Markdown. */
	readonly markdown: (text: string) => string;
}

type Print = (card: JsonFields, place: CardPlace) => string;

const PRINTS: ReadonlyMap<string, Print> = new Map(
	Object.entries({
		image: printImage,
		gallery: (card) => galleryHtml(`${fieldsIn(card, "images").map(printImage).join("")}${captionOf(card)}`),
		bookmark: printBookmark,
		embed: printEmbed,
		html: (card) => wordIn(card, "html") ?? "",
		markdown: printMarkdown,
		"card-markdown": printMarkdown,
		code: printCode,
		codeblock: printCode,
		hr: () => "<hr>",
		horizontalrule: () => "<hr>",
		callout: (card) => `<blockquote>${lineOf(card, "calloutText")}</blockquote>`,
		toggle: (card) => `${lineOf(card, "heading", "strong")}${wordIn(card, "content") ?? ""}`,
		audio: (card) => printTrack(card, wordIn(card, "title")),
		video: (card) => `${printTrack(card, undefined)}${lineOf(card, "caption")}`,
		file: printFile,
		button: (card) => linkOf(wordIn(card, "buttonUrl"), wordIn(card, "buttonText")),
		header: (card) =>
			`${headingOf(card, "header")}${lineOf(card, "subheader")}${linkOf(wordIn(card, "buttonUrl"), wordIn(card, "buttonText"))}`,
		product: printProduct,
	} satisfies Record<string, Print>),
);

/** The HTML of a card of Ghost's editor. One that nobody here knows goes, and is told with its words. */
export function printCard(name: string, card: JsonFields, place: CardPlace): string {
	const print = PRINTS.get(name);
	if (print) return print(card, place);
	place.dropped.push({ what: `thẻ ${name} của Ghost`, text: wordsOf(card).join("\n"), line: place.line });
	return "";
}

const html = (node: HtmlNode) => serialiseHtml(node);

/** A field of HTML as a passage of its own. */
function lineOf(card: JsonFields, name: string, tag?: "strong"): string {
	const text = wordIn(card, name);
	if (text === undefined) return "";
	return tag ? `<p><${tag}>${text}</${tag}></p>` : `<p>${text}</p>`;
}

const captionOf = (card: JsonFields) => {
	const text = wordIn(card, "caption");
	return text === undefined ? "" : `<figcaption>${text}</figcaption>`;
};

const headingOf = (card: JsonFields, name: string) => {
	const text = wordIn(card, name);
	return text === undefined ? "" : `<h2>${text}</h2>`;
};

function linkOf(href: string | undefined, label: string | undefined): string {
	if (href === undefined) return label === undefined ? "" : html(element("p", {}, label));
	return linkHtml(href, label ?? href);
}

function printImage(card: JsonFields): string {
	const src = wordIn(card, "src");
	if (src === undefined) return lineOf(card, "caption");
	const picture = element("img", { src, alt: wordIn(card, "alt") ?? "", title: wordIn(card, "title") });
	const href = wordIn(card, "href");
	return figureHtml(html(href ? element("a", { href }, picture) : picture), wordIn(card, "caption") ?? "");
}

/** `{"url": …, "metadata": {"title": …, "description": …}}` */
function printBookmark(card: JsonFields): string {
	const about = (card["metadata"] ?? {}) as JsonFields;
	const description = wordIn(about, "description");
	return [
		linkOf(wordIn(card, "url") ?? wordIn(about, "url"), wordIn(about, "title")),
		description ? html(element("p", {}, description)) : "",
		lineOf(card, "caption"),
	].join("");
}

/** What another site shows: a frame where the card has one, so that its title is there; else the link. */
function printEmbed(card: JsonFields): string {
	const shown = wordIn(card, "html");
	const frame = shown && /<iframe\b/i.test(shown) ? shown : linkOf(wordIn(card, "url"), undefined);
	return `${frame}${lineOf(card, "caption")}`;
}

function printMarkdown(card: JsonFields, { markdown }: CardPlace): string {
	return markdown(wordIn(card, "markdown") ?? "");
}

function printCode(card: JsonFields): string {
	const language = wordIn(card, "language");
	const code = element("code", language ? { class: `language-${language}` } : {}, wordIn(card, "code") ?? "");
	return `${html(element("pre", {}, code))}${lineOf(card, "caption")}`;
}

function printTrack(card: JsonFields, title: string | undefined): string {
	const src = wordIn(card, "src");
	return src === undefined ? "" : linkHtml(src, title ?? fileNameOf(src));
}

function printFile(card: JsonFields): string {
	const src = wordIn(card, "src");
	const label = wordIn(card, "fileTitle") ?? wordIn(card, "fileName");
	return `${linkOf(src, label ?? (src && fileNameOf(src)))}${lineOf(card, "fileCaption")}`;
}

function printProduct(card: JsonFields): string {
	const src = wordIn(card, "productImageSrc");
	return [
		src ? figureHtml(html(element("img", { src, alt: "" })), "") : "",
		lineOf(card, "productTitle", "strong"),
		wordIn(card, "productDescription") ?? "",
		linkOf(wordIn(card, "productUrl"), wordIn(card, "productButton")),
	].join("");
}

/** Every text in a card, but for its names and addresses. */
function wordsOf(value: unknown): readonly string[] {
	if (typeof value === "string") return /^(?:https?:|__GHOST_URL__|#|\/)\S*$|^$/.test(value) ? [] : [value];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([key, inside]) =>
		/^(?:type|version|name|.*(?:Width|Height|Color|Style|Position))$/.test(key) ? [] : wordsOf(inside),
	);
}
