import type { Card } from "../../domain/article.ts";
import { changedAt } from "../../domain/changed.ts";
import type { Edition } from "../../domain/edition.ts";
import { authorPath, sectionPath } from "../../domain/lists.ts";
import type { FeedEntry, FeedPicture } from "./feed.ts";

/** Entries that are made already: an article is in the feed of its site, its section, its author and its tags. */
const made = new WeakMap<Edition, Map<string, FeedEntry>>();

/** An article as an entry of a feed. */
export function makeEntry(article: Card, edition: Edition): FeedEntry {
	let entries = made.get(edition);
	if (!entries) {
		entries = new Map();
		made.set(edition, entries);
	}
	let entry = entries.get(article.url);
	if (!entry) {
		entry = entryOf(article, edition);
		entries.set(article.url, entry);
	}
	return entry;
}

function entryOf(article: Card, edition: Edition): FeedEntry {
	const { newspaper } = edition;
	const { credit, lede, tags } = article;
	const section = edition.sections.find(({ slug }) => slug === article.section);
	const makers = credit.people.filter((one) => one.roles.some((role) => role !== "source"));
	const picture = pictureOf(article, edition);
	return {
		url: newspaper.url + article.url,
		title: article.title,
		...(lede && { lede }),
		published: article.date,
		updated: changedAt(article),
		credit: credit.printed,
		authors: (makers.length > 0 ? makers : credit.people).map(({ name, slug }) => ({
			name,
			...(slug && { url: newspaper.url + authorPath(slug) }),
		})),
		section: {
			name: section?.name ?? article.section,
			url: newspaper.url + sectionPath(article.section),
		},
		tags: tags.map(({ name }) => name),
		...(picture && { picture }),
	};
}

/** The cover as the JPEG that every reader of feeds can show. */
function pictureOf({ cover }: Card, { newspaper, renditions }: Edition): FeedPicture | undefined {
	const rendition = cover?.src ? renditions.get(cover.src) : undefined;
	if (!cover?.src || !rendition) return undefined;
	return {
		url: newspaper.url + rendition.url,
		type: "image/jpeg",
		...(rendition.bytes !== undefined && { length: rendition.bytes }),
		width: rendition.width,
		height: rendition.height,
		alt: cover.alt,
		...(cover.credit && { credit: cover.credit }),
		...(cover.caption && { caption: cover.caption }),
	};
}
