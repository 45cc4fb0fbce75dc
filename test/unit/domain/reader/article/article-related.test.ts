import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, readText } from "../../../../support/articles/article-text.ts";
import { assertFound } from "../../../../support/articles/problem-cases.ts";

const read = (value: string) => readText(articleText({ related: `related: ${value}` }));

test("articles are picked by address or by file, each with its place", () => {
	const { article, problems } = read(
		"[/2022/05/20/ben-pha/, content/articles/2021/05/gia-dua.md, 2022/05/mua-mua.md, /2022/04/01/phu-sa]",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(article?.related, [
		{ to: "/2022/05/20/ben-pha/", line: 6, column: 11 },
		{ to: "2021/05/gia-dua.md", line: 6, column: 33 },
		{ to: "2022/05/mua-mua.md", line: 6, column: 70 },
		{ to: "/2022/04/01/phu-sa/", line: 6, column: 90 },
	]);
});

test("one pick needs no list, and an article that picks nothing has none", () => {
	assert.deepEqual(read("/2022/05/20/ben-pha/").article?.related, [
		{ to: "/2022/05/20/ben-pha/", line: 6, column: 10 },
	]);
	assert.ok(!Object.hasOwn(readText(articleText()).article ?? {}, "related"));
});

for (const [value, where, found, cure] of [
	["[/2021/04/30/cu/]", "warning 6:11", "từ tháng 05/2021 đến tháng 05/2022", "đặt liên kết"],
	["[2022/06/moi.md]", "warning 6:11", "từ tháng 05/2021 đến tháng 05/2022", "đặt liên kết"],
	["[/2022/05/26/mua-dua/]", "error 6:11", "tự chọn chính mình", "Xóa"],
	["[2022/05/mua-dua.md]", "error 6:11", "tự chọn chính mình", "Xóa"],
	["[2022/05/a.md, 2022/05/a.md]", "error 6:25", "hai lần", "Xóa một"],
	["[ben-pha]", "error 6:11", "không phải địa chỉ hay tên tệp", "2022/05/ben-pha.md"],
	["[/chuyen-muc/thoi-su/]", "error 6:11", "không phải địa chỉ hay tên tệp", "/2022/05/26/ben-pha/"],
	["['https://tintinh.example/2022/05/20/a/']", "error 6:11", "tên miền", "/2022/05/20/a/"],
	["[a.md, b.md, c.md, d.md, e.md]", "error 6:10", "giới hạn 4 mục", "4 mục"],
] as const) {
	test(`a pick that cannot stand is told: ${value}`, () => {
		assertFound(read(value).problems, where, { found, cure });
	});
}

test("a pick that cannot stand is left out and the article still printed", () => {
	const { article } = read("[/2021/04/30/cu/, 2022/05/a.md]");
	assert.deepEqual(
		article?.related?.map(({ to }) => to),
		["2022/05/a.md"],
	);
});
