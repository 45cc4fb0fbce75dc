import { type NewsroomTime, newsroomTime } from "../dates/dates.ts";
import type { FrontFile, FrontSpan } from "../front/front.ts";
import type { Card } from "./article.ts";

/** What changes the site by the clock alone, in the order in which kinds are told. */
const CHANGE_KINDS = ["embargo", "expiry", "pin", "strip"] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** A moment at which something appears or goes without anybody editing a file. */
export interface ClockedChange {
	readonly at: NewsroomTime;
	readonly kind: ChangeKind;
}

/** The next such moment, and every kind of change that falls on it. It names no article: some are still secret. */
export interface NextChange {
	readonly at: NewsroomTime;
	readonly kinds: readonly ChangeKind[];
}

/**
 * When the site must be built again if nobody edits anything. An article that waits for its hour appears at the later
 * of its date and its embargo, unless it will have expired by then; a live one goes at its expiry. A draft does neither.
 *
 * @param cards all articles, not only the live ones
 * @param now milliseconds since 1970 UTC: what falls on it has happened
 * @param others moments of pinned stories and of the breaking strip
 */
export function findNextChange(
	cards: Iterable<Card>,
	now: number,
	others: Iterable<ClockedChange> = [],
): NextChange | undefined {
	let next = Number.POSITIVE_INFINITY;
	let kinds = new Set<ChangeKind>();
	const see = (epoch: number, kind: ChangeKind) => {
		if (epoch <= now || epoch > next) return;
		if (epoch < next) kinds = new Set();
		next = epoch;
		kinds.add(kind);
	};
	for (const { draft, date, embargo, expires } of cards) {
		if (draft) continue;
		const appears = Math.max(date.epoch, embargo?.epoch ?? date.epoch);
		if (expires && expires.epoch <= appears) continue;
		see(appears, "embargo");
		if (expires) see(expires.epoch, "expiry");
	}
	for (const { at, kind } of others) see(at.epoch, kind);
	if (kinds.size === 0) return undefined;
	return { at: newsroomTime(next), kinds: CHANGE_KINDS.filter((kind) => kinds.has(kind)) };
}

/** What the clock changes on the front: pins and the breaking strip appear, and go. */
export function frontChanges({ pins, strip }: Pick<FrontFile, "pins" | "strip">): readonly ClockedChange[] {
	const changes = ({ from, until }: FrontSpan, kind: ChangeKind): ClockedChange[] =>
		[...(from ? [from] : []), until].map((at) => ({ at, kind }));
	return [...pins.flatMap((pin) => changes(pin, "pin")), ...(strip ? changes(strip, "strip") : [])];
}
