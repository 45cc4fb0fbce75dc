import type { Card } from "../_includes/domain/article/article.ts";
import { countHeld, type Held } from "../_includes/domain/article/held.ts";
import { count } from "./print-progress.ts";

const WORDS = {
	draft: "bản nháp",
	embargoed: "hẹn giờ",
	expired: "hết hạn",
} as const satisfies Record<keyof Held, string>;

/** `46 bài (43 lên trang, 2 bản nháp, 1 hẹn giờ)`; `43 bài` where readers may see all of them. */
export function describeArticles(cards: readonly Card[], now: number): string {
	const held = countHeld(cards, now);
	const words = describeHeld(held);
	const live = cards.length - total(held);
	return `${count(cards.length)} bài${words === "" ? "" : ` (${count(live)} lên trang, ${words})`}`;
}

/** `43 bài lên trang (46 tệp: thêm 2 bản nháp, 1 hẹn giờ)`; `43 bài` where no article is held. */
export function describeShown(shown: number, held: Held): string {
	const words = describeHeld(held);
	return words === ""
		? `${count(shown)} bài`
		: `${count(shown)} bài lên trang (${count(shown + total(held))} tệp: thêm ${words})`;
}

/** `2 bản nháp, 1 hẹn giờ`; nothing where none is held. */
function describeHeld(held: Held): string {
	return (Object.keys(WORDS) as (keyof Held)[])
		.filter((status) => held[status] > 0)
		.map((status) => `${count(held[status])} ${WORDS[status]}`)
		.join(", ");
}

const total = (held: Held) => held.draft + held.embargoed + held.expired;
