import { sayMonth } from "../../../../_includes/domain/text/months.ts";
import type { Progress } from "../../../offline/messages.ts";
import { WHOLE } from "../../../offline/store/state.ts";
import { shareOf } from "./pack-view.ts";

/**
 * What is read out of a download as it goes on: its start, each quarter, its end. In between nothing, since a voice that
 * counts articles drowns everything else.
 *
 * @param before how it stood when something was heard of it last
 */
export function announceProgress(progress: Progress, before: Progress | undefined): string {
	const known = before?.pack === progress.pack ? before : undefined;
	const what = progress.pack === WHOLE ? "số báo mới nhất" : `báo ${sayMonth(progress.pack)}`;
	if (progress.state === known?.state) {
		if (progress.state !== "running") return "";
		const quarter = quarterOf(progress);
		return quarter > quarterOf(known) ? `Đã tải ${quarter * 25}%.` : "";
	}
	switch (progress.state) {
		case "running":
			return `${progress.bytes > 0 ? "Tải tiếp" : "Bắt đầu tải"} ${what}.`;
		case "paused":
			return `Đã tạm dừng tải ${what}.`;
		case "cut":
			return `Mất mạng, chưa tải xong ${what}.`;
		case "full":
			return `Máy hết chỗ, chưa tải xong ${what}.`;
		case "wrong":
			return `Chưa tải được ${what}.`;
		case "done":
			return `Đã tải xong ${what}. Sẵn sàng đọc ngoại tuyến.`;
		case "cancelled":
			return `Đã hủy tải ${what}.`;
	}
}

/** From 0 to 3: the last is told by the end. */
const quarterOf = (progress: Progress) => Math.min(3, Math.floor(shareOf(progress) * 4));
