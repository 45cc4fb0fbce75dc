import { FEED_STYLE } from "../../domain/addresses/paths/files.ts";
import { FEED_FILES } from "../../domain/addresses/paths/machine-files.ts";
import { mailDate } from "../../domain/dates/mail-date.ts";
import { printXml, type XmlElement, xml } from "../trees/xml-tree.ts";
import type { FeedPicture, FullEntry, FullFeed } from "./feed.ts";
import { entryNotice, feedNotice, XHTML } from "./notice.ts";

/** A feed as RSS 2.0, with the whole text in `content:encoded`. */
export function printRss(feed: FullFeed): string {
	const { title, description, home, publisher, icon, updated, entries } = feed;
	const channel = xml(
		"channel",
		{},
		feedNotice(feed, "RSS"),
		xml("title", {}, title),
		xml("link", {}, home),
		xml("description", {}, description),
		xml("language", {}, "vi-vn"),
		xml("copyright", {}, publisher.name),
		xml("managingEditor", {}, `${publisher.email} (${publisher.name})`),
		xml("lastBuildDate", {}, mailDate(updated)),
		xml("atom:link", { rel: "self", type: "application/rss+xml", href: home + FEED_FILES.rss }),
		xml("image", {}, xml("url", {}, icon), xml("title", {}, title), xml("link", {}, home)),
		...entries.map(item),
	);
	const namespaces = {
		"xmlns:atom": "http://www.w3.org/2005/Atom",
		"xmlns:content": "http://purl.org/rss/1.0/modules/content/",
		"xmlns:dc": "http://purl.org/dc/elements/1.1/",
		"xmlns:media": "http://search.yahoo.com/mrss/",
	};
	return printXml(xml("rss", { version: "2.0", "xml:lang": "vi", ...namespaces, ...XHTML }, channel), {
		stylesheet: FEED_STYLE,
	});
}

function item(entry: FullEntry): XmlElement {
	const { url, title, lede, published, updated, credit, authors, section, tags, picture, html } = entry;
	const makers = authors.length > 0 ? authors.map(({ name }) => name) : [credit];
	return xml(
		"item",
		{},
		xml("title", {}, title),
		xml("link", {}, url),
		xml("guid", { isPermaLink: "true" }, url),
		xml("pubDate", {}, mailDate(published)),
		updated.epoch > published.epoch ? xml("atom:updated", {}, updated.iso) : undefined,
		...makers.filter(Boolean).map((name) => xml("dc:creator", {}, name)),
		xml("category", { domain: section.url }, section.name),
		...tags.map((tag) => xml("category", {}, tag)),
		...(picture ? pictureElements(picture) : []),
		entryNotice(entry),
		xml("description", {}, lede ?? ""),
		xml("content:encoded", {}, html),
	);
}

/** RSS wants the length of an enclosure; where it is not known, the picture is told by `media:content` alone. */
function pictureElements(picture: FeedPicture): readonly XmlElement[] {
	const { url, type, length, width, height, alt, credit, caption } = picture;
	const content = xml(
		"media:content",
		{ url, medium: "image", type, fileSize: length, width, height },
		caption || alt ? xml("media:description", { type: "plain" }, caption ?? alt) : undefined,
		credit ? xml("media:credit", { role: "photographer" }, credit) : undefined,
	);
	return length === undefined ? [content] : [xml("enclosure", { url, length, type }), content];
}
