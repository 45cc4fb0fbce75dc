import type { Card } from "../../../domain/article/article.ts";
import type { NewsroomTime } from "../../../domain/dates/dates.ts";
import { groupBy } from "../../../domain/lists/group-by.ts";
import {
	type OfflineLimits,
	type OfflinePlan,
	planPacks,
} from "../../../domain/parts/offline/offline-packs.ts";
import { dayOf } from "../../../domain/volumes/volumes.ts";

/** The packs of a site, and the articles that may be in one. */
export interface PlannedOffline extends OfflinePlan {
	/** By day. */
	readonly cards: ReadonlyMap<string, readonly Card[]>;
	/** When the newest article was published. */
	readonly newest?: NewsroomTime;
}

/** A site of which nothing is kept. */
export const NOTHING_OFFLINE: PlannedOffline = { packs: [], months: [], older: [], cards: new Map() };

/** @param shown newest first */
export function planOffline(shown: readonly Card[], limits: OfflineLimits): PlannedOffline {
	const cards = groupBy(shown, (card) => [dayOf(card)]);
	const counts = new Map([...cards].map(([day, own]) => [day, own.length]));
	const newest = shown[0]?.date;
	return { ...planPacks(counts, limits), cards, ...(newest && { newest }) };
}
