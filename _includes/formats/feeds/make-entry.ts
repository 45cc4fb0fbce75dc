import { authorPath, sectionPath } from "../../domain/addresses/paths/lists.ts";
import type { Card } from "../../domain/article/article.ts";
import { changedAt } from "../../domain/article/changed.ts";
import { AI_MARKS } from "../../domain/text/ai-marks.ts";
import type { FrontView } from "../../domain/views.ts";
import type { FeedEntry, FeedPicture } from "./feed.ts";

/** Entries that are made already: an article is in the feed of its site, its section, its author and its tags. */
const made = new WeakMap<FrontView, Map<string, FeedEntry>>();

/** An article as an entry of a feed. */
export function makeEntry(article: Card, view: FrontView): FeedEntry {
	let entries = made.get(view);
	if (!entries) {
		entries = new Map();
		made.set(view, entries);
	}
	let entry = entries.get(article.url);
	if (!entry) {
		entry = entryOf(article, view);
		entries.set(article.url, entry);
	}
	return entry;
}

function entryOf(article: Card, view: FrontView): FeedEntry {
	const { newspaper } = view;
	const { credit, lede, tags } = article;
	const section = view.sections.find(({ slug }) => slug === article.section);
	const makers = credit.people.filter((one) => one.roles.some((role) => role !== "source"));
	const picture = pictureOf(article, view);
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
function pictureOf({ cover }: Card, { newspaper, renditions }: FrontView): FeedPicture | undefined {
	const rendition = cover?.src ? renditions.get(cover.src) : undefined;
	if (!cover?.src || !rendition) return undefined;
	const caption = [cover.caption ?? cover.alt, cover.ai && `${AI_MARKS.picture[cover.ai]}.`];
	return {
		url: newspaper.url + rendition.url,
		type: "image/jpeg",
		...(rendition.bytes !== undefined && { length: rendition.bytes }),
		width: rendition.width,
		height: rendition.height,
		alt: cover.alt,
		...(cover.credit && { credit: cover.credit }),
		...((cover.caption || cover.ai) && { caption: caption.filter(Boolean).join(" ") }),
	};
}
