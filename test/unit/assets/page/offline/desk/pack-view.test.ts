import assert from "node:assert/strict";
import { test } from "node:test";
import type { MonthStatus, OfflineStatus, Progress } from "../../../../../../assets/offline/messages.ts";
import { monthView, newestView, stockView } from "../../../../../../assets/page/offline/desk/pack-view.ts";

const edition = {
	printed: "23-11-2026",
	date: "2026-11-23T07:10:00+07:00",
	articles: 300,
	pictures: 212,
	searchable: 300,
	bytes: 8_400_000,
};
const newest = { printed: "24-11-2026", articles: 300, toFetch: 420_000 };
const month: MonthStatus = {
	name: "2026-08",
	articles: 42,
	bytes: 3_100_000,
	pictures: 2_000_000,
	stored: false,
};

const progress = (state: Progress["state"], changes: Partial<Progress> = {}): Progress => ({
	pack: "edition",
	state,
	articles: 121,
	ofArticles: 300,
	bytes: 3_260_000,
	ofBytes: 8_400_000,
	...changes,
});

const newestCases: readonly (readonly [
	what: string,
	status: Partial<OfflineStatus>,
	sentence: string,
	labels: readonly string[],
])[] = [
	[
		"nothing is stored",
		{ newest: { ...newest, toFetch: 8_400_000 } },
		"Số báo ngày 24-11-2026 có 300 bài.",
		["Tải số báo mới nhất (8,4 MB)"],
	],
	[
		"an older edition is stored",
		{ edition, newest },
		"Đã ra số báo ngày 24-11-2026. Máy đang giữ số ngày 23-11-2026.",
		["Tải số báo mới nhất (0,4 MB)"],
	],
	[
		"the edition of the day has changed",
		{ edition, newest: { ...newest, printed: "23-11-2026" } },
		"Tòa soạn vừa sửa hoặc thêm bài.",
		["Tải số báo mới nhất (0,4 MB)"],
	],
	[
		"the newest is stored",
		{ edition, newest: { ...newest, printed: "23-11-2026", toFetch: 0 } },
		"Sẵn sàng đọc ngoại tuyến. Máy đã có số báo mới nhất, ngày 23-11-2026.",
		[],
	],
	[
		"the server cannot be reached",
		{ edition },
		"Chưa hỏi được tòa soạn có số mới hay không. Mời bạn xem lại mạng.",
		["Hỏi lại"],
	],
	[
		"the server cannot be reached, and nothing is stored",
		{},
		"Máy chưa có số báo nào, và lúc này chưa nối được với máy chủ của tòa soạn.",
		["Hỏi lại"],
	],
	[
		"the download begins",
		{ newest, progress: progress("running", { articles: 0, ofArticles: 0, bytes: 0, ofBytes: 0 }) },
		"Đang xem cần tải những gì…",
		["Tạm dừng", "Hủy"],
	],
	[
		"the download runs",
		{ newest, progress: progress("running") },
		"Đang tải: 121/300 bài, 3,3/8,4 MB.",
		["Tạm dừng", "Hủy"],
	],
	[
		"the download is paused",
		{ newest, progress: progress("paused") },
		"Đã tạm dừng: 121/300 bài, 3,3/8,4 MB.",
		["Tải tiếp", "Hủy"],
	],
	[
		"the download is cut, and the server with it",
		{ edition, progress: progress("cut") },
		"Mất mạng giữa chừng: 121/300 bài, 3,3/8,4 MB. Phần đã tải vẫn còn, có mạng thì tải tiếp.",
		["Tải tiếp", "Hủy"],
	],
	[
		"there is no room",
		{ newest, progress: progress("full") },
		"Máy hết chỗ: 121/300 bài, 3,3/8,4 MB. Mời bạn xóa bớt rồi tải tiếp.",
		["Tải tiếp", "Hủy"],
	],
	[
		"something else came in place of a file",
		{ newest, progress: progress("wrong") },
		"Có phần tải về không đúng bản của tòa soạn nên đã bỏ. Wi-Fi phải đăng nhập hay gây ra chuyện này. Mời bạn thử lại.",
		["Thử lại", "Hủy"],
	],
	["the download is done", { newest, progress: progress("done") }, "Đã tải xong.", []],
	[
		"the download is cancelled",
		{ newest, progress: progress("cancelled") },
		"Đã hủy, phần tải dở đã bỏ.",
		[],
	],
	[
		"a month is being fetched",
		{ edition, newest, progress: progress("running", { pack: "2026-08" }) },
		"Đã ra số báo ngày 24-11-2026. Máy đang giữ số ngày 23-11-2026.",
		["Tải số báo mới nhất (0,4 MB)"],
	],
];

for (const [what, status, sentence, labels] of newestCases)
	test(`when ${what}, the page says so and offers ${labels.join(", ") || "nothing"}`, () => {
		const view = newestView({ months: [], years: [], saved: 0, ...status });
		assert.equal(view.sentence, sentence);
		assert.deepEqual(
			view.deeds.map(({ label }) => label),
			labels,
		);
	});

test("a month tells its articles, its size and that of its pictures before the tap", () => {
	assert.deepEqual(monthView(month, undefined, false), {
		sentence: "42 bài, 3,1 MB (ảnh 2 MB)",
		deeds: [{ label: "Tải", does: "download" }],
	});
	assert.equal(monthView({ ...month, pictures: 0 }, undefined, false).sentence, "42 bài, 3,1 MB");
});

test("a stored month can be removed, after a question whose safe answer stands where the finger is", () => {
	const stored = { ...month, stored: true };
	assert.deepEqual(monthView(stored, undefined, false).deeds, [{ label: "Xóa", does: "confirm" }]);
	const asked = monthView(stored, undefined, true);
	assert.equal(asked.sentence, "Xóa 42 bài tháng 8/2026 khỏi máy?");
	assert.deepEqual(
		asked.deeds.map(({ does }) => does),
		["keep", "remove"],
	);
});

test("a month that is being fetched shows how far it is, and others do not", () => {
	const running = progress("running", { pack: "2026-08", articles: 21, ofArticles: 42 });
	assert.equal(monthView(month, running, false).sentence, "Đang tải: 21/42 bài, 3,3/8,4 MB.");
	assert.equal(monthView(month, running, false).share, 3_260_000 / 8_400_000);
	assert.equal(monthView({ ...month, name: "2026-07" }, running, false).share, undefined);
});

test("only a stored edition can be removed", () => {
	assert.deepEqual(stockView(undefined, false).deeds, []);
	assert.deepEqual(stockView(edition, false).deeds, [{ label: "Xóa số báo này", does: "confirm" }]);
	assert.match(stockView(edition, true).sentence, /300 bài .* Bài đã lưu .* vẫn còn/);
});
