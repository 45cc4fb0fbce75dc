import type { ForeignAttachment, ForeignPicture } from "../../foreign-article.ts";
import { childOf, childrenOf, textOf, type XmlElement } from "../../xml/xml-element.ts";
import { type FeedEntry, isPictureFile } from "./feed-entry.ts";
import { mediaOf } from "./media-elements.ts";
import { atomText } from "./xml-texts.ts";

/** An entry of Atom 1.0, or of 0.3. */
export function atomEntry(entry: XmlElement): FeedEntry {
	const space = entry.namespace;
	const word = (name: string) => textOf(entry, space, name)?.trim();
	const links = childrenOf(entry, space, "link").map(({ attributes }) => attributes);
	const pages = links
		.filter(({ rel = "alternate" }) => rel === "alternate")
		.flatMap(({ href }) => href ?? []);
	const media = mediaOf(entry);
	const pictures: ForeignPicture[] = [];
	const attachments: ForeignAttachment[] = [];
	for (const { rel, href, type, title } of links) {
		if (rel !== "enclosure" || !href) continue;
		if (isPictureFile(href, type)) pictures.push({ src: href, ...(title && { alt: title }) });
		else attachments.push({ url: href, ...(title && { title }) });
	}
	const id = word("id");
	return {
		line: entry.line,
		id: id ?? pages[0],
		addresses: pages.length > 0 || !id || !/^https?:\/\//i.test(id) ? pages : [id],
		title: atomText(childOf(entry, space, "title"))?.html ?? "",
		content: atomText(childOf(entry, space, "content")),
		summary: atomText(childOf(entry, space, "summary")),
		published: word("published") ?? word("issued") ?? word("updated") ?? word("modified"),
		updated: word("updated") ?? word("modified"),
		people: ["author", "contributor"].flatMap((role) =>
			childrenOf(entry, space, role).flatMap((one) => textOf(one, space, "name")?.trim() ?? []),
		),
		categories: childrenOf(entry, space, "category").flatMap(
			({ attributes: { label, term } }) => label || term || [],
		),
		pictures: [...pictures, ...media.pictures],
		attachments: [...attachments, ...media.attachments],
		source: undefined,
		dropped: ["rights"].flatMap((name) => {
			const text = word(name);
			return text ? [{ what: `<${name}>`, text, line: entry.line }] : [];
		}),
	};
}
