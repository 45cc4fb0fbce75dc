import type { Dropped, ForeignAttachment, ForeignPicture } from "../../foreign-article.ts";
import { childOf, childrenOf, ownText, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { type FeedEntry, type FeedText, isPictureFile } from "./feed-entry.ts";
import { mediaOf } from "./media-elements.ts";
import { markup } from "./xml-texts.ts";

const CONTENT = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
const XHTML = "http://www.w3.org/1999/xhtml";
/** Read above, or of no use here: addresses of comments and counts of them. */
const READ =
	/^(?:title|link|guid|pubDate|date|author|creator|category|subject|description|encoded|enclosure|content|group|thumbnail|source|comments|commentRss|origLink|body|modified|updated|identifier)$/;

/** An item of RSS 0.9 to 2.0, or of RSS 1.0 in RDF. */
export function rssEntry(item: XmlElement): FeedEntry {
	/** RSS has no namespace; RDF, and some feeds that give it one, have that of the item itself. */
	const all = (name: string) => [
		...childrenOf(item, item.namespace, name),
		...(item.namespace === "" ? [] : childrenOf(item, "", name)),
	];
	const word = (name: string) =>
		all(name)
			.map((one) => ownText(one).trim())
			.find((text) => text !== "");
	const core = (name: string) =>
		childrenOf(item, DUBLIN_CORE, name)
			.map((one) => ownText(one).trim())
			.filter((text) => text !== "");
	const link = word("link") ?? item.attributes["about"];
	const [guid] = all("guid");
	const id = guid ? ownText(guid).trim() : item.attributes["about"];
	const isAddress = guid?.attributes["isPermaLink"] !== "false" && /^https?:\/\//i.test(id ?? "");
	const original = item.nodes.find((node) => typeof node !== "string" && node.name === "origLink");
	const [source] = all("source");
	const media = mediaOf(item);
	const enclosed = enclosuresOf(all("enclosure"));
	return {
		line: item.line,
		id: id || link,
		addresses: [
			...(typeof original === "object" ? [ownText(original).trim()] : []),
			...(link ? [link] : []),
			...(isAddress && id ? [id] : []),
		],
		title: word("title") ?? core("title")[0] ?? "",
		content: contentOf(item),
		summary: textIn(all("description")[0]),
		published: word("pubDate") ?? core("date")[0],
		updated: textOf(item, "http://www.w3.org/2005/Atom", "updated")?.trim() ?? core("modified")[0],
		people: core("creator").length > 0 ? core("creator") : all("author").map((one) => nameIn(ownText(one))),
		categories: [...all("category").map((one) => ownText(one).trim()), ...core("subject")].filter(Boolean),
		pictures: [...enclosed.pictures, ...media.pictures],
		attachments: [...enclosed.attachments, ...media.attachments],
		source: source && {
			name: ownText(source).trim(),
			...(source.attributes["url"] && { url: source.attributes["url"] }),
		},
		dropped: othersOf(item),
	};
}

/** `<content:encoded>`, or the body of a feed that holds XHTML. */
function contentOf(item: XmlElement): FeedText | undefined {
	const encoded = textIn(childOf(item, CONTENT, "encoded"));
	if (encoded) return encoded;
	const body = childOf(item, XHTML, "body");
	return body && { html: markup(body), line: body.line };
}

function textIn(element: XmlElement | undefined): FeedText | undefined {
	if (!element) return undefined;
	const html = ownText(element);
	return /\S/.test(html) ? { html, line: element.line } : undefined;
}

/** `toasoan@baocu.vn (Ánh Nguyệt)` is Ánh Nguyệt. */
function nameIn(author: string): string {
	return (
		/\(([^()]{1,200})\)\s*$/.exec(author)?.[1]?.trim() ??
		author
			.split(/\s+/)
			.filter((word) => !word.includes("@"))
			.join(" ")
	);
}

function enclosuresOf(enclosures: readonly XmlElement[]) {
	const pictures: ForeignPicture[] = [];
	const attachments: ForeignAttachment[] = [];
	for (const { attributes } of enclosures) {
		const { url, type } = attributes;
		if (!url) continue;
		if (isPictureFile(url, type)) pictures.push({ src: url });
		else attachments.push({ url });
	}
	return { pictures, attachments };
}

/** What an item holds beside all that: told with its words. */
function othersOf({ nodes }: XmlElement): readonly Dropped[] {
	return nodes.flatMap((node) => {
		if (typeof node === "string" || READ.test(node.name)) return [];
		const text = ownText(node).trim();
		return text === "" || /^(?:https?:\S+|\d+)$/.test(text)
			? []
			: [{ what: `<${node.name}>`, text, line: node.line }];
	});
}
