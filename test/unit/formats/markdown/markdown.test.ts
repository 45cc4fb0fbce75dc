import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../../../_includes/formats/markdown/markdown.ts";
import { BODY_SETTING } from "../../../support/articles/bodies.ts";

const CASES: readonly (readonly [name: string, body: string, html: string])[] = [
	["an indented first line is a paragraph", "    Sáng nay, phà chạy lại.", "<p>Sáng nay, phà chạy lại.</p>"],
	["a tab at the start of a line makes no code", "\tSáng nay", "<p>Sáng nay</p>"],
	["a single line break is kept", "Một\nHai", "<p>Một<br>\nHai</p>"],
	[
		"text prints exactly as written",
		`"Ngoặc" -- (c) ... 'đơn' 1/2 +- bao.vn và a@bao.vn`,
		"<p>&quot;Ngoặc&quot; -- (c) ... 'đơn' 1/2 +- bao.vn và a@bao.vn</p>",
	],
	["HTML in the text prints as text", "<b>đậm</b>", "<p>&lt;b&gt;đậm&lt;/b&gt;</p>"],
	[
		"one # is h2, since the title is the h1",
		"# Lịch cấp nước",
		'<h2 id="muc-lich-cap-nuoc">Lịch cấp nước</h2>',
	],
	["two # are h2 too", "## Đê bao", '<h2 id="muc-de-bao">Đê bao</h2>'],
	["three # are h3", "### Đê bao", '<h3 id="muc-de-bao">Đê bao</h3>'],
	[
		"headings of one wording get ids of their own",
		"## Giá\n## Giá\n## Giá 2",
		'<h2 id="muc-gia">Giá</h2>\n<h2 id="muc-gia-2">Giá</h2>\n<h2 id="muc-gia-2-2">Giá 2</h2>',
	],
	["a heading without letters has an id too", "## ***", '<h2 id="muc-khong-ten">***</h2>'],
	["a row of dashes under a paragraph is a rule, not a heading", "Hết bài\n---", "<p>Hết bài</p>\n<hr>"],
	["a line that looks like the address of a link stays a line", "[PV]: TTXVN", "<p>[PV]: TTXVN</p>"],
	[
		"a full address becomes a link, printed as typed",
		"Xem https://bao.example/B%E1%BA%BFn, nhé",
		'<p>Xem <a href="https://bao.example/B%E1%BA%BFn" rel="noopener">https://bao.example/B%E1%BA%BFn</a>, nhé</p>',
	],
	[
		"a link inside the newspaper has no rel",
		"[bài](/2022/05/26/a/)",
		'<p><a href="/2022/05/26/a/">bài</a></p>',
	],
	["a telephone number can be a link", "[gọi](tel:0275123)", '<p><a href="tel:0275123">gọi</a></p>'],
	["an address without https prints as typed", "[x](www.bao.vn)", "<p>[x](www.bao.vn)</p>"],
	["a path to another host prints as typed", "[x](//evil.example)", "<p>[x](//evil.example)</p>"],
	["a block quote stays one", "> Lời dân", "<blockquote>\n<p>Lời dân</p>\n</blockquote>"],
	[
		"a table scrolls in a region, its columns aligned by class",
		"| Xã | Tấn |\n|:--|--:|\n| An | 3 |",
		'<div class="table" role="region" tabindex="0" aria-label="Bảng 1"><table>\n<thead>\n<tr>\n<th scope="col" class="align-left">Xã</th>\n<th scope="col" class="align-right">Tấn</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td class="align-left">An</td>\n<td class="align-right">3</td>\n</tr>\n</tbody>\n</table></div>',
	],
	[
		"a box is an aside with its title",
		"::: hop Cần <biết>\nMang áo phao.\n:::\nSau hộp",
		'<aside class="box">\n<p class="box__title">Cần &lt;biết&gt;</p>\n<p>Mang áo phao.</p>\n</aside>\n<p>Sau hộp</p>',
	],
	["a box needs no title", ":::hop\nChữ\n:::", '<aside class="box">\n\n<p>Chữ</p>\n</aside>'],
	["a box may be named with its mark", "::: Hộp\nChữ\n:::", '<aside class="box">\n\n<p>Chữ</p>\n</aside>'],
	[
		"a box that is never closed ends with the article",
		"::: hop\nChữ",
		'<aside class="box">\n\n<p>Chữ</p>\n</aside>',
	],
];

for (const [name, body, html] of CASES) {
	test(name, () => assert.equal(renderBody(body, BODY_SETTING).trim(), html));
}

test("a footnote leads to its text under “Chú thích” and back to every place that cites it", () => {
	const html = renderBody("Độ mặn 4‰[^man] tăng[^man].\n\n[^man]: Gam muối trong một lít.", BODY_SETTING);
	assert.match(
		html,
		/<a href="#chu-thich-1" id="chu-thich-1-goi" role="doc-noteref" aria-label="Chú thích 1">\[1\]<\/a>/,
	);
	assert.match(
		html,
		/<section class="footnotes" role="doc-endnotes" aria-labelledby="chu-thich-dau">\n<h2 id="chu-thich-dau">Chú thích<\/h2>/,
	);
	assert.match(html, /<li id="chu-thich-1"><p>Gam muối trong một lít\./);
	assert.match(html, /<a href="#chu-thich-1-goi" [^>]*aria-label="Về chỗ dẫn chú thích 1">/);
	assert.match(html, /<a href="#chu-thich-1-goi-2" [^>]*aria-label="Về chỗ dẫn chú thích 1, lần 2">/);
});

test("tables are numbered through one article and begin again in the next", () => {
	const table = "| A |\n|---|\n| 1 |\n\n";
	const labels = () =>
		[...renderBody(table + table, BODY_SETTING).matchAll(/aria-label="([^"]*)"/g)].map((label) => label[1]);
	assert.deepEqual(labels(), ["Bảng 1", "Bảng 2"]);
	assert.deepEqual(labels(), ["Bảng 1", "Bảng 2"]);
});
