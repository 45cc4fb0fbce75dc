import { newestFirst } from "../domain/article.ts";
import type { Edition } from "../domain/edition.ts";
import { PLAIN_FRONT } from "../domain/front.ts";
import type { Status } from "../domain/live.ts";
import type { NearbyCard } from "../domain/nearby.ts";
import type { Author, Newspaper, Section } from "../domain/newspaper.ts";
import { chooseShown } from "../domain/shown.ts";
import type { StaticPage } from "../domain/static-page.ts";
import type { Thread } from "../domain/thread.ts";
import { bindVolumes, volumeOfPage } from "../domain/volumes.ts";
import { listFiles } from "./file-list.ts";
import { hashOf } from "./hash.ts";
import { preparePictures, withoutCard } from "./pictures.ts";
import { printPages } from "./print-pages.ts";
import { hashDays } from "./record-days.ts";
import { type KnownFile, rereadArticle } from "./reread-article.ts";
import { searchRecords } from "./search-index.ts";
import type { Settings } from "./settings.ts";
import { VolumeStore } from "./volume-store.ts";

/** A volume to be rendered: its key, and the files of its articles with their hashes and with what was read in them. */
export interface StaleVolume {
	readonly month: string;
	readonly key: string;
	readonly articles: readonly KnownFile[];
	/** `Picture.src` of all that its articles cite. */
	readonly pictures: readonly string[];
}

/** What pages print beside their article. Plain data: it goes to other processes. */
export interface Surroundings {
	readonly newspaper: Newspaper;
	readonly sections: readonly Section[];
	readonly authors: readonly Author[];
	readonly threads: readonly Thread[];
	/** Named at the foot of every page; their texts are the front's. */
	readonly pages: readonly StaticPage[];
	/** Why shown articles are not live, by address. Empty in a public build. */
	readonly unpublished: readonly (readonly [url: string, status: Exclude<Status, "live">])[];
	/** Cards of the twelve months before the volumes of the run, where they are not in it: `cardsBefore`. */
	readonly before: readonly NearbyCard[];
}

/** Where Eleventy believes it writes. It does not: the site that is there stays as it is until the new one is whole. */
const NOWHERE = "unwritten";

/**
 * Renders volumes in one run of Eleventy and keeps them under their keys.
 *
 * @throws when a file is not what it was when the keys were made, or when Eleventy fails
 */
export async function renderVolumes(
	volumes: readonly StaleVolume[],
	{ newspaper, sections, authors, threads, pages: ways, before, unpublished }: Surroundings,
	settings: Settings,
): Promise<void> {
	const files = volumes.flatMap((volume) => volume.articles);
	const articles = (await Promise.all(files.map((file) => rereadArticle(file, settings)))).sort(newestFirst);
	const { shown } = chooseShown(articles, settings);
	const renditions = await preparePictures(
		volumes.flatMap((volume) => volume.pictures),
		settings,
		shown.flatMap((article) => article.cover?.src ?? []),
	);
	const edition: Edition = {
		newspaper,
		sections,
		authors: new Map(authors.map((author) => [author.slug, author])),
		threads: new Map(threads.map((thread) => [thread.slug, thread])),
		tags: new Map(),
		front: PLAIN_FRONT,
		articles: shown,
		cards: shown,
		bodies: new Map(),
		before,
		unpublished: new Map(unpublished),
		renditions,
		addresses: { moved: [], gone: [], expired: [], expiring: [] },
		pages: ways,
		preview: settings.preview,
	};
	const pages = await printPages(edition, { ...settings, pages: "volumes", output: NOWHERE });
	const byMonth = new Map<string | undefined, Record<string, string>>();
	for (const [file, text] of pages) {
		const month = volumeOfPage(file);
		byMonth.set(month, Object.assign(byMonth.get(month) ?? {}, { [file]: text }));
	}
	const bound = new Map(bindVolumes(shown).map((volume) => [volume.month, volume.articles]));
	const store = new VolumeStore(settings.cache, settings.preview);
	for (const { month, key, pictures, articles: files } of volumes) {
		const covers = new Set(files.map(({ card }) => card.cover?.src));
		const own = byMonth.get(month) ?? {};
		const records = searchRecords(bound.get(month) ?? [], sections, edition);
		await store.keep(month, key, {
			pages: own,
			records,
			manifest: {
				pages: listFiles(Object.entries(own).map(([file, text]) => [file, hashOf(text)])),
				articles: records.length,
				days: hashDays(records),
				renditions: Object.fromEntries(
					pictures.flatMap((src) => {
						const rendition = renditions.get(src);
						if (!rendition) return [];
						// A cover of another volume of this run: its social card is that volume's.
						return [[src, covers.has(src) ? rendition : withoutCard(rendition)]];
					}),
				),
			},
		});
	}
}
