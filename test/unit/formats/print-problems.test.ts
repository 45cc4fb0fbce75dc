import assert from "node:assert/strict";
import { test } from "node:test";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import { printProblems } from "../../../_includes/formats/print-problems.ts";

const unknownKey: Problem = {
	severity: "error",
	file: "content/articles/2026/11/dua-khoi.md",
	line: 3,
	column: 1,
	message: "Không có mục “titel”.",
	cure: "Viết “title”.",
};
const longTitle: Problem = {
	...unknownKey,
	severity: "warning",
	line: 2,
	column: 8,
	message: "Tít dài.",
	cure: "Rút gọn.",
};
const elsewhere: Problem = { ...unknownKey, file: "content/articles/2026/10/ben-pha.md" };

test("the text groups by file in reading order and counts at the end", () => {
	assert.equal(
		printProblems([unknownKey, longTitle, elsewhere], "text"),
		[
			"content/articles/2026/10/ben-pha.md",
			"  dòng 3, cột 1  lỗi  Không có mục “titel”.",
			"    → Viết “title”.",
			"",
			"content/articles/2026/11/dua-khoi.md",
			"  dòng 2, cột 8  cảnh báo  Tít dài.",
			"    → Rút gọn.",
			"  dòng 3, cột 1  lỗi  Không có mục “titel”.",
			"    → Viết “title”.",
			"",
			"Có 2 lỗi, 1 cảnh báo trong 2 tệp.",
			"",
		].join("\n"),
	);
});

test("warnings alone are counted as warnings", () => {
	assert.match(printProblems([longTitle], "text"), /\nCó 1 cảnh báo trong 1 tệp\.\n$/);
});

test("no problem prints nothing, but for a program an empty list", () => {
	assert.equal(printProblems([], "text"), "");
	assert.equal(printProblems([], "github"), "");
	assert.deepEqual(JSON.parse(printProblems([], "json")), { problems: [] });
});

test("colours are only for a terminal", () => {
	assert.ok(!printProblems([unknownKey], "text").includes("\u001b"));
	assert.ok(printProblems([unknownKey], "text", { colour: true }).includes("\u001b[31mlỗi\u001b[0m"));
});

test("what a file holds moves no cursor and turns no text around", () => {
	const hostile = { ...unknownKey, message: "Có “\u001b[2J\u0007\u202e”.", file: "a\nb.md" };
	const printed = printProblems([hostile], "text");
	assert.match(printed, /Có “\\u001b\[2J\\u0007\\u202e”\./);
	assert.match(printed, /^a\\u000ab\.md\n/);
});

test("JSON has the six fields of each problem in reading order", () => {
	assert.deepEqual(JSON.parse(printProblems([unknownKey, elsewhere], "json")), {
		problems: [elsewhere, unknownKey],
	});
});

test("GitHub gets one command a line, and no text of a file ends it early", () => {
	assert.equal(
		printProblems(
			[
				longTitle,
				{ ...unknownKey, message: "50%, “a: b”\r\n::error::x", cure: "Viết 50%\nvà thôi, nhé: vậy." },
			],
			"github",
		),
		[
			"::warning file=content/articles/2026/11/dua-khoi.md,line=2,col=8,title=Tít dài.::Rút gọn.",
			"::error file=content/articles/2026/11/dua-khoi.md,line=3,col=1,title=50%25%2C “a%3A b”%0D%0A%3A%3Aerror%3A%3Ax::Viết 50%25%0Avà thôi, nhé: vậy.",
			"",
		].join("\n"),
	);
});
