import assert from "node:assert/strict";
import { test } from "node:test";
import type { Attachment } from "../../../../../_includes/domain/article/attachment.ts";
import { readBoundaries } from "../../../../../_includes/domain/article/figures/boundaries.ts";
import { newsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { inspectBody } from "../../../../../_includes/formats/inspect/inspect-body.ts";
import { renderBody } from "../../../../../_includes/formats/markdown/markdown.ts";
import { plainText } from "../../../../../_includes/formats/markdown/plain-text.ts";

const date = newsroomTime(Date.parse("2026-11-24T08:30:00+07:00"));

const page = (body: string, files: readonly Attachment[] = []) =>
	renderBody(body, {
		...{ renditions: new Map(), date, linesKept: true },
		attachments: new Map(files.map((file) => [file.src, file])),
	});

const problems = (body: string) =>
	inspectBody({ file: "bai.md", body, bodyLine: 1, date }).problems.map(
		({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
	);

const TABLE = "| Năm | Dừa |\n|---|---|\n| 2024 | 1.234,5 |\n| 2025 | 2.000 |";

const file = (type: Attachment["type"], name: string, rest: Partial<Attachment> = {}): Attachment => ({
	...{ type, src: `/media/2026/11/${name}`, url: `/media/2026/11/x-${name}`, bytes: 1_234_567, hash: "x" },
	...rest,
});

test("a chart is drawn twice, with a sentence for whoever hears it, over its table", () => {
	const html = page(`::: bieu-do Giá dừa\nKiểu: đường\nĐơn vị: đồng\nNguồn: Chợ\n\n${TABLE}\n:::`);
	assert.match(html, /<figure class="chart">\s*<figcaption class="chart-title">Giá dừa<\/figcaption>/);
	assert.match(html, /<p class="chart-unit">Đơn vị: đồng<\/p>/);
	assert.equal(
		html.match(/<svg class="chart-(?:narrow|wide)"[^>]* role="img" aria-label="Biểu đồ đường: Giá dừa/g)
			?.length,
		2,
	);
	assert.match(
		html,
		/<details class="chart-table"><summary>Xem bảng số liệu<\/summary>\s*<div class="table"/,
	);
	assert.match(html, /<\/table><\/div>\s*<\/details>\s*<p class="chart-source">Nguồn: Chợ<\/p>\s*<\/figure>/);
	assert.doesNotMatch(html, /style=|<style|Kiểu:/);
	assert.deepEqual(problems(`::: bieu-do Giá dừa\nKiểu: đường\nNguồn: Chợ\n\n${TABLE}\n:::`), []);
});

test("a feed gets the table of a chart and no drawing", () => {
	const html = renderBody(`::: bieu-do Giá dừa\nNguồn: Chợ\n\n${TABLE}\n:::`, {
		renditions: new Map(),
		date,
	});
	assert.doesNotMatch(html, /<svg|<details/);
	assert.match(html, /<figcaption>Giá dừa<\/figcaption>[\s\S]*1\.234,5[\s\S]*Nguồn: Chợ/);
});

test("the search finds a chart by its title and its names", () => {
	assert.equal(
		plainText(`::: bieu-do Giá dừa\nKiểu: cột\nNguồn: Chợ\n\n${TABLE}\n:::`),
		"Giá dừa\nNăm\nDừa\n2024\n1.234,5\n2025\n2.000",
	);
});

test("a chart over a file has the table of the file", () => {
	const csv = file("csv", "gia.csv", { text: "Năm;Giá\n2024;1,5\n2025;<b>2</b>\n" });
	const bad = page("::: bieu-do Giá\nTệp: gia.csv\n:::", [csv]);
	assert.doesNotMatch(bad, /<svg|<b>/);
	assert.match(bad, /<td>&lt;b&gt;2&lt;\/b&gt;<\/td>/);
	const good = page("::: bieu-do Giá\nTệp: gia.csv\n:::", [{ ...csv, text: "Năm;Giá\n2024;1,5\n2025;2\n" }]);
	assert.match(good, /<svg[\s\S]*<details[\s\S]*<td>1,5<\/td>/);
	assert.match(page("::: bieu-do Giá\nTệp: gia.csv\n:::"), /<figure class="chart">[\s\S]*<\/figure>/);
});

for (const [what, body, found] of [
	[
		"a cell that is no number",
		`::: bieu-do A\nNguồn: B\n\n| Năm | Dừa |\n|---|---|\n| 2024 | 1,234.5 |\n:::`,
		"error 6:10 Ô “1,234.5” không phải là số.",
	],
	[
		"an unknown kind",
		`::: bieu-do A\nKiểu: bánh\nNguồn: B\n\n${TABLE}\n:::`,
		"error 2:1 Không có kiểu biểu đồ nào là “bánh”.",
	],
	["no table", "::: bieu-do A\nNguồn: B\n:::", "error 1:1 Hình này chưa có bảng số liệu."],
	["no source", `::: bieu-do A\n\n${TABLE}\n:::`, "warning 1:1 Hình này chưa ghi nguồn số liệu."],
	["no title", `::: bieu-do\nNguồn: B\n\n${TABLE}\n:::`, "warning 1:1 Hình này chưa có tựa."],
	[
		"a table and a file",
		`::: bieu-do A\nNguồn: B\nTệp: a.csv\n\n${TABLE}\n:::`,
		"error 1:1 Hình này vừa có bảng trong khối vừa có “Tệp”.",
	],
	[
		"a mark nowhere",
		`::: bieu-do A\nNguồn: B\nMốc: 1999: xa, rất xa\n\n${TABLE}\n:::`,
		"error 3:1 Bảng không có dòng nào tên là “1999”.",
	],
	[
		"a map without boundaries",
		`::: ban-do A\nNguồn: B\nNguồn ranh giới: C\n\n${TABLE}\n:::`,
		"error 1:1 Bản đồ chưa có mục “Ranh giới”.",
	],
	[
		"a map that does not say whose boundaries they are",
		`::: ban-do A\nNguồn: B\nRanh giới: a.geojson\n\n${TABLE}\n:::`,
		"error 1:1 Bản đồ chưa có mục “Nguồn ranh giới”.",
	],
	["a document without a file", "::: tai-lieu A\nNguồn: B\n:::", "error 1:1 Khối tài liệu này chưa có tệp."],
	["a document without a name", "::: tai-lieu\nTệp: a.pdf\n:::", "error 1:1 Tài liệu này chưa có tên."],
] as const)
	test(`${what} is told at its place`, () => {
		assert.deepEqual(problems(body), [found]);
	});

const square = (name: string, x: number) => ({
	type: "Feature",
	properties: { ten: name },
	geometry: {
		type: "Polygon",
		coordinates: [
			[
				[106 + x, 10],
				[106.1 + x, 10],
				[106.1 + x, 10.1],
				[106 + x, 10.1],
				[106 + x, 10],
			],
		],
	},
});

test("a map is coloured by a table, and says whose boundaries it has", () => {
	const { boundaries } = readBoundaries(
		JSON.stringify({
			type: "FeatureCollection",
			features: [square("Xã Cồn Lá", 0), square("Xã Vàm Sâu", 0.1)],
		}),
	);
	const geojson = file("geojson", "xa.geojson", { text: JSON.stringify(boundaries) });
	const body =
		"::: ban-do Dân số\nRanh giới: xa.geojson\nNguồn ranh giới: Tòa soạn vẽ\nNguồn: Xã\n\n| Xã | Người |\n|---|---|\n| Cồn Lá | 1.200 |\n:::";
	const html = page(body, [geojson]);
	assert.match(html, /aria-label="Bản đồ: Dân số\. 1 nơi có số liệu[^"]*1 nơi không có số liệu/);
	assert.match(html, /<path class="map-area shade-\d"/);
	assert.match(html, /<path class="map-area shade-none"/);
	assert.match(html, /<p class="chart-source chart-licence">Ranh giới: Tòa soạn vẽ<\/p>/);
	assert.deepEqual(problems(body), []);
	assert.doesNotMatch(page(body), /<svg/);
});

test("a document is a card with its kind, pages and size; a feed gets a link", () => {
	const pdf = file("pdf", "qd.pdf", { pages: 14 });
	const body = "::: tai-lieu Quyết định <12>\nTệp: qd.pdf\nNguồn: UBND tỉnh\n\nCó hiệu lực **ngay**.\n:::";
	const html = page(body, [pdf]);
	assert.match(
		html,
		/<a href="\/media\/2026\/11\/x-qd\.pdf" type="application\/pdf">Quyết định &lt;12&gt;<\/a>/,
	);
	assert.match(html, /PDF, 14 trang, 1,2 MB/);
	assert.match(html, /<strong>ngay<\/strong>[\s\S]*Nguồn: UBND tỉnh[\s\S]*<\/aside>/);
	assert.match(page(body), /<aside class="document">\s*<p class="document-title">Quyết định/);
	const feed = renderBody(body, { renditions: new Map(), date, attachments: new Map([[pdf.src, pdf]]) });
	assert.match(feed, /<p><a href="[^"]+">Quyết định &lt;12&gt;<\/a> \(PDF, 14 trang, 1,2 MB\)<\/p>/);
});

test("tables of other blocks stay open", () => {
	assert.doesNotMatch(page(`::: hop A\n${TABLE}\n:::\n\n${TABLE}`), /<details/);
});
