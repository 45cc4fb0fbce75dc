import type { Card } from "../../_includes/domain/article/article.ts";
import { countWithheld, type Withheld } from "../../_includes/domain/article/withheld.ts";
import { count } from "../../_includes/domain/problem/wording.ts";

const WORDS = {
	draft: "bản nháp",
	embargoed: "hẹn giờ",
	expired: "hết hạn",
} as const satisfies Record<keyof Withheld, string>;

/** `46 bài (43 lên trang, 2 bản nháp, 1 hẹn giờ)`; `43 bài` where readers may see all of them. */
export function describeArticles(cards: readonly Card[], now: number): string {
	const held = countWithheld(cards, now);
	const words = describeHeld(held);
	const live = cards.length - total(held);
	return `${count(cards.length)} bài${words === "" ? "" : ` (${count(live)} lên trang, ${words})`}`;
}

/** `43 bài lên trang (46 tệp: thêm 2 bản nháp, 1 hẹn giờ)`; `43 bài` where no article is held. */
export function describeShown(shown: number, held: Withheld): string {
	const words = describeHeld(held);
	return words === ""
		? `${count(shown)} bài`
		: `${count(shown)} bài lên trang (${count(shown + total(held))} tệp: thêm ${words})`;
}

/** `2 bản nháp, 1 hẹn giờ`; nothing where none is held. */
function describeHeld(held: Withheld): string {
	return (Object.keys(WORDS) as (keyof Withheld)[])
		.filter((status) => held[status] > 0)
		.map((status) => `${count(held[status])} ${WORDS[status]}`)
		.join(", ");
}

const total = (held: Withheld) => held.draft + held.embargoed + held.expired;
