import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cleanPassages } from "../../../../../scripts/import/kinds/text/clean-passages.ts";
import { parseSavedPage } from "../../../../../scripts/import/kinds/text/parse-saved-page.ts";
import type { SavedArticle } from "../../../../../scripts/import/kinds/text/saved-article.ts";

const fixture = (name: string) => readFileSync(`test/fixtures/saved-pages/${name}.txt`, "utf8");

function read(text: string): SavedArticle {
	const { article, problem } = parseSavedPage("trang.txt", cleanPassages(text).passages);
	assert.ok(article, problem?.message);
	return article;
}

const texts = (passages: readonly { readonly text: string }[]) => passages.map(({ text }) => text);

test("a saved page is read into its parts", () => {
	const article = read(fixture("doan-kiem-tra"));
	assert.equal(article.title, "Đoàn kiểm tra 12 làm việc với Ban Quản lý bến bãi xã Bình Khánh Tây");
	assert.equal(article.date.iso, "2024-03-14T16:45:00+07:00");
	assert.equal(article.dateline, "BKT");
	assert.match(article.lede ?? "", /^Chiều 14-3-2024, Đoàn kiểm tra 12 do bà .* trước mùa nước nổi\.$/);
	assert.equal(article.cover?.text, "Trưởng đoàn Lê Thị Mận xem bản vẽ bến đò Cồn Ông Đạt.");
	assert.deepEqual(
		article.body.map(({ kind, text }) => [kind, text.slice(0, 10)]),
		[
			["paragraph", "Đảng bộ xã"],
			["paragraph", "Theo Ban Q"],
			["paragraph", "Kết luận b"],
		],
	);
	assert.equal(article.credit, "Tin, ảnh: Ánh Nguyệt");
	assert.deepEqual(texts(article.chrome), ["Chia sẻ bài viết", "BÌNH LUẬN"]);
	assert.deepEqual(article.unplaced, []);
});

test("chrome above the text goes, a second caption stays in its place, text under the article is set apart", () => {
	const article = read(fixture("cho-noi-vam-sau"));
	assert.equal(article.dateline, "(BKT)");
	assert.equal(article.cover?.text, "Ghe khóm của bà Tư Lành. Ảnh: Quốc Lâm");
	assert.deepEqual(
		article.body.map(({ kind, text }) => [kind, text.slice(0, 10)]),
		[
			["paragraph", "Bà Tư Lành"],
			["paragraph", "“Hồi đó gh"],
			["caption", "Một ghe hà"],
			["paragraph", "Năm nay xã"],
		],
	);
	assert.equal(article.credit, "Tin: Ánh Nguyệt; Ảnh: Quốc Lâm");
	assert.deepEqual(texts(article.chrome), [
		"In trang",
		"Facebook",
		"Chia sẻ",
		"Zalo",
		"Tin liên quan",
		"Bình luận (1)",
		"Về đầu trang",
	]);
	assert.deepEqual(texts(article.unplaced), [
		"Từ khóa: chợ nổi, du lịch",
		"Mở lại bến tàu Rạch Vông sau bảy tháng sửa chữa",
		"Hai Đờn: Bài hay quá, nhớ quê.",
	]);
});

test("Unicode forms, line ends, tabs and empty lines make no difference", () => {
	const plain = fixture("doan-kiem-tra");
	const messy = plain.normalize("NFD").replaceAll("\n", "\n \t\n").replaceAll(", ", ",\t ");
	const withoutLines = (article: SavedArticle) =>
		JSON.parse(JSON.stringify(article, (key, value) => (key === "line" ? undefined : value)));
	assert.deepEqual(withoutLines(read(messy)), withoutLines(read(plain)));
});

const head = "Tít bài\n26/05/2022 - 18:56\n";
const long = "Câu này dài. ".repeat(20).trim();

for (const [what, text, expected] of [
	["a text of one paragraph has no lede", "BDK - Một đoạn.", { dateline: "BDK", body: ["Một đoạn."] }],
	[
		"text under a first picture has no lede",
		`Ảnh\nẢnh\nMột.\nHai.`,
		{ cover: "Ảnh", body: ["Một.", "Hai."] },
	],
	[
		"a dateline makes a lede under a first picture",
		"Ảnh\nẢnh\nBDK - Một.\nHai.",
		{ cover: "Ảnh", dateline: "BDK", lede: "Một.", body: ["Hai."] },
	],
	["no credit line is no fault", "Một.\nHai.", { lede: "Một.", body: ["Hai."] }],
	["a page with nothing below the time is read", "", { body: [] }],
	[
		"a name alone is a credit",
		"Một.\nHai.\nÁnh Nguyệt\nBình luận",
		{ lede: "Một.", body: ["Hai."], credit: "Ánh Nguyệt" },
	],
	["an agency is a credit", "Một.\nHai.\nTheo TTXVN", { lede: "Một.", body: ["Hai."], credit: "Theo TTXVN" }],
	["a last word in capitals is text", "Một.\nHai.\nHẾT", { lede: "Một.", body: ["Hai.", "HẾT"] }],
	[
		"a photographer in the middle of the text is text",
		`Một.\nẢnh: Quốc Lâm\n${long}`,
		{ lede: "Một.", body: ["Ảnh: Quốc Lâm", long] },
	],
	[
		"a line like chrome with paragraphs below it is text",
		`Một.\nBình luận\n${long}`,
		{ lede: "Một.", body: ["Bình luận", long] },
	],
	[
		"without a credit line, chrome ends the article where only short lines follow",
		`Một.\n${long}\nTin liên quan\nTít khác`,
		{ lede: "Một.", body: [long], unplaced: ["Tít khác"] },
	],
	[
		"a labelled line above the names that names nobody is text",
		"Một.\nVideo: Ghe về bến lúc trời chưa sáng\nTin: Ánh Nguyệt",
		{ lede: "Một.", body: ["Video: Ghe về bến lúc trời chưa sáng"], credit: "Tin: Ánh Nguyệt" },
	],
	[
		"the article ends under its credit line, whatever the text above it or the comments below it hold",
		`Một.\nXem thêm:\nTít khác\nTin: Ánh Nguyệt\nBình luận\n${long}\nHai Đờn\nVề đầu trang`,
		{
			lede: "Một.",
			body: ["Xem thêm:", "Tít khác"],
			credit: "Tin: Ánh Nguyệt",
			unplaced: [long, "Hai Đờn"],
		},
	],
	["a lede too long for one is a paragraph", `${long.repeat(9)}\nHai.`, { body: [long.repeat(9), "Hai."] }],
] as const)
	test(what, () => {
		const { dateline, lede, cover, body, credit, unplaced } = read(head + text);
		assert.deepEqual(
			{ dateline, lede, cover: cover?.text, body: texts(body), credit, unplaced: texts(unplaced) },
			{
				dateline: undefined,
				lede: undefined,
				cover: undefined,
				credit: undefined,
				unplaced: [],
				...expected,
			},
		);
	});

test("a title that reads like chrome is still the title", () => {
	assert.equal(read("Bình luận\n26/05/2022 - 18:56\nMột.").title, "Bình luận");
});

test("the time of a change is no time of publication, and what stands beside a date is not lost", () => {
	const both = read("Tít\nTiểu Lam | 11:02 06/02/2017\nCập nhật lúc 08:00 07/02/2017\nMột đoạn.");
	assert.equal(both.date.iso, "2017-02-06T11:02:00+07:00");
	assert.equal(both.updated?.iso, "2017-02-07T08:00:00+07:00");
	assert.equal(both.doubt, undefined);
	assert.deepEqual(both.unplaced, [{ text: "Tiểu Lam", line: 2 }]);
	assert.deepEqual(texts(both.body), ["Một đoạn."]);

	const only = read("Tít\nCập nhật lúc 08:00 07/02/2017\nMột đoạn.");
	assert.equal(only.date.iso, "2017-02-07T08:00:00+07:00");
	assert.deepEqual([only.updated, only.doubt], [undefined, "updated"]);
	assert.equal(read("Tít\n07/02/2017\nMột đoạn.").doubt, "hour");
});

for (const [text, line, message] of [
	["", 1, /không có chữ nào/],
	["\n26/05/2022 - 18:56\nMột.", 2, /^Thiếu tít/],
	["Tít", 1, /^Thiếu ngày giờ đăng/],
	[fixture("thieu-ngay"), 3, /^Không phải ngày giờ đăng: “Sáng mùng sáu, trống đình nổi ba hồi\.”/],
	["Tít\n\n30/02/2022 - 10:00\nMột.", 3, /2022-02-30/],
	["Tít\n26/05/2022 - 25:00", 2, /25/],
	[`${"Tít ".repeat(99)}\n26/05/2022 - 18:56`, 1, /không phải là tít/],
] as const)
	test(`a page is refused at line ${line}: ${message}`, () => {
		const { problem } = parseSavedPage("trang.txt", cleanPassages(text).passages);
		assert.ok(problem);
		assert.equal(problem.file, "trang.txt");
		assert.equal(problem.line, line);
		assert.match(problem.message, message);
		assert.notEqual(problem.cure, "");
	});

test("what no article may hold is replaced and told", () => {
	const { passages, replaced } = cleanPassages("Bến\0phà\n\u202eCồn\u202e Lá\u0007");
	assert.deepEqual(texts(passages), ["Bến phà", "Cồn Lá"]);
	assert.deepEqual(replaced, [
		{ text: "U+0000", line: 1 },
		{ text: "U+202E", line: 2 },
		{ text: "U+0007", line: 2 },
	]);
});
