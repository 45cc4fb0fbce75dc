import type { Card } from "../../domain/article/article.ts";
import { groupBy } from "../../domain/lists/group-by.ts";
import { listVolume, type VolumeLists } from "../../domain/lists/lists.ts";
import { countLists, type MonthLists } from "../../domain/lists/month-lists.ts";
import { monthEntries } from "../../domain/lists/sitemaps.ts";
import { type TitlePart, TitleWords, titlePart } from "../../domain/text/title-index.ts";
import type { FrontView, VolumeView } from "../../domain/views.ts";
import type { MonthDigest } from "../../domain/volumes/month-digest.ts";
import { monthOf } from "../../domain/volumes/volumes.ts";
import { printEntries } from "../../formats/sitemaps/sitemap-entries.ts";
import { DamagedCache } from "../cache/damaged-cache.ts";
import { VolumeStore } from "../cache/volume-store.ts";
import type { Settings } from "../settings.ts";
import { hashedOnce, knowHash } from "./view-key.ts";

/**
 * What a month leaves to the front.
 *
 * @param articles all of the month, newest first
 */
export function digestMonth(
	articles: readonly Card[],
	lists: VolumeLists,
	{ newspaper, unpublished }: Pick<VolumeView, "newspaper" | "unpublished">,
): MonthDigest {
	return {
		titles: titlesOf(articles),
		sitemap: monthEntries(articles, lists, { unpublished }).map((some) => printEntries(some, newspaper.url)),
		lists: countLists(articles),
	};
}

/** The part of the title index that tells of these articles. */
export function titlesOf(articles: readonly Pick<Card, "url" | "title">[]): TitlePart {
	const byAddress = [...articles].sort((one, other) => (one.url < other.url ? -1 : 1));
	return titlePart(byAddress.map(({ title }) => title));
}

/** The digest of a month as it is kept with its volume. */
export interface KeptDigest {
	/** Key of the volume. */
	readonly volume: string;
}

/** @param hash of the digest: what it is known by in keys */
export function keptDigest(volume: string, hash: string): KeptDigest {
	const kept = { volume };
	knowHash(kept, hash);
	return kept;
}

/** Digests of these articles by month, for volumes that are not kept as they are shown. */
export function digestMonths(
	articles: readonly Card[],
	view: Pick<VolumeView, "newspaper" | "sections" | "authors" | "unpublished">,
): Map<string, MonthDigest> {
	return new Map(
		[...groupBy(articles, (card) => [monthOf(card)])].map(([month, own]) => [
			month,
			hashedOnce(digestMonth(own, listVolume(own, view), view)),
		]),
	);
}

/** What all months leave to the front. */
export class Digests implements Pick<FrontView, "months" | "sitemaps" | "titles"> {
	readonly months = new Map<string, MonthLists>();
	readonly sitemaps = new Map<number, readonly string[]>();
	readonly titles = new TitleWords();

	/** Takes up the next month, oldest first: titles are numbered so, and in sitemaps the newer month stands first. */
	add(month: string, { titles, sitemap, lists }: MonthDigest): void {
		this.titles.add(titles);
		this.months.set(month, lists);
		const year = Number(month.slice(0, 4));
		const groups = this.sitemaps.get(year);
		this.sitemaps.set(
			year,
			sitemap.map((entries, at) => entries + (groups?.[at] ?? "")),
		);
	}
}

/**
 * Reads the digests of all months, one after the other.
 *
 * @throws DamagedCache where one that is kept is not what was kept
 */
export async function readDigests(
	months: ReadonlyMap<string, MonthDigest | KeptDigest>,
	{ cache, preview }: Pick<Settings, "cache" | "preview">,
): Promise<Digests> {
	const store = new VolumeStore(cache, preview);
	const digests = new Digests();
	for (const [month, digest] of [...months].sort(([one], [other]) => (one < other ? -1 : 1))) {
		const own = "volume" in digest ? await store.digest(month, digest.volume) : digest;
		if (!own) throw new DamagedCache(`The digest of ${month}`);
		digests.add(month, own);
	}
	return digests;
}
