import assert from "node:assert/strict";
import { test } from "node:test";
import type { Progress } from "../../../../../../assets/offline/messages.ts";
import { announceProgress } from "../../../../../../assets/page/offline/desk/announce.ts";

const at = (share: number, state: Progress["state"] = "running", pack = "edition"): Progress => ({
	pack,
	state,
	articles: Math.round(300 * share),
	ofArticles: 300,
	bytes: Math.round(8_000_000 * share),
	ofBytes: 8_000_000,
});

/** All that is read out of a download. */
function heard(progresses: readonly Progress[]): string[] {
	let before: Progress | undefined;
	return progresses.flatMap((progress) => {
		const said = announceProgress(progress, before);
		before = progress;
		return said ? [said] : [];
	});
}

test("of a download of a hundred steps its start, each quarter and its end are read out, nothing else", () => {
	const steps = Array.from({ length: 101 }, (_, step) => at(step / 100));
	assert.deepEqual(heard([...steps, at(1, "done")]), [
		"Bắt đầu tải số báo mới nhất.",
		"Đã tải 25%.",
		"Đã tải 50%.",
		"Đã tải 75%.",
		"Đã tải xong số báo mới nhất. Sẵn sàng đọc ngoại tuyến.",
	]);
});

test("what stops a download is read out once, and that it goes on", () => {
	assert.deepEqual(heard([at(0.3), at(0.31, "paused"), at(0.31, "paused"), at(0.31), at(0.4, "cut")]), [
		"Tải tiếp số báo mới nhất.",
		"Đã tạm dừng tải số báo mới nhất.",
		"Tải tiếp số báo mới nhất.",
		"Mất mạng, chưa tải xong số báo mới nhất.",
	]);
});

test("each pack is named", () => {
	assert.deepEqual(heard([at(0, "running", "2026-08"), at(0.1, "full", "2026-08"), at(0, "cancelled")]), [
		"Bắt đầu tải báo tháng 8/2026.",
		"Máy hết chỗ, chưa tải xong báo tháng 8/2026.",
		"Đã hủy tải số báo mới nhất.",
	]);
	assert.equal(announceProgress(at(0.2, "wrong"), at(0.2)), "Chưa tải được số báo mới nhất.");
});
