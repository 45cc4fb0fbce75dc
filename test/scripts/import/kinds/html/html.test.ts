import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import type { ForeignArticle } from "../../../../../scripts/import/foreign-article.ts";
import { html } from "../../../../../scripts/import/kinds/html/html.ts";
import { toTcvn3 } from "../../../../support/articles/old-encodings.ts";
import { readSource } from "../../../../support/import/read-source.ts";
import { compareWords, wordsOfHtml, wordsOfText } from "../../../../support/import/words.ts";

const folder = mkdtempSync(path.join(tmpdir(), "html-kind-"));
after(() => rmSync(folder, { recursive: true }));

async function read(page: string | Uint8Array, name = "bai.html", site?: URL) {
	const file = path.join(folder, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, page);
	return readSource(html, file, { root: folder, ...(site && { site }) });
}

async function readOne(page: string | Uint8Array, name?: string, site?: URL): Promise<ForeignArticle> {
	const { articles, problems } = await read(page, name, site);
	assert.deepEqual(problems, []);
	assert.ok(articles[0]);
	return articles[0];
}

const P1 =
	"Nước mặn đã về đến cửa sông Hàm Luông, sớm hơn mọi năm gần một tháng, theo đài khí tượng thủy văn tỉnh.";
const P2 =
	"Nhà vườn ở các xã ven sông đã đắp đập tạm, trữ nước trong mương và phủ gốc dừa bằng lá khô, xơ dừa.";
const P3 =
	"Ban quản lý các công trình thủy lợi cho biết năm cống ngăn mặn sẽ đóng từ tuần sau, đến hết tháng tư.";
const TEXT = `<p>${P1}</p><p>${P2}</p><p>${P3}</p>`;
const NAV = '<nav><a href="/">Trang chủ</a> <a href="/thoi-su/">Thời sự</a></nav>';

test("JSON-LD says what a page is; the text is where the page marks it, without what stands in its midst", async () => {
	const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Mùa dừa | Báo Đồng Dừa</title>
<link rel="canonical" href="https://baodongdua.vn/thoi-su/mua-dua-123.html">
<meta property="og:type" content="article"><meta property="og:image:alt" content="Vườn dừa">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[
{"@type":"NewsArticle","headline":"Mùa dừa &amp; mùa mặn","description":"Nhà vườn trữ nước từ sớm.","datePublished":"2022-05-26T18:56:00+07:00","dateModified":"2022-05-27T08:00:00+07:00",
"author":[{"@id":"#anh"},{"@type":"Organization","name":"Báo Đồng Dừa"}],"articleSection":"Thời sự","keywords":["dừa","hạn mặn"],"image":{"@type":"ImageObject","url":"https://baodongdua.vn/a.jpg","caption":"Vườn dừa ven sông"}},
{"@type":"Person","@id":"#anh","name":"Ánh Nguyệt"}]}</script></head>
<body>${NAV}<h1>Mùa dừa &amp; mùa mặn</h1><div class="detail-sapo"><strong>Nhà vườn</strong> trữ nước từ sớm.</div>
<div class="detail-content">${TEXT}<table><tr><td>Xã</td><td>Độ mặn</td></tr></table>
<figure><img src="b_files/b.jpg" alt="Cống"><figcaption>Cống ngăn mặn. Ảnh: Quốc Lâm</figcaption></figure>
<div class="box-related"><a href="/x">Tin khác trong ngày</a></div><p>Ánh Nguyệt</p></div>
<footer>Giấy phép số 12</footer></body></html>`;
	const article = await readOne(page);
	assert.deepEqual(
		{ ...article, file: undefined, body: undefined },
		{
			id: "bai.html",
			file: undefined,
			line: 1,
			type: "article",
			state: "published",
			addresses: ["https://baodongdua.vn/thoi-su/mua-dua-123.html"],
			title: "Mùa dừa & mùa mặn",
			lede: { format: "text", text: "Nhà vườn trữ nước từ sớm.", line: 1 },
			body: undefined,
			published: { epoch: Date.UTC(2022, 4, 26, 11, 56) },
			updated: { epoch: Date.UTC(2022, 4, 27, 1) },
			people: [{ name: "Ánh Nguyệt" }],
			sections: [{ name: "Thời sự", addresses: [] }],
			tags: [
				{ name: "dừa", addresses: [] },
				{ name: "hạn mặn", addresses: [] },
			],
			cover: { src: "https://baodongdua.vn/a.jpg", caption: "Vườn dừa ven sông", alt: "Vườn dừa" },
			comments: [],
			attachments: [],
			dropped: [
				{ what: "phần chen trong bài", text: "Tin khác trong ngày" },
				{ what: "<nav>", text: "Trang chủ" },
				{ what: "<footer>", text: "Giấy phép số 12" },
			],
			notes: [],
		},
	);
	assert.equal(
		article.body.text.replace(/\s*\n\s*/g, ""),
		`${TEXT}<table><tr><td>Xã</td><td>Độ mặn</td></tr></table><figure><img src="b_files/b.jpg" alt="Cống"><figcaption>Cống ngăn mặn. Ảnh: Quốc Lâm</figcaption></figure>`,
	);
});

/** The ways in which newspapers of the country and the programs that they use build their pages. */
const HOUSES = {
	"a national paper with fck_detail": `<body><header><h1 class="title-detail">Tít bài</h1><span class="date">Thứ năm, 26/5/2022, 18:56 (GMT+7)</span><p class="description">Sapô in đậm của bài báo.</p></header><article class="fck_detail">${TEXT}<p class="Normal" style="text-align:right"><strong>Ánh Nguyệt</strong></p></article></body>`,
	"a paper with detail__content": `<body><h1 class="article-title">Tít bài</h1><div class="detail-time">26/05/2022 18:56 GMT+7</div><h2 class="detail-sapo">Sapô in đậm của bài báo.</h2><div class="detail__content">${TEXT}<p>Ánh Nguyệt</p></div></body>`,
	NukeViet: `<body><div class="news_column"><h1 class="title">Tít bài</h1><em class="time">Thứ năm - 26/05/2022 18:56</em><div class="hometext">Sapô in đậm của bài báo.</div><div id="news-bodyhtml" class="bodytext">${TEXT}<p>Ánh Nguyệt</p></div></div></body>`,
	"a portal with ArticleContent": `<body><div class="ArticleDetailControl"><h1>Tít bài</h1><span class="ArticleDate">26/05/2022 18:56</span><p class="sapo">Sapô in đậm của bài báo.</p><div class="ArticleContent">${TEXT}<p>Ánh Nguyệt</p></div></div></body>`,
	"a page that marks nothing": `<body><div id="menu"><ul><li><a href="/">Trang chủ</a></li></ul></div><div id="x1"><h1>Tít bài</h1><div class="ngay">26/05/2022 18:56</div><div class="sapo">Sapô in đậm của bài báo.</div>${TEXT}<p>Ánh Nguyệt</p></div><div id="phai"><a href="/a">Giá dừa</a></div></body>`,
} as const;
for (const [house, body] of Object.entries(HOUSES))
	test(`title, lede, time, text and credit are found on the page of ${house}`, async () => {
		const article = await readOne(
			`<!DOCTYPE html><html><head><title>Tít bài - Báo</title></head>${body}</html>`,
		);
		assert.equal(article.title, "Tít bài");
		assert.equal(article.lede?.text, "Sapô in đậm của bài báo.");
		assert.deepEqual(article.published, { epoch: Date.UTC(2022, 4, 26, 11, 56) });
		assert.equal(article.credit, "Ánh Nguyệt");
		assert.deepEqual(article.body.text.match(/Nước mặn|Nhà vườn|Ban quản lý/g), [
			"Nước mặn",
			"Nhà vườn",
			"Ban quản lý",
		]);
		assert.doesNotMatch(article.body.text, /Tít bài|Sapô|Trang chủ|26\/0?5/);
		const told = article.dropped.map(({ text }) => text).join(" ");
		const { missing, added } = compareWords(
			[wordsOfHtml(body)],
			[
				wordsOfHtml(article.body.text),
				wordsOfText([article.title, article.lede?.text, article.credit, told].join(" ")),
			],
		);
		assert.deepEqual([missing, added], [[], []]);
	});

test("meta alone is enough, a description that the text begins with is no lede, and one that is the first paragraph is", async () => {
	const page = (description: string) =>
		`<html><head><meta property="og:title" content="Tít bài"><meta property="og:description" content="${description}"><meta property="article:published_time" content="2022-05-26T18:56:00+07:00"><meta property="article:tag" content="dừa"><meta name="author" content="Ánh Nguyệt"></head><body><div class="entry-content">${TEXT}</div></body></html>`;
	const cut = await readOne(page(`${P1.slice(0, 50)}…`));
	assert.equal(cut.lede, undefined);
	assert.match(cut.body.text, /^<p>Nước mặn/);
	const whole = await readOne(page(P1));
	assert.equal(whole.lede?.text, P1);
	assert.match(whole.body.text, /^<p>Nhà vườn/);
	assert.deepEqual([whole.tags, whole.people], [[{ name: "dừa", addresses: [] }], [{ name: "Ánh Nguyệt" }]]);
});

test("lists, searches and copies of a page for sharing are no articles, and told as such", async () => {
	const list = `<div>${Array.from({ length: 30 }, (_, at) => `<h3><a href="/${at}">Tít bài số ${at} về mùa dừa năm nay</a></h3>`).join("")}</div>`;
	for (const [name, page] of [
		["the-loai.html", `<html><body>${list}</body></html>`],
		["tag.html", `<html><body class="archive tag"><div class="entry-content">${TEXT}</div></body></html>`],
		[
			"tim.html",
			`<html><head><script type="application/ld+json">{"@type":"SearchResultsPage"}</script></head><body>${TEXT}</body></html>`,
		],
		["bai.html@share=facebook.html", `<html><body><div class="entry-content">${TEXT}</div></body></html>`],
	] as const) {
		const { articles, problems } = await read(page, name);
		assert.equal(articles.length, 0, name);
		assert.deepEqual(
			problems.map(({ severity }) => severity),
			["warning"],
			name,
		);
		assert.match(problems[0]?.message ?? "", /không nhập\.$/);
	}
});

for (const [what, name, page, site, expected] of [
	[
		"of a mirror",
		"baodongdua.vn/thoi-su/bai.html",
		TEXT,
		undefined,
		["https://baodongdua.vn/thoi-su/bai.html"],
	],
	[
		"of a folder's first page",
		"baodongdua.vn/tin/12/index.html",
		TEXT,
		undefined,
		["https://baodongdua.vn/tin/12/"],
	],
	[
		"of a folder, where the site is told",
		"tin/bài.html",
		TEXT,
		new URL("https://a.vn/"),
		["https://a.vn/tin/b%C3%A0i.html"],
	],
	[
		"that a browser has noted",
		"x.html",
		`<!-- saved from url=(0024)https://a.vn/tin/1.html --><html><body>${TEXT}</body></html>`,
		undefined,
		["https://a.vn/tin/1.html"],
	],
	[
		"that is the front's by mistake",
		"tin/y.html",
		`<html><head><link rel="canonical" href="https://a.vn/"></head><body>${TEXT}</body></html>`,
		undefined,
		["/tin/y.html"],
	],
] as const)
	test(`the old address is that ${what}`, async () => {
		assert.deepEqual((await readOne(page, name, site)).addresses, expected);
	});

const body = (inside: string, charset: string) =>
	`<html><head><meta charset="${charset}"><title>Tít</title></head><body><div class="entry-content">${inside}</div></body></html>`;
for (const [what, bytes] of [
	["UTF-16 with a mark", Buffer.from(`\uFEFF${body(TEXT, "utf-16")}`, "utf16le")],
	["UTF-8 with a mark", Buffer.from(`\uFEFF${body(TEXT, "utf-8")}`)],
	["TCVN3, saved as Western letters", Buffer.from(body(toTcvn3(TEXT), "iso-8859-1"), "latin1")],
] as const)
	test(`a page in ${what} is read in Unicode`, async () => {
		assert.match((await readOne(bytes)).body.text, /Nước mặn đã về đến cửa sông Hàm Luông/);
	});

test("a page in windows-1258 is read in composed Unicode", async () => {
	const page = body(`<p>Ti\xea\xecng vi\xea\xf2t ${"a ".repeat(150)}</p>`, "windows-1258");
	assert.match((await readOne(Buffer.from(page, "latin1"))).body.text, /Tiếng việt/);
});

for (const [what, page, message] of [
	["a page of 33 MiB", Buffer.alloc(33 * 2 ** 20, "<p>a"), /quá 32 MiB/],
	[
		"an article without a text",
		'<html><head><meta property="og:type" content="article"></head><body>x</body></html>',
		/Không thấy nội dung/,
	],
] as const)
	test(`${what} is a problem of the file`, async () => {
		const { articles, problems } = await read(page);
		assert.deepEqual([articles.length, problems.length], [0, 1]);
		assert.match(problems[0]?.message ?? "", message);
	});

test("broken JSON-LD, NUL and vast numbers in it spoil nothing, and a link is not followed", async () => {
	const article = await readOne(
		`<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"Tít\n bài"}</script><script type="application/ld+json">{,}</script><script type="application/ld+json">${"[".repeat(9000)}</script></head><body><div class="entry-content">${TEXT}<p>A\0B</p></div></body></html>`,
	);
	assert.equal(article.title, "Tít bài");
	symlinkSync("/etc/hostname", path.join(folder, "loi.html"));
	assert.equal((await readSource(html, path.join(folder, "loi.html"), { root: folder })).problems.length, 1);
});

for (const [file, text, expected] of [
	["a/bai.html", "<html>", true],
	["a/bai.htm", "<p>Đoạn</p>", true],
	["a/1234", "<!DOCTYPE html>", true],
	["a/bai.doc", "<html>", true],
	["a/Bài_files/quang-cao.html", "<html>", false],
	["themes/a/layouts/bai.html", "<html>", false],
	["a/feed.html", '<?xml version="1.0"?><rss>', false],
	["a/_posts/x.html", "---\ntitle: a\n---\n<p>", false],
	["a/x.txt", "Chữ", false],
] as const)
	test(`${file}, which begins ${JSON.stringify(text)}, is ${expected ? "a" : "no"} saved page`, () => {
		assert.equal(html.sees({ file, text, bytes: Buffer.from(text) }), expected);
	});
