import type { Card } from "../domain/article.ts";
import type { Status } from "../domain/live.ts";
import type { Author } from "../domain/newspaper.ts";
import type { Thread } from "../domain/thread.ts";
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
	/** Of their names and titles a volume's key holds those that its articles name. */
	readonly authors: ReadonlyMap<string, Author>;
	readonly threads: ReadonlyMap<string, Thread>;
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
	const cards = new Map(
		volumes.map(({ month, articles }) => [
			month,
			hashOfData(articles.map((card) => printedOf(card, setting))),
		]),
	);
	return volumes.map(({ month, articles }) => {
		const own = articles.flatMap(({ url }) => files.get(url) ?? []);
		const sources = [...new Set(own.flatMap((file) => file.pictures))].sort();
		const key = hashOfData([
			setting.code,
			setting.printed,
			own.map((file) => [file.path, file.hash, setting.unpublished.get(file.card.url) ?? "live"]),
			own.map(({ card }) => namesOf(card, setting)),
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

/** The names that pages of a volume print for an article and that are not in its file: of tags, thread and authors. */
function namesOf({ tags, thread, credit }: Card, { threads, authors }: KeySetting) {
	return [
		tags,
		thread && [thread, threads.get(thread)?.title],
		credit.people.map(({ slug }) => slug && authors.get(slug)?.name),
	];
}

/** What decides whether another article's page prints this one, and what it prints of it: the card of `cardsBefore`. */
function printedOf({ url, title, date, section, tags, thread }: Card, { unpublished }: KeySetting) {
	return [
		url,
		title,
		date.iso,
		section,
		tags.map(({ slug }) => slug),
		thread,
		unpublished.get(url) ?? "live",
	];
}
