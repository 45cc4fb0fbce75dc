import type { Story, Viewer } from "./story.ts";

/** What a story waits for, in a sentence that says what to do. Empty where nothing keeps it. */
export function waitWords(story: Story, viewer: Viewer): string {
	const { stage, decision, merge, waitsFor } = story;
	if (merge === "conflict")
		return "Bỏ bản này rồi sửa lại trên bài đang đăng: từ khi mở bản này, bài ấy đã đổi ở cùng chỗ.";
	if (story.saysDraft && stage !== "draft")
		return "Bỏ dấu “Bản nháp” trong bài rồi lưu: còn dấu ấy thì đăng rồi bạn đọc vẫn chưa thấy bài.";
	if (stage === "draft") return "Viết xong thì chuyển trạng thái sang “Chờ biên tập”.";
	if (decision === "changes") return "Sửa theo lời dặn bên dưới, lưu, rồi nhờ người đã dặn xem lại.";
	if (stage === "pending_review") return "Biên tập xong thì chuyển trạng thái sang “Chờ duyệt”.";
	if (decision === "waits") {
		const who = waitsFor.length > 0 ? waitsFor.join(", ") : "người có quyền duyệt";
		const isOwn = story.begunBy.login === viewer.login && waitsFor.length === 0;
		return isOwn ? "Nhờ người khác duyệt: không ai duyệt bài của chính mình." : `Đợi duyệt của: ${who}.`;
	}
	if (merge === "blocked")
		return story.keptBy || "Đợi máy kiểm tra bài xong; có lỗi thì mở bài trên kho bài để xem.";
	if (merge === "unknown") return "Đợi kho bài tính xong rồi bấm “Xem lại”.";
	if (merge === "draft")
		return "Chuyển trạng thái về “Bản nháp” rồi lại sang “Chờ duyệt”: kho bài còn giữ bài này là bản nháp.";
	return viewer.mayMerge ? "" : "Đợi người có quyền đăng bấm “Đăng”.";
}
