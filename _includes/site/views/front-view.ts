import { findNextChange, frontChanges } from "../../domain/article/next-change.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { frontAt } from "../../domain/front/front.ts";
import { commentingOf } from "../../domain/letters/commenting.ts";
import { FEED_LENGTH, feedMembers } from "../../domain/lists/feeds.ts";
import { listFront } from "../../domain/lists/lists.ts";
import { shownThreads } from "../../domain/newsroom/thread.ts";
import { planBundles } from "../../domain/search/bundles.ts";
import type { FrameView, FrontView, RecentComment } from "../../domain/views.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import { countByMonth, monthOf } from "../../domain/volumes/volumes.ts";
import type { FrontData } from "../../layouts/site-data.ts";
import { readCommit } from "../history/read-commit.ts";
import { newsdeskView } from "../newsdesk/newsdesk-view.ts";
import { type KnownFile, rereadArticle } from "../read/articles/reread-article.ts";
import type { Archive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { digestMonths, type KeptDigest, readDigests } from "./month-digest.ts";

/**
 * The view of the front before the texts of its feeds and the digests of months are read: they are known by the hashes of
 * their files.
 */
export type FrontOutline = Omit<FrontView, "bodies" | "digests"> & {
	readonly bodies: readonly KnownFile[];
	readonly digests: ReadonlyMap<string, MonthDigest | KeptDigest>;
};

/**
 * All that the front may see.
 *
 * @param shown the articles that it shows, newest first: all, once all volumes are made
 * @param renditions of all pictures that it may show
 * @param kept the digests of months that are kept as they are shown
 */
export async function outlineFront(
	{ newsroom, unpublished }: Archive,
	shown: Archive["shown"],
	renditions: ReadonlyMap<string, Rendition>,
	frame: FrameView,
	kept: ReadonlyMap<string, KeptDigest>,
	settings: Settings,
): Promise<FrontOutline> {
	const { assets, preview } = frame;
	const { newspaper, sections, authors, tags, synonyms, addresses, pages, files } = newsroom;
	const cards = shown.map((file) => file.card);
	const inFeeds = new Set(feedMembers(cards, { unpublished, sections }));
	const nextChange = findNextChange(
		files.map((file) => file.card),
		settings.now,
		frontChanges(newsroom.front),
	);
	const newsdesk = newsdeskView(newsroom, settings);
	const commit = await readCommit();
	return {
		newspaper,
		sections,
		pages,
		assets,
		preview,
		renditions,
		attachments: named(
			shown.flatMap(({ card, attachments }) =>
				inFeeds.has(card) ? attachments : [card.audio?.src ?? "", card.audio?.transcript ?? ""],
			),
			newsroom.attachments,
		),
		unpublished,
		authors,
		threads: shownThreads(newsroom.threads, cards),
		tags,
		synonyms,
		front: frontAt(newsroom.front, settings.now),
		cards,
		digests: new Map<string, MonthDigest | KeptDigest>([
			...digestMonths(
				cards.filter((card) => !kept.has(monthOf(card))),
				{ ...frame, authors, unpublished },
			),
			...kept,
		]),
		bodies: shown
			.filter(({ card }) => inFeeds.has(card))
			.map(({ path, hash, card }) => ({ path, hash, card })),
		addresses,
		...(settings.search && { bundles: planBundles(countByMonth(cards), settings.bundleLimits) }),
		...(commentingOf(newspaper).open && {
			comments: recentComments(newsroom.comments, cards, unpublished),
		}),
		...(newsdesk && { newsdesk }),
		...(nextChange && { nextChange }),
		...(commit && { commit }),
	};
}

function named<One>(names: readonly string[], known: ReadonlyMap<string, One>): ReadonlyMap<string, One> {
	return new Map(
		names.flatMap((name) => {
			const one = known.get(name);
			return one === undefined ? [] : [[name, one] as const];
		}),
	);
}

/** What readers wrote under the articles that the public sees. */
function recentComments(
	comments: Archive["newsroom"]["comments"],
	cards: FrontView["cards"],
	unpublished: FrontView["unpublished"],
): NonNullable<FrontView["comments"]> {
	const seen = comments.size === 0 ? [] : cards.filter(({ url }) => !unpublished.has(url));
	const all = seen.flatMap(({ url, title, section }): RecentComment[] =>
		(comments.get(url) ?? []).map((comment) => ({ article: { url, title, section }, comment })),
	);
	const newest = all
		.sort(
			({ comment: one }, { comment: other }) =>
				other.date.epoch - one.date.epoch || (one.id < other.id ? -1 : 1),
		)
		.slice(0, FEED_LENGTH);
	return { count: all.length, newest };
}

/** Reads the texts of the front's feeds. */
export async function fillFront(
	{ bodies: files, digests, ...outline }: FrontOutline,
	settings: Settings,
): Promise<FrontView> {
	const articles = await Promise.all(files.map((file) => rereadArticle(file, settings)));
	return {
		...outline,
		bodies: new Map(articles.map((article) => [article.url, article])),
		digests: await readDigests(digests, settings),
	};
}

/** What the templates of the front are given. Frozen, so that Eleventy hands it on as it is instead of copying it. */
export function frontData(view: FrontView): FrontData {
	return { view: Object.freeze(view), lists: Object.freeze(listFront(view)) };
}
