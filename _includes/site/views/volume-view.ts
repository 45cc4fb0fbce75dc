import type { Article } from "../../domain/article/article.ts";
import { cardsBefore, type NearbyCard, nearbyWords } from "../../domain/article/related/nearby.ts";
import { type Nearby, nearbyOf } from "../../domain/article/related/related.ts";
import { thumbnailName } from "../../domain/article/rendition.ts";
import { commentingOf } from "../../domain/letters/commenting.ts";
import { groupBy } from "../../domain/lists/group-by.ts";
import { listVolume } from "../../domain/lists/lists.ts";
import type { FrameView, VolumeView } from "../../domain/views.ts";
import { monthOf } from "../../domain/volumes/volumes.ts";
import type { VolumeData } from "../../layouts/site-data.ts";
import { hashOf } from "../cache/hash.ts";
import { hashPictures } from "../media/pictures/picture-hashes.ts";
import { marksIn, preparePictures, withCrops } from "../media/pictures/pictures.ts";
import { prepareThumbnails, type SmallCover } from "../media/pictures/thumbnails.ts";
import type { ArticleFile } from "../read/articles/read-articles.ts";
import { type KnownFile, rereadArticle } from "../read/articles/reread-article.ts";
import type { Archive } from "../read/read-archive.ts";
import type { Settings } from "../settings.ts";
import { knowHash } from "./view-key.ts";

/**
 * The view of a volume before anything is read or encoded for it: texts and pictures are known by the hashes of their
 * bytes. Plain data: it goes to other processes.
 */
export type VolumeOutline = Omit<VolumeView, "articles" | "renditions" | "nearby" | "thumbnails"> & {
	/** Newest first. */
	readonly articles: readonly KnownFile[];
	/** Hashes of the pictures that they cite, by `Picture.src`. */
	readonly pictures: ReadonlyMap<string, string>;
};

/** Binds what is shown into volumes, newest first: each with all that its pages may see. */
export async function outlineVolumes(
	{ newsroom, shown, unpublished }: Archive,
	frame: FrameView,
	settings: Settings,
): Promise<VolumeOutline[]> {
	const months = groupBy(shown, ({ card }) => [monthOf(card)]);
	const hashes = await hashPictures(
		shown.flatMap((file) => file.pictures),
		settings,
	);
	const commenting = commentingOf(newsroom.newspaper);
	const printed = commenting.open ? newsroom.comments : new Map<string, never>();
	const before = new Map([...months].map(([month, files]) => [month, nearbyCards(files, hashes)]));
	return [...months].map(([month, files]) => {
		const earlier = cardsBefore(month, before);
		const cards = files.map(({ card }) => card);
		return {
			...frame,
			month,
			articles: knownFiles(files),
			before: earlier,
			authors: named(
				cards.flatMap(({ credit }) => credit.people.map((one) => one.slug)),
				newsroom.authors,
				({ name }) => ({ name }),
			),
			threads: named(
				cards.map((card) => card.thread),
				newsroom.threads,
				({ slug, title }) => ({ slug, title }),
			),
			unpublished: named(
				unpublished.size === 0 ? [] : [cards, ...earlier].flat().map(({ url }) => url),
				unpublished,
				(status) => status,
			),
			comments: named(printed.size === 0 ? [] : cards.map(({ url }) => url), printed, (comments) => comments),
			oldPages: named(
				newsroom.oldPages.size === 0 ? [] : cards.map(({ url }) => url),
				newsroom.oldPages,
				(paths) => paths,
			),
			commenting,
			pictures: named(files.flatMap((file) => file.pictures).sort(), hashes, (hash) => hash),
			attachments: named(
				files.flatMap((file) => file.attachments).sort(),
				newsroom.attachments,
				(attachment) => attachment,
			),
		};
	});
}

/**
 * The articles of a volume. All of them stand in its key by one hash, of what they would stand there by one by one: of a large
 * archive to print them out takes as long as to stat their files.
 */
function knownFiles(files: readonly ArticleFile[]): readonly KnownFile[] {
	const marks = files.map(({ path, hash, cardHash }) => `${hash} ${cardHash} ${path}\n`);
	const known = files.map(({ path, hash, card }) => ({ path, hash, card }));
	knowHash(known, hashOf(marks.join("")));
	return known;
}

/** What is known of those that are named, by name. */
function named<One, Printed>(
	names: readonly (string | undefined)[],
	known: ReadonlyMap<string, One>,
	print: (one: One, name: string) => Printed,
): ReadonlyMap<string, Printed> {
	const found = new Map<string, Printed>();
	for (const name of names) {
		const one = known.get(name ?? "");
		if (name !== undefined && one !== undefined) found.set(name, print(one, name));
	}
	return found;
}

/**
 * The articles of a month in the eyes of others. In keys they stand by one hash, of what was hashed when each was read and of
 * their pictures.
 */
function nearbyCards(
	files: readonly ArticleFile[],
	hashes: ReadonlyMap<string, string>,
): readonly NearbyCard[] {
	const cards = files.map(({ card }): NearbyCard => {
		const { src, focal } = card.cover ?? {};
		const hash = hashes.get(src ?? "");
		return { ...nearbyWords(card), ...(hash && { cover: { src, hash, ...(focal && { focal }) } }) };
	});
	const marks = files.map(({ nearbyHash }, at) => `${nearbyHash} ${JSON.stringify(cards[at]?.cover)}\n`);
	knowHash(cards, hashOf(marks.join("")));
	return cards;
}

/**
 * Reads the texts and encodes the pictures of volumes.
 *
 * @throws when a file is not what it was when the keys were made
 */
export async function fillVolumes(
	volumes: readonly (VolumeOutline & { readonly key: string })[],
	settings: Settings,
): Promise<VolumeView[]> {
	const read: (readonly Article[])[] = [];
	for (const { articles } of volumes)
		read.push(await Promise.all(articles.map((file) => rereadArticle(file, settings))));
	const marks = read.map((articles) => marksIn(articles.map(({ cover }) => cover)));
	// All at once: a month has a few.
	const encoded = await preparePictures(
		volumes.flatMap(({ pictures }) => [...pictures.keys()]),
		settings,
		marksIn(read.flat().map(({ cover }) => cover)),
	);
	const nearby = volumes.map(({ before }, at) => nearbyOf(read[at] ?? [], before));
	const near = volumes.map(({ pictures }, at) => relatedCovers(nearby[at] ?? new Map(), pictures));
	const thumbnails = await prepareThumbnails(new Map(near.flatMap((own) => [...own])), settings);
	return volumes.map(({ key: _, articles, pictures, ...outline }, at) => ({
		...outline,
		articles: read[at] ?? [],
		renditions: named([...pictures.keys()], encoded, (one, src) => withCrops(one, marks[at]?.get(src) ?? [])),
		nearby: nearby[at] ?? new Map(),
		thumbnails: named([...(near[at]?.keys() ?? [])], thumbnails, (one) => one),
	}));
}

/**
 * The covers of what stands near articles, with the hashes of their bytes, by their names among thumbnails.
 *
 * @param own hashes of the pictures of the articles' own month
 */
function relatedCovers(
	nearby: ReadonlyMap<string, Nearby>,
	own: ReadonlyMap<string, string>,
): ReadonlyMap<string, SmallCover> {
	const covers = [...nearby.values()].flatMap(({ related }) => related.flatMap(({ cover }) => cover ?? []));
	return new Map(
		covers.flatMap(({ src = "", hash = own.get(src), focal }) =>
			hash ? [[thumbnailName({ src, focal }), { src, hash, focal }] as const] : [],
		),
	);
}

/** What the templates of volumes are given. Frozen, so that Eleventy hands it on as it is instead of copying it. */
export function volumesData(views: readonly VolumeView[]): { readonly volumes: readonly VolumeData[] } {
	return {
		volumes: Object.freeze(
			views.map((view) =>
				Object.freeze({
					view: Object.freeze(view),
					lists: Object.freeze(listVolume(view.articles, view)),
				}),
			),
		),
	};
}
