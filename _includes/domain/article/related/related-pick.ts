import type { Addresses } from "../../addresses/addresses.ts";
import type { Held } from "../../addresses/held.ts";
import { addressKey } from "../../addresses/site-path.ts";
import type { Problem } from "../../problem/problem.ts";
import { quoted } from "../../problem/wording.ts";
import type { Card, Filed, RelatedPick } from "../article.ts";
import { type Status, statusAt } from "../live.ts";
import { pickNames } from "./pick-names.ts";

const WHY_NOT = {
	draft: "còn là bản nháp",
	embargoed: "chưa đến giờ đăng",
	expired: "đã hết hạn",
} as const satisfies Record<Exclude<Status, "live">, string>;

/**
 * Picks that lead nowhere, as warnings: the page does without them. One that waits for its hour is told only once the
 * article that picks it is live, since two of one embargo may name each other.
 *
 * @param now milliseconds since 1970 UTC
 * @param held by files that could not be read: nothing is said of picks that mean one
 */
export function findLostPicks(
	articles: readonly Filed<Card>[],
	addresses: Addresses,
	now: number,
	held?: Held,
): Problem[] {
	const picking = articles.filter((article) => article.related);
	if (picking.length === 0) return [];
	const known = new Map<string, Card>();
	for (const article of articles)
		for (const name of pickNames(article)) if (!known.has(name)) known.set(name, article);
	const moved = new Map(addresses.moved.map(({ from, to }) => [addressKey(from), to]));
	const gone = new Set(addresses.gone.map(({ address }) => addressKey(address)));
	return picking.flatMap((article) =>
		(article.related ?? []).flatMap(({ to, line, column }): Problem[] => {
			const warn = (message: string, cure: string): Problem[] => [
				{ severity: "warning", file: article.file, line, column, message, cure },
			];
			const target = known.get(to);
			if (!target) {
				if (held?.file(to) || held?.address(to)) return [];
				const now = moved.get(addressKey(to));
				if (now)
					return warn(
						`Bài ${quoted(to)} đã đổi địa chỉ nên không in được trong mục đọc thêm.`,
						`Viết địa chỉ mới: ${now}`,
					);
				return [lostPick(article.file, { to, line, column }, gone.has(addressKey(to)))];
			}
			const status = statusAt(target, now);
			if (status === "live" || (status === "embargoed" && statusAt(article, now) !== "live")) return [];
			return warn(
				`Bài ${quoted(to)} ${WHY_NOT[status]} nên không in được trong mục đọc thêm.`,
				"Chọn bài khác, xóa dòng này, hoặc để nguyên nếu bài ấy sẽ được đăng.",
			);
		}),
	);
}

/** That a picked article is not there, or no more. */
export function lostPick(file: string, { to, line, column }: RelatedPick, isGone = false): Problem {
	return {
		severity: "warning",
		file,
		line,
		column,
		message: `Không có bài ${quoted(to)} ${isGone ? "nữa: bài đã được gỡ" : "để in trong mục đọc thêm"}.`,
		cure: "Xem lại địa chỉ hoặc tên tệp của bài, hoặc xóa dòng này.",
	};
}
