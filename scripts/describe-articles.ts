import type { Card } from "../_includes/domain/article.ts";
import { type Status, statusAt } from "../_includes/domain/live.ts";
import { count } from "./print-progress.ts";

/** How many articles are kept from readers, by why. */
export type Held = Readonly<Record<Exclude<Status, "live">, number>>;

const WORDS = { draft: "bản nháp", embargoed: "hẹn giờ", expired: "hết hạn" } as const satisfies Record<
	keyof Held,
	string
>;

/** `46 bài (43 lên trang, 2 bản nháp, 1 hẹn giờ)`; `43 bài` where readers may see all of them. */
export function describeArticles(cards: readonly Card[], now: number): string {
	const held = countHeld(cards, now);
	const words = describeHeld(held);
	const live = cards.length - held.draft - held.embargoed - held.expired;
	return `${count(cards.length)} bài${words === "" ? "" : ` (${count(live)} lên trang, ${words})`}`;
}

export function countHeld(cards: readonly Card[], now: number): Held {
	const held = { draft: 0, embargoed: 0, expired: 0 };
	for (const card of cards) {
		const status = statusAt(card, now);
		if (status !== "live") held[status] += 1;
	}
	return held;
}

/** `2 bản nháp, 1 hẹn giờ`; nothing where none is held. */
export function describeHeld(held: Held): string {
	return (Object.keys(WORDS) as (keyof Held)[])
		.filter((status) => held[status] > 0)
		.map((status) => `${count(held[status])} ${WORDS[status]}`)
		.join(", ");
}
