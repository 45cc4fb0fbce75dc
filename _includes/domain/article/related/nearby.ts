import { groupBy } from "../../lists/group-by.ts";
import { monthsBefore } from "../../volumes/volumes.ts";
import type { Focal, RelatedPick } from "../article.ts";
import { type Card, newestFirst } from "../article.ts";
import { pickNames } from "./pick-names.ts";

/** What the page of an article prints of another one, and what decides whether it does. */
export interface NearbyCard extends Pick<Card, "url" | "title" | "date" | "section" | "thread"> {
	readonly tags: readonly { readonly slug: string }[];
	/** Its picture, by its place in the newsroom; of an article of another month also by the hash of its bytes. */
	readonly cover?: { readonly src?: string | undefined; readonly hash?: string; readonly focal?: Focal };
}

/**
 * What the pages of other articles print of an article, and what decides whether they do: all but its picture. In one order,
 * whether the card was read now or is remembered, since it is hashed.
 */
export const nearbyWords = ({
	url,
	title,
	date,
	section,
	tags,
	thread,
}: Card): Omit<NearbyCard, "cover"> => ({
	...{ url, title, date: { iso: date.iso, epoch: date.epoch }, section },
	tags: tags.map(({ slug }) => ({ slug })),
	...(thread && { thread }),
});

/** An article that looks for its neighbours. */
export interface Seeker extends NearbyCard {
	readonly related?: readonly RelatedPick[];
}

/** Cards by what brings articles together, each list newest first. */
export interface NearbyIndex {
	readonly all: readonly NearbyCard[];
	readonly bySection: ReadonlyMap<string, readonly NearbyCard[]>;
	readonly byThread: ReadonlyMap<string, readonly NearbyCard[]>;
	readonly byTag: ReadonlyMap<string, readonly NearbyCard[]>;
	/** By what the desk may write for it; of two with one name, the newest. */
	readonly byPick: ReadonlyMap<string, NearbyCard>;
}

/**
 * What an article may look for beside the cards of its own month: those of each of the twelve before that has some,
 * newest first. Nothing later, so that a finished month never changes.
 */
export function cardsBefore<One>(
	month: string,
	byMonth: ReadonlyMap<string, readonly One[]>,
): (readonly One[])[] {
	return monthsBefore(month).flatMap((one) => {
		const cards = byMonth.get(one);
		return cards ? [cards] : [];
	});
}

/** Sorts what the articles of a month may look for, once for all of them: its cards, and those of `cardsBefore`. */
export function indexNearby(cards: readonly NearbyCard[]): NearbyIndex {
	const all = [...cards].sort(newestFirst);
	const byPick = new Map<string, NearbyCard>();
	for (const card of all) for (const name of pickNames(card)) if (!byPick.has(name)) byPick.set(name, card);
	return {
		all,
		bySection: groupBy(all, ({ section }) => [section]),
		byThread: groupBy(all, ({ thread }) => (thread === undefined ? [] : [thread])),
		byTag: groupBy(all, ({ tags }) => tags.map(({ slug }) => slug)),
		byPick,
	};
}

/**
 * Those of a list that are nearest to an article in time; of two as near, the older first.
 *
 * @param most how many at most: of a long list only the nearest are looked at
 */
export function nearestInTime(list: readonly NearbyCard[], article: NearbyCard, most: number): NearbyCard[] {
	let older = placeIn(list, article);
	let newer = older - 1;
	if (list[older]?.url === article.url) older += 1;
	const found: NearbyCard[] = [];
	while (found.length < most) {
		const [back, on] = [list[older], list[newer]];
		if (back && (!on || distance(back, article) <= distance(on, article))) {
			found.push(back);
			older += 1;
		} else if (on) {
			found.push(on);
			newer -= 1;
		} else break;
	}
	return found;
}

/** How far apart two articles are, in milliseconds. */
export const distance = (one: NearbyCard, other: NearbyCard) => Math.abs(one.date.epoch - other.date.epoch);

/** The index in a list, newest first, before which all are newer than an article. */
export function placeIn(list: readonly NearbyCard[], article: NearbyCard): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const card = list[middle];
		if (card && newestFirst(card, article) >= 0) high = middle;
		else low = middle + 1;
	}
	return low;
}
