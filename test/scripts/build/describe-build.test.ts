import assert from "node:assert/strict";
import { test } from "node:test";
import { describeBuild } from "../../../scripts/build/describe-build.ts";

const report = {
	articles: 12_345,
	held: { draft: 0, embargoed: 0, expired: 0 },
	volumes: { built: ["2026-11"], reused: 69 },
	bundles: { built: ["2026-11"], reused: 8 },
	pages: 15_000,
	written: ["2026/11/24/ben-pha/index.html", "index.html"],
	removed: [],
	problems: [],
	cards: [],
};

test("a build ends with what it read, built, reused and wrote, and what it cost", () => {
	assert.equal(
		describeBuild(report, { output: "_site", seconds: 3.44, peak: 812_300_000 }),
		"12.345 bài; 70 tập (dựng 1, dùng lại 69); 9 bó tìm kiếm (dựng 1); 15.000 trang; " +
			"ghi 2 tệp, xóa 0 tệp trong _site; 3,4 giây; bộ nhớ cao nhất 812 MB",
	);
});

test("where the system does not tell the memory, the line ends with the seconds", () => {
	assert.match(describeBuild(report, { output: "_site", seconds: 1 }), /; 1,0 giây$/);
});

test("articles that readers do not see are counted by why", () => {
	const held = { draft: 2, embargoed: 1, expired: 0 };
	assert.match(
		describeBuild({ ...report, articles: 43, held }, { output: "_site", seconds: 1 }),
		/^43 bài lên trang \(46 tệp: thêm 2 bản nháp, 1 hẹn giờ\); /,
	);
});
