import type { NewsroomTime } from "../dates/dates.ts";
import { type Card, lastChange } from "./article.ts";

/** When readers last got something new of an article: its last update or correction, else its publication. */
export function changedAt(card: Card): NewsroomTime {
	if (!card.updated && card.corrections.length === 0) return card.date;
	const change = lastChange(card);
	return change && change.epoch > card.date.epoch ? change : card.date;
}

/** The last moment at which any of these articles changed. Undefined where there is none. */
export function lastChangeOf(cards: readonly Card[]): NewsroomTime | undefined {
	let last: NewsroomTime | undefined;
	for (const card of cards) {
		const changed = changedAt(card);
		if (!last || changed.epoch > last.epoch) last = changed;
	}
	return last;
}
