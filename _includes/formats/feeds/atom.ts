import { FEED_STYLE } from "../../domain/addresses/paths/files.ts";
import { FEED_FILES } from "../../domain/addresses/paths/machine-files.ts";
import { printXml, type XmlElement, xml } from "../trees/xml-tree.ts";
import type { Feed, FeedEntry, FeedPicture, FullEntry } from "./feed.ts";
import { entryNotice, feedNotice, XHTML } from "./notice.ts";

/** A feed as Atom: with the whole text where its entries have it, else with their ledes. */
export function printAtom(feed: Feed): string {
	const { title, description, home, self, publisher, icon, updated, entries } = feed;
	const root = xml(
		"feed",
		{
			xmlns: "http://www.w3.org/2005/Atom",
			"xmlns:media": "http://search.yahoo.com/mrss/",
			...XHTML,
			"xml:lang": "vi",
		},
		feedNotice(feed, "Atom"),
		xml("title", {}, title),
		xml("subtitle", {}, description),
		xml("id", {}, home),
		xml("link", { rel: "alternate", type: "text/html", href: home }),
		xml("link", { rel: "self", type: "application/atom+xml", href: self ?? home + FEED_FILES.atom }),
		xml("updated", {}, updated.iso),
		xml(
			"author",
			{},
			xml("name", {}, publisher.name),
			xml("uri", {}, publisher.url),
			xml("email", {}, publisher.email),
		),
		xml("icon", {}, icon),
		xml("rights", {}, publisher.name),
		...entries.map(printEntry),
	);
	return printXml(root, { stylesheet: FEED_STYLE });
}

function printEntry(entry: FeedEntry | FullEntry): XmlElement {
	const { url, title, lede, published, updated, credit, authors, section, tags, picture } = entry;
	const makers = authors.length > 0 ? authors : credit ? [{ name: credit }] : [];
	return xml(
		"entry",
		{},
		xml("title", {}, title),
		xml("id", {}, url),
		xml("link", { rel: "alternate", type: "text/html", href: url }),
		...(picture ? pictureElements(picture) : []),
		xml("published", {}, published.iso),
		xml("updated", {}, updated.iso),
		...makers.map(({ name, ...more }) =>
			xml(
				"author",
				{},
				xml("name", {}, name),
				"url" in more && more.url ? xml("uri", {}, more.url) : undefined,
			),
		),
		xml("category", { term: section.name, scheme: section.url }),
		...tags.map((term) => xml("category", { term })),
		entryNotice(entry),
		lede ? xml("summary", {}, lede) : undefined,
		"html" in entry ? xml("content", { type: "html" }, entry.html) : undefined,
	);
}

function pictureElements({
	url,
	type,
	length,
	width,
	height,
	alt,
	credit,
	caption,
}: FeedPicture): readonly XmlElement[] {
	return [
		xml("link", { rel: "enclosure", type, length, href: url, title: caption ?? (alt || undefined) }),
		xml(
			"media:content",
			{ url, medium: "image", type, fileSize: length, width, height },
			credit ? xml("media:credit", { role: "photographer" }, credit) : undefined,
		),
	];
}
