import { monthOf, monthsBefore } from "../../volumes/volumes.ts";
import type { RelatedPick } from "../article.ts";
import { type Card, newestFirst } from "../article.ts";
import { pickNames } from "./pick-names.ts";

/** What the page of an article prints of another one, and what decides whether it does. */
export interface NearbyCard extends Pick<Card, "url" | "title" | "date" | "section" | "thread"> {
	readonly tags: readonly { readonly slug: string }[];
}

/** An article that looks for its neighbours. */
export interface Seeker extends NearbyCard {
	readonly related?: readonly RelatedPick[];
}

/** A card under its month, `2022-05`. */
export interface Entry {
	readonly card: NearbyCard;
	readonly month: string;
}

/** From when to when an article's neighbours may be: months, the ends included. */
export interface Reach {
	readonly earliest: string;
	readonly latest: string;
}

/** Cards by what brings articles together, each list newest first. */
export interface NearbyIndex {
	readonly all: readonly Entry[];
	readonly bySection: ReadonlyMap<string, readonly Entry[]>;
	readonly byThread: ReadonlyMap<string, readonly Entry[]>;
	readonly byTag: ReadonlyMap<string, readonly Entry[]>;
	/** By what the desk may write for it; of two with one name, the newest. */
	readonly byPick: ReadonlyMap<string, Entry>;
	/** By month. */
	readonly reaches: ReadonlyMap<string, Reach>;
}

/** Sorts the cards of a run once, for all its articles. */
export function indexNearby(cards: readonly NearbyCard[]): NearbyIndex {
	const all = [...cards].sort(newestFirst).map((card): Entry => ({ card, month: monthOf(card) }));
	const bySection = new Map<string, Entry[]>();
	const byThread = new Map<string, Entry[]>();
	const byTag = new Map<string, Entry[]>();
	const byPick = new Map<string, Entry>();
	const reaches = new Map<string, Reach>();
	for (const entry of all) {
		if (!reaches.has(entry.month)) reaches.set(entry.month, reachOf(entry.month));
		const { section, thread, tags } = entry.card;
		add(bySection, section, entry);
		if (thread !== undefined) add(byThread, thread, entry);
		for (const { slug } of tags) add(byTag, slug, entry);
		for (const name of pickNames(entry.card)) if (!byPick.has(name)) byPick.set(name, entry);
	}
	return { all, bySection, byThread, byTag, byPick, reaches };
}

function add(lists: Map<string, Entry[]>, key: string, entry: Entry): void {
	const list = lists.get(key);
	if (list) list.push(entry);
	else lists.set(key, [entry]);
}

/** A month and the twelve before it (DESIGN 2.2). */
function reachOf(latest: string): Reach {
	return { latest, earliest: monthsBefore(latest).at(-1) ?? latest };
}

/** Where the neighbours of an article may be. One that is not in the index has none. */
export function reachIn(reaches: NearbyIndex["reaches"], article: NearbyCard): Reach {
	return reaches.get(monthOf(article)) ?? { earliest: "", latest: "" };
}

export const isInReach = ({ month }: Entry, { earliest, latest }: Reach) =>
	month >= earliest && month <= latest;

/** The part of a list that is in reach: its first index, and the one after its last. */
export function partInReach(list: readonly Entry[], { earliest, latest }: Reach): readonly [number, number] {
	return [
		firstIndex(list, ({ month }) => month <= latest),
		firstIndex(list, ({ month }) => month < earliest),
	];
}

/**
 * Those of a list that are in reach of an article, the nearest in time first; of two as near, the older.
 *
 * @param most how many at most: of a long list only the nearest are looked at
 */
export function nearest(
	list: readonly Entry[],
	article: NearbyCard,
	[begin, end]: readonly [number, number],
	most: number,
): NearbyCard[] {
	let older = firstIndex(list, ({ card }) => newestFirst(card, article) >= 0);
	let newer = older - 1;
	if (list[older]?.card.url === article.url) older += 1;
	const found: NearbyCard[] = [];
	while (found.length < most) {
		const back = older < end ? list[older]?.card : undefined;
		const on = newer >= begin ? list[newer]?.card : undefined;
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

/** The first index at which a list, false up to there and true from there on, is true. */
export function firstIndex(list: readonly Entry[], is: (entry: Entry) => boolean): number {
	let [low, high] = [0, list.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const entry = list[middle];
		if (entry && is(entry)) high = middle;
		else low = middle + 1;
	}
	return low;
}
