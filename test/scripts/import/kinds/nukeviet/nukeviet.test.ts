import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { gzipSync } from "node:zlib";
import { nukeviet } from "../../../../../scripts/import/kinds/nukeviet/nukeviet.ts";
import { toMojibake } from "../../../../support/articles/old-encodings.ts";
import { printTable } from "../../../../support/import/print-dump.ts";
import { readSource } from "../../../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "nukeviet-"));
after(() => rmSync(folder, { recursive: true }));

async function read(dump: string | Uint8Array, site?: string) {
	const file = path.join(folder, "news.sql");
	writeFileSync(file, dump);
	return readSource(nukeviet, file, { root: folder, ...(site && { site: new URL(site) }) });
}

const ROW = {
	id: 45,
	catid: 3,
	listcatid: "2,3",
	topicid: 7,
	admin_id: 1,
	author: "Ánh Nguyệt",
	sourceid: 4,
	addtime: 1_500_000_000,
	edittime: 1_500_000_900,
	status: 1,
	publtime: 1_500_000_300,
	exptime: 1_600_000_000,
	title: "Mùa dừa &quot;trái vụ&quot; ở Giồng Trôm",
	alias: "mua-dua-trai-vu",
	hometext: "Giá dừa <br />tăng.",
	homeimgfile: "2017_07/dua.jpg",
	homeimgalt: "Vườn dừa. Ảnh&#x3A; Quốc Lâm",
	homeimgthumb: 1,
	allowed_comm: "6",
};
const DETAIL = {
	id: 45,
	titlesite: "Mùa dừa trái vụ, xem ngay",
	description: "Giá dừa tăng.",
	bodyhtml: '<p>Ông Tư nói: "Dừa lên giá".</p>\n<p><img src="NV_BASE_SITEURLuploads/news/a.jpg" /></p>',
	keywords: "dừa khô",
	sourcetext: "https://baocu.example/a.htm",
	files: "2017_07/bang-gia.pdf,https://nguon.example/b.pdf",
	group_view: "",
};
const CATS = [
	{ catid: 2, title: "Kinh tế", alias: "kinh-te", description: "", groups_view: "6" },
	{
		catid: 3,
		title: "Nông thôn",
		alias: "nong-thon",
		description: "Tin <b>đồng</b> ruộng",
		groups_view: "6",
	},
];

/** A module's tables, of any prefix and name. */
const news = (base: string, row: object = {}, detail: object = {}) =>
	printTable(`${base}_cat`, CATS) +
	printTable(`${base}_detail`, [{ ...DETAIL, ...detail }]) +
	// The copy that each section keeps of its articles.
	printTable(`${base}_3`, [{ ...ROW, ...row }]) +
	printTable(`${base}_rows`, [{ ...ROW, ...row }]) +
	printTable(`${base}_sources`, [{ sourceid: 4, title: "Báo Cũ", link: "https://baocu.example" }]) +
	printTable(`${base}_topics`, [{ topicid: 7, title: "Hạn mặn 2017", alias: "han-man", description: "" }]);

const BESIDE =
	printTable("nv4_config", [
		{ lang: "sys", module: "global", config_name: "rewrite_optional", config_value: "1" },
		{ lang: "sys", module: "global", config_name: "rewrite_op_mod", config_value: "news" },
		{ lang: "sys", module: "global", config_name: "rewrite_exturl", config_value: ".html" },
	]) +
	printTable("nv4_authors", [{ admin_id: 1 }]) +
	printTable("nv4_users", [{ userid: 1, username: "admin", first_name: "Bích Thủy", last_name: "Lê" }]) +
	printTable("nv4_vi_modules", [
		{ title: "news", module_file: "news", module_data: "news", module_upload: "news" },
	]) +
	printTable("nv4_vi_comment", [
		{
			cid: 1,
			module: "news",
			id: 45,
			pid: 0,
			content: "Hay quá<br />lắm",
			post_time: 1_500_001_000,
			userid: 0,
			post_name: "Bạn đọc &amp; con",
			status: 1,
		},
		{
			cid: 2,
			module: "news",
			id: 45,
			pid: 1,
			content: "Cảm ơn",
			post_time: 1_500_002_000,
			userid: 1,
			post_name: "Tòa soạn",
			status: 1,
		},
		{
			cid: 3,
			module: "news",
			id: 45,
			pid: 0,
			content: "Mua <b>hàng</b>",
			post_time: 1_500_003_000,
			userid: 0,
			post_name: "X",
			status: 0,
		},
		{
			cid: 4,
			module: "photos",
			id: 45,
			pid: 0,
			content: "Ảnh đẹp",
			post_time: 1_500_003_000,
			userid: 0,
			post_name: "Y",
			status: 1,
		},
	]) +
	printTable("nv4_vi_news_block", [{ bid: 1, id: 45, weight: 1 }]) +
	printTable("nv4_vi_news_block_cat", [{ bid: 1, title: "Tiêu điểm", alias: "tieu-diem" }]) +
	printTable("nv4_vi_news_tags", [{ tid: 9, alias: "gia-dua", description: "", keywords: "" }]) +
	printTable("nv4_vi_news_tags_id", [{ id: 45, tid: 9, keyword: "giá dừa" }]) +
	printTable("nv4_vi_news_authorlist", [
		{ id: 45, aid: 5, alias: "phan-huu-duyen", pseudonym: "Hữu Duyên" },
	]) +
	printTable("nv4_vi_news_author", [{ id: 5, alias: "phan-huu-duyen", pseudonym: "Phan Hữu Duyên" }]);

test("an article of NukeViet 4 is told with all that its tables say", async () => {
	const { articles, problems } = await read(BESIDE + news("nv4_vi_news"), "https://baobt.example");
	assert.deepEqual(problems, []);
	assert.equal(articles.length, 1);
	const [article] = articles;
	assert.ok(article);
	const { body, sections, thread, comments, tags, ...rest } = article;
	assert.deepEqual(rest, {
		id: "vi-news-45",
		file: rest.file,
		line: rest.line,
		type: "article",
		state: "published",
		addresses: [
			"/nong-thon/mua-dua-trai-vu-45.html",
			"/news/nong-thon/mua-dua-trai-vu-45.html",
			"/vi/news/nong-thon/mua-dua-trai-vu-45.html",
			"/nong-thon/mua-dua-trai-vu-45/",
			"/news/nong-thon/mua-dua-trai-vu-45/",
			"/vi/news/nong-thon/mua-dua-trai-vu-45/",
			"/kinh-te/mua-dua-trai-vu-45.html",
			"/news/kinh-te/mua-dua-trai-vu-45.html",
			"/vi/news/kinh-te/mua-dua-trai-vu-45.html",
			"/kinh-te/mua-dua-trai-vu-45/",
			"/news/kinh-te/mua-dua-trai-vu-45/",
			"/vi/news/kinh-te/mua-dua-trai-vu-45/",
			"/index.php?language=vi&nv=news&op=nong-thon/mua-dua-trai-vu-45",
			"/index.php?language=vi&nv=news&op=kinh-te/mua-dua-trai-vu-45",
		].map((address) => `https://baobt.example${address}`),
		slug: "mua-dua-trai-vu",
		title: 'Mùa dừa "trái vụ" ở Giồng Trôm',
		lede: { format: "html", text: "Giá dừa <br />tăng.", line: rest.lede?.line },
		published: { epoch: 1_500_000_300_000 },
		updated: { epoch: 1_500_000_900_000 },
		expires: { epoch: 1_600_000_000_000 },
		people: [{ name: "Phan Hữu Duyên" }, { name: "Ánh Nguyệt" }],
		cover: {
			src: "/uploads/news/2017_07/dua.jpg",
			alt: "Vườn dừa. Ảnh: Quốc Lâm",
			caption: "Vườn dừa.",
			credit: "Quốc Lâm",
		},
		source: { name: "Báo Cũ", url: "https://baocu.example/a.htm" },
		takesComments: true,
		attachments: [{ url: "/uploads/news/2017_07/bang-gia.pdf" }, { url: "https://nguon.example/b.pdf" }],
		dropped: [
			{ what: "titlesite", text: "Mùa dừa trái vụ, xem ngay" },
			{ what: "keywords", text: "dừa khô" },
			{ what: "nhóm tin", text: "Tiêu điểm" },
			{ what: "bình luận chưa duyệt", text: "X: Mua hàng", line: rest.dropped.at(-1)?.line },
		],
	});
	assert.match(body.text, /^<p>Ông Tư nói: "Dừa lên giá"\.<\/p>\n<p><img src="\/uploads\/news\/a\.jpg"/);
	assert.deepEqual(
		sections.map(({ name, slug, description, addresses }) => [name, slug, description, addresses[0]]),
		[
			["Nông thôn", "nong-thon", "Tin đồng ruộng", "https://baobt.example/nong-thon/"],
			["Kinh tế", "kinh-te", undefined, "https://baobt.example/kinh-te/"],
		],
	);
	assert.deepEqual(
		[...tags, thread].map((term) => [term?.name, term?.addresses[1]]),
		[
			["giá dừa", "https://baobt.example/news/tag/gia-dua/"],
			["Hạn mặn 2017", "https://baobt.example/news/topic/han-man/"],
		],
	);
	assert.deepEqual(
		comments.map(({ id, name, text, parent, fromNewsroom }) => [id, name, text.text, parent, fromNewsroom]),
		[
			["1", "Bạn đọc & con", "Hay quá<br />lắm", undefined, undefined],
			["2", "Tòa soạn", "Cảm ơn", "1", true],
		],
	);
});

test("without the site's settings all forms of its addresses are told, the one without the language first", async () => {
	const { articles } = await read(news("toa_soan_en_tin_tuc", { catid: 2, listcatid: "2" }));
	assert.equal(articles[0]?.id, "en-tin_tuc-45");
	assert.deepEqual(articles[0]?.addresses, [
		"/tin-tuc/kinh-te/mua-dua-trai-vu-45.html",
		"/en/tin-tuc/kinh-te/mua-dua-trai-vu-45.html",
		"/kinh-te/mua-dua-trai-vu-45.html",
		"/tin-tuc/kinh-te/mua-dua-trai-vu-45/",
		"/en/tin-tuc/kinh-te/mua-dua-trai-vu-45/",
		"/kinh-te/mua-dua-trai-vu-45/",
		"/index.php?language=en&nv=tin-tuc&op=kinh-te/mua-dua-trai-vu-45",
	]);
	assert.equal(articles[0]?.cover?.src, "/uploads/tin-tuc/2017_07/dua.jpg");
});

test("an article of NukeViet 3 has its text in bodyhtml_N, its tags in keywords, its comments beside", async () => {
	const { keywords, ...detail } = DETAIL;
	const { articles, problems } = await read(
		printTable("nv3_vi_news_bodyhtml_1", [{ ...detail, id: 1, bodyhtml: "<p>Một</p>" }]) +
			printTable("nv3_vi_news_bodyhtml_2", [{ ...detail, id: 2001, bodyhtml: "<p>Hai</p>" }]) +
			printTable("nv3_vi_news_bodytext", [
				{ id: 1, bodytext: "Một" },
				{ id: 7, bodytext: "Chỉ còn chữ" },
			]) +
			printTable(
				"nv3_vi_news_cat",
				CATS.map((cat) => ({ ...cat, groups_view: "", who_view: 0 })),
			) +
			printTable("nv3_vi_news_comments", [
				{ cid: 1, id: 2001, content: "Đồng ý", post_time: 9, post_name: "A", status: 1 },
			]) +
			printTable(
				"nv3_vi_news_rows",
				[1, 2001, 7].map((id) => ({ ...ROW, id, keywords: "dừa, hạn mặn", topicid: 0 })),
			),
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(
		articles.map(({ body, comments }) => [body.format, body.text, comments.length]),
		[
			["html", "<p>Một</p>", 0],
			["html", "<p>Hai</p>", 1],
			["text", "Chỉ còn chữ", 0],
		],
	);
	assert.match(articles[2]?.notes?.join() ?? "", /không định dạng/);
	assert.deepEqual(
		articles[0]?.tags.map(({ name }) => name),
		["dừa", "hạn mặn"],
	);
	assert.equal(keywords, "dừa khô");
});

for (const [status, more, expected] of [
	[0, {}, "draft"],
	[1, {}, "published"],
	[2, {}, "scheduled"],
	[3, {}, "published"],
	[3, { exptime: 0 }, "draft"],
	[4, {}, "draft"],
	[5, {}, "pending"],
	[6, {}, "draft"],
	[7, {}, "pending"],
	[8, {}, "pending"],
	[9, {}, "draft"],
	[10, {}, "pending"],
	[22, {}, "private"],
] as const)
	test(`an article in NukeViet's state ${status}${Object.keys(more)} is ${expected}`, async () => {
		const { articles } = await read(news("nv4_vi_news", { status, ...more }));
		assert.equal(articles[0]?.state, expected);
	});

test("an article for some readers alone is private", async () => {
	const { articles } = await read(news("nv5_vi_news", {}, { group_view: "4,7" }));
	assert.equal(articles[0]?.state, "private");
	const section = news("nv4_vi_news").replaceAll("'6'", "'4'");
	assert.equal((await read(section)).articles[0]?.state, "private");
});

for (const [author, people, credit] of [
	["Ánh Nguyệt - Quốc Lâm", ["Ánh Nguyệt", "Quốc Lâm"], undefined],
	["Tin, ảnh: Ánh Nguyệt", [], "Tin, ảnh: Ánh Nguyệt"],
	["Theo TTXVN", [], "Theo TTXVN"],
	["", ["Lê Bích Thủy"], undefined],
] as const)
	test(`who wrote is read out of “${author}”`, async () => {
		const beside = printTable("nv4_users", [{ userid: 1, first_name: "Bích Thủy", last_name: "Lê" }]);
		const { articles } = await read(beside + news("nv4_vi_news", { author }));
		assert.deepEqual(
			articles[0]?.people,
			people.map((name) => ({ name })),
		);
		assert.equal(articles[0]?.credit, credit);
	});

test("pages of the module about are pages", async () => {
	const { articles, problems } = await read(
		printTable("nv4_vi_about", [
			{
				id: 1,
				title: "Giới thiệu",
				alias: "gioi-thieu",
				image: "bia.jpg",
				imagealt: "",
				description: "Về báo",
				bodytext: "<p>Báo ra năm 1975.</p>",
				keywords: "",
				weight: 1,
				add_time: 1_500_000_000,
				edit_time: 0,
				status: 1,
			},
		]),
	);
	assert.deepEqual(problems, []);
	const [page] = articles;
	assert.deepEqual(
		[page?.id, page?.type, page?.title, page?.cover?.src],
		["vi-about-1", "page", "Giới thiệu", "/uploads/about/bia.jpg"],
	);
	assert.equal(page?.addresses[0], "/about/gioi-thieu.html");
});

const PLAIN = news("nv4_vi_news");

for (const [what, dump] of [
	["packed by gzip", gzipSync(PLAIN)],
	["in UTF-16", Buffer.from(`\uFEFF${PLAIN}`, "utf16le")],
	["in UTF-16, the other byte first", Buffer.from(`\uFEFF${PLAIN}`, "utf16le").swap16()],
	["in UTF-8 that was stored as Latin-1", toMojibake(PLAIN)],
	["in UTF-8 that was stored as Latin-1 twice over", toMojibake(toMojibake(PLAIN))],
] as const)
	test(`a dump ${what} is read as if it were plain`, async () => {
		const plain = await read(PLAIN);
		const { articles, problems } = await read(dump);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			articles.map(({ notes, file, line, lede, body, ...rest }) => [rest, lede?.text, body.text]),
			plain.articles.map(({ file, line, lede, body, ...rest }) => [rest, lede?.text, body.text]),
		);
		if (what.includes("Latin-1")) assert.match(articles[0]?.notes?.join() ?? "", /lưu thành mã Tây Âu/);
	});

test("a value in windows-1252, and one that was cut within a letter, are read and told", async () => {
	const withTitle = (title: Uint8Array) => {
		const parts = news("nv4_vi_news", { title: "@" }).split("@");
		return Buffer.concat(
			parts.flatMap((part, at) => (at > 0 ? [title, Buffer.from(part)] : [Buffer.from(part)])),
		);
	};
	const western = await read(withTitle(Buffer.from("Caf\xe9 5 \x80", "latin1")));
	assert.equal(western.articles[0]?.title, "Café 5 €");
	assert.match(western.articles[0]?.notes?.join() ?? "", /windows-1252/);
	const cut = await read(withTitle(Buffer.from("Đoàn kiểm tra ở huyệ").subarray(0, -1)));
	assert.equal(cut.articles[0]?.title, "Đoàn kiểm tra ở huy");
	assert.match(cut.articles[0]?.notes?.join() ?? "", /cắt ngang/);
});

test("a dump cut in the middle gives its whole articles, and a problem with the line", async () => {
	const last = printTable(
		"nv4_vi_news_rows",
		[46, 47].map((id) => ({ ...ROW, id })),
	);
	const { articles, problems } = await read(news("nv4_vi_news") + last.slice(0, -100));
	assert.deepEqual(
		articles.map(({ id }) => id),
		["vi-news-45", "vi-news-46"],
	);
	assert.equal(problems.length, 1);
	assert.match(problems[0]?.message ?? "", /^Tệp bị cắt ngang/);
	assert.ok((problems[0]?.line ?? 0) > 50);
});

test("a dump without CREATE TABLE, and one without news, say what to export", async () => {
	const values = PLAIN.replace(/CREATE TABLE[^;]*;/g, "");
	assert.match((await read(values)).problems[0]?.message ?? "", /không có lệnh CREATE TABLE/);
	assert.match((await read(BESIDE.replaceAll("news", "x"))).problems[0]?.message ?? "", /Không có bảng tin/);
});

test("an article without its text is told, and a text without its article", async () => {
	const { articles, problems } = await read(news("nv4_vi_news", { id: 46 }));
	assert.match(articles[0]?.notes?.join() ?? "", /không có nội dung/);
	assert.equal(problems[0]?.severity, "warning");
	assert.match(problems[0]?.message ?? "", /1 nội dung không còn bài .*\(số 45\)/);
});

for (const [sample, expected] of [
	["-- NUKEVIET 4.0\nCREATE TABLE `x` (", true],
	["CREATE TABLE `nv4_vi_news_rows` (\n", true],
	["CREATE TABLE `bao_vi_tin_rows` (\n  `id` int,\n  `hometext` text\n", true],
	["CREATE TABLE `ytt_authors_module` (\n", true],
	["CREATE TABLE `jos_content` (\n", false],
	["CREATE TABLE `wp_posts` (\n", false],
	["nv4_vi_news_rows", false],
] as const)
	test(`${JSON.stringify(sample)} is ${expected ? "" : "no "}NukeViet, packed or not`, () => {
		for (const bytes of [Buffer.from(sample), gzipSync(sample)])
			assert.equal(nukeviet.sees({ file: "a.sql", bytes, text: bytes.toString("latin1") }), expected);
	});
