import { FEED_FILES } from "../../domain/addresses/paths/machine-files.ts";
import type { FullEntry, FullFeed } from "./feed.ts";

/** A feed as JSON Feed 1.1. */
export function printJsonFeed(feed: FullFeed): string {
	const { title, description, home, publisher, icon, entries } = feed;
	const document = {
		version: "https://jsonfeed.org/version/1.1",
		title,
		description,
		home_page_url: home,
		feed_url: home + FEED_FILES.json,
		icon,
		language: "vi",
		authors: [{ name: publisher.name, url: publisher.url }],
		items: entries.map(jsonItem),
	};
	return `${JSON.stringify(document)}\n`;
}

function jsonItem(entry: FullEntry) {
	const { url, title, lede, published, updated, credit, authors, section, tags, picture, html } = entry;
	const makers = authors.length > 0 ? authors : credit ? [{ name: credit }] : [];
	return {
		id: url,
		url,
		title,
		...(lede && { summary: lede }),
		content_html: html,
		date_published: published.iso,
		...(updated.epoch > published.epoch && { date_modified: updated.iso }),
		...(makers.length > 0 && { authors: makers }),
		tags: [section.name, ...tags],
		...(picture && {
			image: picture.url,
			attachments: [
				{
					url: picture.url,
					mime_type: picture.type,
					...((picture.caption || picture.alt) && { title: picture.caption ?? picture.alt }),
					...(picture.length !== undefined && { size_in_bytes: picture.length }),
				},
			],
		}),
	};
}
