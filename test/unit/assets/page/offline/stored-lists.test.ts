import assert from "node:assert/strict";
import { test } from "node:test";
import type { SavedCard, Stored, StoredArticle } from "../../../../../assets/offline/messages.ts";
import { storedList, storiesOf } from "../../../../../assets/page/offline/stored-lists.ts";

const NEWS = ["/chuyen-muc/thoi-su/", "Thời sự"] as const;
const AUTHOR = ["/tac-gia/anh-nguyet/", "Ánh Nguyệt"] as const;
const TAG = ["/the/ben-pha/", "bến phà"] as const;
const THREAD = ["/dong-su-kien/cau-moi/", "Cầu mới bắc qua sông"] as const;

const story = (day: string, hour: string, lists: StoredArticle["lists"] = [NEWS]): StoredArticle => ({
	url: `/${day.replaceAll("-", "/")}/bai-${hour}/`,
	title: `Bài ${day} ${hour}`,
	printed: `${day.split("-").reverse().join("/")} - ${hour}:00`,
	lists,
});

const STORED: Pick<Stored, "packs" | "saved"> = {
	packs: [
		{
			name: "2026-w47",
			from: "2026-11-16",
			to: "2026-11-22",
			isIndexed: true,
			articles: [story("2026-11-16", "07", [NEWS, TAG]), null, story("2026-11-16", "15", [NEWS, AUTHOR])],
		},
		{
			name: "2026-10",
			from: "2026-10-01",
			to: "2026-10-31",
			isIndexed: false,
			articles: [story("2026-10-02", "09", [NEWS, AUTHOR, THREAD])],
		},
	],
	saved: [
		{ ...story("2025-03-02", "08", [TAG]), lede: "", date: "", section: "", picture: "" },
		// Saved by a script that did not ask for lists, and in a pack as well.
		{ ...story("2026-11-16", "07", undefined), title: "Cũ" } as SavedCard,
	],
};

test("what is stored is told once, newest first, as the newest pack has it", () => {
	assert.deepEqual(
		storiesOf(STORED).map(({ title }) => title),
		["Bài 2026-11-16 15", "Bài 2026-11-16 07", "Bài 2026-10-02 09", "Bài 2025-03-02 08"],
	);
});

for (const [path, name, titles] of [
	["/2026/", "Năm 2026", ["2026-11-16 15", "2026-11-16 07", "2026-10-02 09"]],
	["/2026/10/", "Tháng 10 năm 2026", ["2026-10-02 09"]],
	["/2026/11/16/", "Ngày 16/11/2026", ["2026-11-16 15", "2026-11-16 07"]],
	["/2026/11/16", "Ngày 16/11/2026", ["2026-11-16 15", "2026-11-16 07"]],
	["/2026/11/16/index.html", "Ngày 16/11/2026", ["2026-11-16 15", "2026-11-16 07"]],
	["/the/ben-pha/", "bến phà", ["2026-11-16 07", "2025-03-02 08"]],
	["/tac-gia/anh-nguyet/", "Bài của Ánh Nguyệt", ["2026-11-16 15", "2026-10-02 09"]],
	["/tac-gia/anh-nguyet/2026/10/", "Bài của Ánh Nguyệt, tháng 10 năm 2026", ["2026-10-02 09"]],
	["/chuyen-muc/thoi-su/2026/10/", "Thời sự, tháng 10 năm 2026", ["2026-10-02 09"]],
	["/dong-su-kien/cau-moi/", "Cầu mới bắc qua sông", ["2026-10-02 09"]],
] as const)
	test(`of ${path} the stored stories are listed, newest first, under its name`, () => {
		const list = storedList(path, STORED);
		assert.equal(list?.name, name);
		assert.deepEqual(
			list.stories.map(({ title }) => title.slice(4)),
			titles,
		);
	});

test("a year tells of which months stories are stored", () => {
	assert.deepEqual(storedList("/2026/", STORED)?.months, ["/2026/11/", "/2026/10/"]);
	assert.deepEqual(storedList("/the/ben-pha/", STORED)?.months, []);
});

for (const path of ["/2023/", "/2026/09/", "/the/khac/", "/", "/2026/11/16/bai-07/", "/tim-kiem/"])
	test(`${path} is no list of stored stories`, () => {
		assert.equal(storedList(path, STORED), undefined);
	});
