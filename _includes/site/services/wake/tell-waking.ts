import type { Waking } from "./wake.ts";

/** What a look at the clock came to, as the log tells it to whoever looks after the newspaper. */
export function tellWaking(waking: Waking): string {
	switch (waking.did) {
		case "nothing":
			return "Không còn bài nào hẹn giờ hay sắp hết hạn.";
		case "sleep":
			return `Chưa đến giờ: lần dựng tới là ${waking.hour}.`;
		case "ask":
			return `Đã đến ${waking.hour}: đã gọi dựng báo.`;
		case "wait":
			return `Đã gọi dựng cho ${waking.hour} từ trước; trang báo chưa đổi. Nếu lần dựng ấy hỏng, sửa lỗi rồi dựng lại bằng tay.`;
		case "fail":
			return `Đã đến ${waking.hour} nhưng chưa gọi dựng được: ${waking.why}. Lần xem giờ tới sẽ gọi lại.`;
	}
}
