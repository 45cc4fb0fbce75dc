import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestTitles } from "../../../../../../assets/search/page/words/advice.ts";
import {
	type Outcome,
	reportFailures,
	reportProgress,
	reportResult,
} from "../../../../../../assets/search/page/words/report.ts";

const OUTCOME: Outcome = {
	query: "bến phà",
	found: 1234,
	complete: true,
	filtered: false,
	finished: false,
	since: "2022-05",
	bundles: 3,
	looked: 2000,
	titles: 5678,
};

for (const [changes, text] of [
	[
		{},
		"Mới thấy 1.234 bài cho “bến phà”: đã tìm trong 2.000 bài từ 05/2022 đến nay và trong tựa của 5.678 bài cũ hơn.",
	],
	[{ titles: 0 }, "Mới thấy 1.234 bài cho “bến phà”: đã tìm trong 2.000 bài từ 05/2022 đến nay."],
	[{ filtered: true }, "Mới thấy 1.234 bài cho “bến phà” theo bộ lọc: đã tìm các bài từ 05/2022 đến nay."],
	[{ query: "", filtered: true }, "Mới thấy 1.234 bài theo bộ lọc: đã tìm các bài từ 05/2022 đến nay."],
	[{ finished: true }, "Tìm thấy 1.234 bài cho “bến phà”. Đã tìm hết kho bài."],
	[{ bundles: 1, finished: true }, "Tìm thấy 1.234 bài cho “bến phà”."],
	[{ found: 0 }, "Chưa thấy bài nào khớp với “bến phà”. Đã tìm các bài từ 05/2022 đến nay."],
	[
		{ found: 0, finished: true },
		"Không có bài nào khớp với “bến phà”. Hãy thử bớt từ hoặc viết khác đi. Đã tìm hết kho bài.",
	],
	[
		{ found: 3, finished: true, complete: false },
		"Không có bài chứa đủ các từ của “bến phà”; gần nhất là 3 bài dưới đây. Đã tìm hết kho bài.",
	],
	[
		{ found: 3, complete: false },
		"Chưa thấy bài chứa đủ các từ của “bến phà”; gần nhất là 3 bài dưới đây. Đã tìm các bài từ 05/2022 đến nay.",
	],
	[{ query: "", found: 6, filtered: true, finished: true }, "Tìm thấy 6 bài theo bộ lọc. Đã tìm hết."],
	[{ query: "", found: 0, filtered: true, bundles: 0 }, "Không có bài nào theo bộ lọc."],
	[
		{ found: 2, finished: true, stored: { articles: 1286, since: "2026-10", online: false } },
		"Tìm thấy 2 bài cho “bến phà”. Đang ngoại tuyến: chỉ tìm trong 1.286 bài lưu trên máy, từ 10/2026.",
	],
	[
		{ found: 2, finished: true, bundles: 1, stored: { articles: 3, since: "2026-10", online: true } },
		"Tìm thấy 2 bài cho “bến phà”. Không tải được kho bài: chỉ tìm trong 3 bài lưu trên máy, từ 10/2026.",
	],
] as const satisfies readonly (readonly [Partial<Outcome>, string])[])
	test(`a search says: ${text}`, () => {
		assert.equal(reportResult({ ...OUTCOME, ...changes }), text);
	});

test("a search on its way says how far back it has looked", () => {
	assert.equal(reportProgress(OUTCOME), "Đang tìm… Đã tìm các bài từ 05/2022 đến nay.");
});

test("what did not come is named by its period", () => {
	const failed = [
		{ from: "2022-01", to: "2022-12" },
		{ from: "2026-11", to: "2026-11" },
	];
	assert.equal(
		reportFailures(failed, 2, false),
		"Chưa tải được kho bài từ 01/2022 đến 12/2022, tháng 11/2026. Có 2 bài tìm thấy mà chưa tải được. Máy đang không có mạng.",
	);
	assert.equal(reportFailures([], 0, false), "");
});

test("the titles nearest to a query share the most of its letters", () => {
	const titles = ["Chợ nổi Vàm Xép", "Bến phà Rạch Gừa đổi giờ", "Mùa nước nổi"].map((title) => ({ title }));
	assert.deepEqual(
		nearestTitles("rạc gừaa", titles).map(({ title }) => title)[0],
		"Bến phà Rạch Gừa đổi giờ",
	);
	assert.deepEqual(nearestTitles("zzzz qqqq", titles), []);
	assert.deepEqual(nearestTitles("!", titles), []);
});
