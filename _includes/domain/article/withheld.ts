import type { Card } from "./article.ts";
import { type Status, statusAt } from "./live.ts";

/** How many articles are kept from readers, by why. */
export type Withheld = Readonly<Record<Exclude<Status, "live">, number>>;

/**
 * Counts the articles that are not live at a moment.
 *
 * @param now milliseconds since 1970 UTC
 */
export function countWithheld(cards: readonly Card[], now: number): Withheld {
	const held = { draft: 0, embargoed: 0, expired: 0 };
	for (const card of cards) {
		const status = statusAt(card, now);
		if (status !== "live") held[status] += 1;
	}
	return held;
}
