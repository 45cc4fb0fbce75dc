import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attachment } from "../../../../_includes/domain/article/attachment.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { inspectFigures } from "../../../../_includes/formats/inspect/inspect-figures.ts";

const date = newsroomTime(Date.parse("2026-11-24T08:30:00+07:00"));

function inspect(body: string, text: string) {
	const src = "/media/2026/11/gia.csv";
	const csv: Attachment = { type: "csv", src, url: src, bytes: 1, hash: "x", text };
	return inspectFigures(
		{ file: "bai.md", body, bodyLine: 7, date },
		new Map([[src, csv]]),
		() => "gia.csv",
	).map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);
}

test("what is wrong in a file is told there, what is wrong beside it in the article", () => {
	const body = "Mở bài.\n\n::: bieu-do Giá\nTệp: gia.csv\nNguồn: Chợ\nMốc: 2000: đổi mới\n:::";
	assert.deepEqual(inspect(body, "Năm;Giá\n2024;1.5\n2025;2\n"), [
		"bai.md:12:1 Bảng không có dòng nào tên là “2000”.",
		"gia.csv:2:6 Ô “1.5” không phải là số.",
	]);
});

test("a file that is drawn as it should be has no problem", () => {
	assert.deepEqual(
		inspect("::: bieu-do Giá\nTệp: gia.csv\nNguồn: Chợ\n:::", "Năm;Giá\n2024;1,5\n2025;2\n"),
		[],
	);
});

test("figures of tables in the article are judged elsewhere", () => {
	assert.deepEqual(inspect("::: bieu-do Giá\nNguồn: Chợ\n\n| A | B |\n|---|---|\n| a | b |\n:::", ""), []);
});
