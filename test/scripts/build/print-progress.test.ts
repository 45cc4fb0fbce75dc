import assert from "node:assert/strict";
import { test } from "node:test";
import { describeProgress, followVolumes, openProgressLine } from "../../../scripts/build/print-progress.ts";

for (const [progress, line] of [
	[{ done: 0, all: 70, articles: 0, allArticles: 15_000, seconds: 0 }, "0/70 tập"],
	[
		{ done: 12, all: 70, articles: 2860, allArticles: 14_300, seconds: 2 },
		"12/70 tập · 1.430 bài/giây · còn khoảng 8 giây",
	],
	[
		{ done: 69, all: 70, articles: 1000, allArticles: 1001, seconds: 1 },
		"69/70 tập · 1.000 bài/giây · còn khoảng 1 giây",
	],
	[
		{ done: 60, all: 1200, articles: 5000, allArticles: 100_000, seconds: 10 },
		"60/1.200 tập · 500 bài/giây · còn khoảng 3 phút",
	],
	[
		{ done: 70, all: 70, articles: 15_000, allArticles: 15_000, seconds: 10 },
		"70/70 tập · 1.500 bài/giây · đang làm trang nhất và tìm kiếm",
	],
] as const)
	test(`progress is told as "${line}"`, () => {
		assert.equal(describeProgress(progress), line);
	});

const volume = (month: string, articles: number) => ({
	month,
	key: month,
	pictures: [],
	articles: Array.from({ length: articles }, (_, at) => ({ path: `${at}.md`, hash: "" })),
});

test("on a terminal one line is written over, and emptied at the end", () => {
	const written: string[] = [];
	const line = openProgressLine({ isTTY: true, write: (text) => written.push(text) });
	let now = 500;
	const follow = followVolumes(line, () => now);
	const all = [volume("2026-11", 400), volume("2026-10", 600), volume("2026-09", 200)];
	follow([], all);
	now += 2000;
	follow(all.slice(0, 1), all);
	now += 2000;
	follow(all.slice(1, 2), all);
	line.clear();
	assert.ok(written.every((text) => text.startsWith("\r\u001b[2K") && !text.includes("\n")));
	assert.deepEqual(
		written.map((text) => text.slice("\r\u001b[2K".length)),
		[
			"0/3 tập",
			"1/3 tập · 200 bài/giây · còn khoảng 4 giây",
			"2/3 tập · 250 bài/giây · còn khoảng 1 giây",
			"",
		],
	);
});

test("volumes that are begun once more are counted from the start", () => {
	const shown: string[] = [];
	const follow = followVolumes({ show: (text) => shown.push(text), clear() {} }, () => 0);
	const all = [volume("2026-11", 1), volume("2026-10", 1)];
	for (const rendered of [[], all.slice(1), [], all.slice(1)]) follow(rendered, all);
	assert.deepEqual(shown, ["0/2 tập", "1/2 tập", "0/2 tập", "1/2 tập"]);
});

test("nothing is shown where there is nothing to be rendered", () => {
	const follow = followVolumes({ show: () => assert.fail("shown"), clear() {} }, () => 0);
	follow([], []);
});

test("in a file or a log there is no progress", () => {
	const line = openProgressLine({ write: () => assert.fail("written") });
	line.show("12/70 tập");
	line.clear();
});
