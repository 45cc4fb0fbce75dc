import type { Card } from "../../domain/article/article.ts";
import { lastChangeOf } from "../../domain/article/changed.ts";
import { newsroomTime } from "../../domain/dates/dates.ts";
import { feedArticles } from "../../domain/lists/feeds.ts";
import type { SectionList } from "../../domain/lists/front-lists.ts";
import type { Newspaper } from "../../domain/newsroom/newspaper.ts";
import type { FrontView } from "../../domain/views.ts";
import { LOGO } from "../app/icon-files.ts";
import type { Feed, FeedEntry, FullEntry, FullFeed } from "./feed.ts";
import { fullText } from "./full-text.ts";
import { makeEntry } from "./make-entry.ts";

/** What a feed says of itself. */
export interface FeedIdentity {
	readonly title: string;
	readonly description: string;
	/** Path of the page whose news it brings: `/chuyen-muc/thoi-su/`. */
	readonly url: string;
}

/** A feed of the newest of these articles, with their ledes. */
export function ledeFeed(identity: FeedIdentity, articles: readonly Card[], view: FrontView): Feed {
	return makeFeed(identity, articles, view, (article) => makeEntry(article, view));
}

/** Who publishes a feed, and its picture. */
export const publishedBy = ({ name, email, url }: Pick<Newspaper, "name" | "email" | "url">) => ({
	publisher: { name, email, url: `${url}/` },
	icon: url + LOGO.path,
});

function makeFeed<Entry extends FeedEntry>(
	identity: FeedIdentity,
	articles: readonly Card[],
	view: FrontView,
	entryOf: (article: Card) => Entry,
): Feed & { readonly entries: readonly Entry[] } {
	const { newspaper } = view;
	const named = feedArticles(articles, view);
	return {
		title: identity.title,
		description: identity.description,
		home: newspaper.url + identity.url,
		...publishedBy(newspaper),
		// A section without articles has never changed.
		updated: lastChangeOf(named) ?? newsroomTime(0),
		entries: named.map(entryOf),
	};
}

/** The feeds with whole articles: of the site, and of each section in the order of the masthead. */
export function fullFeeds(view: FrontView, sections: readonly SectionList[]): readonly FullFeed[] {
	const { name, description } = view.newspaper;
	// The newest articles are in the feed of the site and in that of their section.
	const made = new Map<string, FullEntry>();
	const entryOf = (article: Card) => {
		const entry = made.get(article.url) ?? fullEntry(article, view);
		made.set(article.url, entry);
		return entry;
	};
	return [
		makeFeed({ title: name, description, url: "/" }, view.cards, view, entryOf),
		...sections.map(({ url, section, articles }) =>
			makeFeed(
				{ title: `${section.name} | ${name}`, description: section.description, url },
				articles,
				view,
				entryOf,
			),
		),
	];
}

function fullEntry(article: Card, view: FrontView): FullEntry {
	const body = view.bodies.get(article.url);
	if (!body) throw new Error(`${article.url}: a feed needs its text, and the edition has it not`);
	return { ...makeEntry(article, view), html: fullText(article, body, view) };
}
