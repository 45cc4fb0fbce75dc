import { sayMonth } from "../../../../_includes/domain/text/months.ts";
import type { MonthStatus, OfflineStatus, Progress } from "../../../offline/messages.ts";
import { WHOLE } from "../../../offline/store/state.ts";
import { printBytes, printNumber } from "../amounts.ts";

/** What a button of a pack does. `confirm` asks first, `keep` takes that back, `look` asks the server again. */
export type Deed = "download" | "pause" | "cancel" | "remove" | "confirm" | "keep" | "look";

export interface DeedView {
	readonly label: string;
	readonly does: Deed;
}

/** A pack as the page shows it: a sentence, a bar while it comes, and up to two buttons. */
export interface PackView {
	readonly sentence: string;
	/** The reader has to do something. */
	readonly trouble?: boolean;
	/** How much of it is here, from 0 to 1. */
	readonly share?: number;
	readonly deeds: readonly DeedView[];
}

const CANCEL: DeedView = { label: "Hủy", does: "cancel" };
const GO_ON: DeedView = { label: "Tải tiếp", does: "download" };

/** The newest edition: what there is, what this browser lacks of it, how its download stands. */
export function newestView({ edition, newest, progress }: OfflineStatus): PackView {
	if (progress?.pack === WHOLE) return progressView(progress);
	if (!newest)
		return {
			sentence: edition
				? "Chưa hỏi được tòa soạn có số mới hay không. Mời bạn xem lại mạng."
				: "Máy chưa có số báo nào, và lúc này chưa nối được với máy chủ của tòa soạn.",
			trouble: true,
			deeds: [{ label: "Hỏi lại", does: "look" }],
		};
	if (edition && newest.toFetch === 0)
		return {
			sentence: `Sẵn sàng đọc ngoại tuyến. Máy đã có số báo mới nhất, ngày ${edition.printed}.`,
			deeds: [],
		};
	return {
		sentence: offer(newest, edition),
		deeds: [{ label: `Tải số báo mới nhất (${printBytes(newest.toFetch)})`, does: "download" }],
	};
}

function offer(newest: NonNullable<OfflineStatus["newest"]>, edition: OfflineStatus["edition"]): string {
	if (!edition) return `Số báo ngày ${newest.printed} có ${printNumber(newest.articles)} bài.`;
	if (edition.printed === newest.printed) return "Tòa soạn vừa sửa hoặc thêm bài.";
	return `Đã ra số báo ngày ${newest.printed}. Máy đang giữ số ngày ${edition.printed}.`;
}

/**
 * An older month.
 *
 * @param asking whether the reader is being asked to confirm its removal
 */
export function monthView(month: MonthStatus, progress: Progress | undefined, asking: boolean): PackView {
	const { name, articles, bytes, pictures, stored } = month;
	if (progress?.pack === name) return progressView(progress);
	if (stored && asking)
		return {
			sentence: `Xóa ${printNumber(articles)} bài ${sayMonth(name)} khỏi máy?`,
			deeds: KEEP_OR_REMOVE,
		};
	const size = pictures > 0 ? `${printBytes(bytes)} (ảnh ${printBytes(pictures)})` : printBytes(bytes);
	return {
		sentence: `${printNumber(articles)} bài, ${size}${stored ? ". Có trong máy." : ""}`,
		deeds: [stored ? { label: "Xóa", does: "confirm" } : { label: "Tải", does: "download" }],
	};
}

/** The stored edition, as far as it can be removed. */
export function stockView(edition: OfflineStatus["edition"], asking: boolean): PackView {
	if (!edition) return { sentence: "", deeds: [] };
	if (!asking) return { sentence: "", deeds: [{ label: "Xóa số báo này", does: "confirm" }] };
	return {
		sentence: `Xóa ${printNumber(edition.articles)} bài khỏi máy? Bài đã lưu và các tháng trước vẫn còn.`,
		deeds: KEEP_OR_REMOVE,
	};
}

/** The safe one stands where the finger is. */
const KEEP_OR_REMOVE: readonly DeedView[] = [
	{ label: "Giữ lại", does: "keep" },
	{ label: "Xóa hẳn", does: "remove" },
];

function progressView(progress: Progress): PackView {
	const amount = printProgress(progress);
	const share = shareOf(progress);
	switch (progress.state) {
		case "running":
			return {
				sentence: progress.ofBytes === 0 ? "Đang xem cần tải những gì…" : `Đang tải: ${amount}.`,
				share,
				deeds: [{ label: "Tạm dừng", does: "pause" }, CANCEL],
			};
		case "paused":
			return { sentence: `Đã tạm dừng: ${amount}.`, share, deeds: [GO_ON, CANCEL] };
		case "cut":
			return {
				sentence: `Mất mạng giữa chừng: ${amount}. Phần đã tải vẫn còn, có mạng thì tải tiếp.`,
				trouble: true,
				share,
				deeds: [GO_ON, CANCEL],
			};
		case "full":
			return {
				sentence: `Máy hết chỗ: ${amount}. Mời bạn xóa bớt rồi tải tiếp.`,
				trouble: true,
				share,
				deeds: [GO_ON, CANCEL],
			};
		case "wrong":
			return {
				sentence:
					"Có phần tải về không đúng bản của tòa soạn nên đã bỏ. Wi-Fi phải đăng nhập hay gây ra chuyện này. Mời bạn thử lại.",
				trouble: true,
				share,
				deeds: [{ label: "Thử lại", does: "download" }, CANCEL],
			};
		// The last two stand until the worker is asked what there is now.
		case "done":
			return { sentence: "Đã tải xong.", share: 1, deeds: [] };
		case "cancelled":
			return { sentence: "Đã hủy, phần tải dở đã bỏ.", deeds: [] };
	}
}

/** `120/300 bài, 3,2/8,4 MB` */
function printProgress({ articles, ofArticles, bytes, ofBytes }: Progress): string {
	const [done, all] = [bytes, ofBytes].map((one) => printNumber(Math.round(one / 100_000) / 10));
	return `${printNumber(articles)}/${printNumber(ofArticles)} bài, ${done}/${all} MB`;
}

/** From 0 to 1. */
export function shareOf({ bytes, ofBytes }: Progress): number {
	return ofBytes === 0 ? 0 : Math.min(1, bytes / ofBytes);
}
