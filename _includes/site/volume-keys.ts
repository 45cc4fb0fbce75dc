import type { Card } from "../domain/article.ts";
import type { Status } from "../domain/live.ts";
import { bindVolumes, monthsBefore } from "../domain/volumes.ts";
import { hashOfData } from "./hash.ts";
import type { ArticleFile } from "./read-articles.ts";
import type { StaleVolume } from "./render-volumes.ts";

/** A volume under its key: as it must be, whether or not it was rendered before. */
export type KeyedVolume = StaleVolume;

/** What the key of every volume holds beside its own articles. */
export interface KeySetting {
	/** Hash of the code that renders a volume. */
	readonly code: string;
	/** Imprint, names of sections, fonts asked for first: what every page prints. */
	readonly printed: unknown;
	/** Hash of a picture's bytes, by `Picture.src`. */
	readonly pictures: ReadonlyMap<string, string>;
	/** Why a shown article is not live, by its address. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
}

/**
 * Binds the shown articles into volumes, each with the key that DESIGN 2.2 gives it: its articles' bytes, the bytes of
 * the pictures they cite, the names that its pages print, the imprint, the cards of the twelve months before, which
 * articles are live, and all that renders them. Nothing else, so that nothing else makes it stale.
 *
 * @param shown newest first
 */
export function keyVolumes(shown: readonly ArticleFile[], setting: KeySetting): KeyedVolume[] {
	const files = new Map(shown.map((file) => [file.card.url, file]));
	const volumes = bindVolumes(shown.map((file) => file.card));
	const cards = new Map(volumes.map(({ month, articles }) => [month, hashOfData(articles.map(printedOf))]));
	return volumes.map(({ month, articles }) => {
		const own = articles.flatMap(({ url }) => files.get(url) ?? []);
		const sources = [...new Set(own.flatMap((file) => file.pictures))].sort();
		const key = hashOfData([
			setting.code,
			setting.printed,
			own.map((file) => [file.path, file.hash, setting.unpublished.get(file.card.url) ?? "live"]),
			sources.map((src) => [src, setting.pictures.get(src) ?? "missing"]),
			monthsBefore(month).map((before) => cards.get(before) ?? ""),
		]);
		return {
			month,
			key,
			pictures: sources,
			articles: own.map(({ path, hash, card }) => ({ path, hash, card })),
		};
	});
}

/** What another article's page may print of an article. */
function printedOf({ url, title, lede, date, section, tags, thread, cover }: Card) {
	return [url, title, lede, date.iso, section, tags, thread, cover];
}
