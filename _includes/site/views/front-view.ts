import { findNextChange, frontChanges } from "../../domain/article/next-change.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { frontAt } from "../../domain/front/front.ts";
import { namedOnFront } from "../../domain/front/front-plan.ts";
import { commentingOf } from "../../domain/letters/commenting.ts";
import { FEED_LENGTH, feedMembers } from "../../domain/lists/feeds.ts";
import { chooseFrontCards, type FrontCards } from "../../domain/lists/front-cards.ts";
import { listFront } from "../../domain/lists/front-lists.ts";
import { shownThreads } from "../../domain/newsroom/thread.ts";
import { planBundles } from "../../domain/parts/search/bundles.ts";
import type { FrameView, FrontView, RecentComment } from "../../domain/views.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import type { FrontData } from "../../layouts/site-data.ts";
import { newsdeskView } from "../parts/newsdesk/newsdesk-view.ts";
import type { ArticleFile } from "../read/articles/read-articles.ts";
import { type KnownFile, rereadArticle } from "../read/articles/reread-article.ts";
import { readCommit } from "../read/history/read-commit.ts";
import type { Archive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { type Digests, type KeptDigest, readDigests } from "./month-digest.ts";
import { knowHash } from "./view-key.ts";

/**
 * The view of the front before the texts of its feeds and the digests of months are read: they are known by the hashes of
 * their files.
 */
export type FrontOutline = Omit<FrontView, "bodies" | keyof Digests> & {
	readonly bodies: readonly KnownFile[];
	readonly digests: ReadonlyMap<string, MonthDigest | KeptDigest>;
};

/** What of the archive the front is made of. */
export interface FrontSources {
	/** The articles that it may name, of all that it shows: all, once all volumes are made. */
	readonly cards: FrontCards<ArticleFile>;
	/** What each month leaves to it. */
	readonly digests: FrontOutline["digests"];
	/** What readers wrote under all that it shows. */
	readonly comments: NonNullable<FrontView["comments"]>;
	/** Of all pictures that it may show. */
	readonly renditions: ReadonlyMap<string, Rendition>;
}

/**
 * Chooses of the articles that are shown those that the front may name.
 *
 * @param shown newest first
 */
export function frontCards(
	{ newsroom }: Pick<Archive, "newsroom">,
	shown: Iterable<ArticleFile>,
	{ now }: Pick<Settings, "now">,
): FrontCards<ArticleFile> {
	const cards = chooseFrontCards(shown, new Set(namedOnFront(frontAt(newsroom.front, now))));
	// In the key they stand by the hashes that are remembered of them.
	for (const { card, cardHash } of cards.chosen) knowHash(card, cardHash);
	return cards;
}

/** All that the front may see. */
export async function outlineFront(
	{ newsroom, unpublished }: Archive,
	{ cards: { chosen, counts }, digests, comments, renditions }: FrontSources,
	frame: FrameView,
	settings: Settings,
): Promise<FrontOutline> {
	const { assets, preview } = frame;
	const { newspaper, sections, authors, tags, synonyms, addresses, pages, files } = newsroom;
	const cards = chosen.map((file) => file.card);
	const inFeeds = new Set(feedMembers(cards, { unpublished, sections }));
	const nextChange = findNextChange(
		files.map((file) => file.card),
		settings.now,
		frontChanges(newsroom.front),
	);
	const newsdesk = await newsdeskView(newsroom, settings);
	const commit = await readCommit();
	return {
		newspaper,
		sections,
		pages,
		assets,
		preview,
		renditions,
		attachments: named(
			chosen.flatMap(({ card, attachments }) =>
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
		counts,
		digests,
		bodies: chosen
			.filter(({ card }) => inFeeds.has(card))
			.map(({ path, hash, card }) => ({ path, hash, card })),
		addresses,
		...(settings.search && { bundles: planBundles(counts, settings.bundleLimits) }),
		...(commentingOf(newspaper).open && { comments }),
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

/** What readers wrote under those of these articles that the public sees. */
export function recentComments(
	{ newsroom: { comments }, unpublished }: Pick<Archive, "newsroom" | "unpublished">,
	shown: Archive["shown"],
): NonNullable<FrontView["comments"]> {
	const seen = comments.size === 0 ? [] : shown.filter(({ card: { url } }) => !unpublished.has(url));
	const all = seen.flatMap(({ card: { url, title, section } }): RecentComment[] =>
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
		...(await readDigests(digests, settings)),
	};
}

/** What the templates of the front are given. Frozen, so that Eleventy hands it on as it is instead of copying it. */
export function frontData(view: FrontView): FrontData {
	return { view: Object.freeze(view), lists: Object.freeze(listFront(view)) };
}
