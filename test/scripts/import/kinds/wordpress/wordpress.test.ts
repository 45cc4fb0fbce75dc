import assert from "node:assert/strict";
import { test } from "node:test";
import type { ForeignArticle } from "../../../../../scripts/import/foreign-article.ts";
import { wordpress } from "../../../../../scripts/import/kinds/wordpress/wordpress.ts";
import { readText } from "../../../../support/import/temporary-source.ts";
import { attachment, cdata, meta, wxr, wxrItem } from "../../../../support/import/wxr.ts";

async function readAll(items: readonly string[], channel = ""): Promise<readonly ForeignArticle[]> {
	const { articles, problems } = await readText(wordpress, wxr(items, channel));
	assert.deepEqual(problems, []);
	return articles;
}

async function readOne(fields: Readonly<Record<string, string>>, more = "", channel = "") {
	const [article] = await readAll([wxrItem(fields, more)], channel);
	assert.ok(article);
	return article;
}

const term = (domain: string, slug: string, name: string) =>
	`<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>\n`;
const words = ({ dropped }: ForeignArticle) => dropped.map(({ what, text }) => [what, text]);

test("a post is told in the one shape", async () => {
	const article = await readOne(
		{
			title: "Dừa &amp;amp; bưởi",
			"content:encoded": cdata("Một\n\nHai"),
			"excerpt:encoded": cdata("Tóm <b>tắt</b>"),
			"wp:comment_status": "closed",
			"wp:post_modified_gmt": "2020-06-01 00:00:00",
		},
		term("category", "kinh-te", "Kinh tế") + term("post_tag", "dua", "dừa"),
	);
	const { file, ...rest } = article;
	assert.match(file, /nguon\.xml$/);
	assert.deepEqual(rest, {
		id: "post-7",
		line: 15,
		type: "article",
		state: "published",
		addresses: ["https://cu.vn/2020/05/mua-dua/", "https://cu.vn/?p=7"],
		slug: "mua-dua",
		title: "Dừa & bưởi",
		lede: { format: "html", text: "<p>Tóm <b>tắt</b></p>\n", line: 15 },
		body: { format: "html", text: "<p>Một</p>\n<p>Hai</p>\n", line: 25 },
		published: { epoch: Date.UTC(2020, 4, 26, 11, 56) },
		updated: { epoch: Date.UTC(2020, 5, 1) },
		people: [{ name: "Ánh Nguyệt" }],
		sections: [{ name: "Kinh tế", slug: "kinh-te", addresses: ["https://cu.vn/category/kinh-te/"] }],
		tags: [{ name: "dừa", slug: "dua", addresses: ["https://cu.vn/tag/dua/", "https://cu.vn/?tag=dua"] }],
		takesComments: false,
		comments: [],
		attachments: [],
		dropped: [],
	});
});

for (const [status, fields, state] of [
	["publish", {}, "published"],
	["publish with a password", { "wp:post_password": "dua" }, "locked"],
	["future", { "wp:status": "future" }, "scheduled"],
	["draft", { "wp:status": "draft" }, "draft"],
	["pending", { "wp:status": "pending" }, "pending"],
	["private", { "wp:status": "private" }, "private"],
	["trash", { "wp:status": "trash" }, "withdrawn"],
] as const)
	test(`a post of the state ${status} is ${state}`, async () => {
		assert.equal((await readOne(fields)).state, state);
	});

test("a state that a plugin has brought is a draft, and told", async () => {
	const article = await readOne({ "wp:status": "archive" });
	assert.equal(article.state, "draft");
	assert.deepEqual(words(article), [["trạng thái lạ, để thành bản nháp", "archive"]]);
});

const ZERO = "0000-00-00 00:00:00";
for (const [behaviour, local, gmt, status, published] of [
	[
		"the moment counts",
		"2020-05-26 18:56:00",
		"2020-05-26 11:56:00",
		"publish",
		{ epoch: Date.UTC(2020, 4, 26, 11, 56) },
	],
	[
		"without a moment the site's clock counts",
		"2020-05-26 18:56:00",
		ZERO,
		"publish",
		{ wall: "2020-05-26 18:56" },
	],
	[
		"without a clock the moment counts",
		ZERO,
		"2020-05-26 11:56:00",
		"publish",
		{ epoch: Date.UTC(2020, 4, 26, 11, 56) },
	],
	[
		"a moment that no clock agrees with is none",
		"2020-05-26 18:56:00",
		"1999-11-30 00:00:00",
		"publish",
		{ wall: "2020-05-26 18:56" },
	],
	["a draft has no time yet", ZERO, ZERO, "draft", undefined],
	["a published post without a time is told as it stands", ZERO, ZERO, "publish", { raw: ZERO }],
	[
		"a day that is in no calendar is told as it stands",
		"2020-02-30 10:00:00",
		ZERO,
		"publish",
		{ raw: "2020-02-30 10:00:00" },
	],
] as const)
	test(`the time of a post: ${behaviour}`, async () => {
		const fields = { "wp:post_date": local, "wp:post_date_gmt": gmt, "wp:status": status };
		assert.deepEqual((await readOne(fields)).published, published);
	});

test("its picture comes later in the file, with alt text and caption; the page of the picture is an address of the post", async () => {
	const articles = await readAll([
		wxrItem({}, meta("_thumbnail_id", "9")),
		attachment(
			9,
			{ "excerpt:encoded": cdata("Bên <i>sông</i>"), title: "IMG_9", "content:encoded": "Dài" },
			meta("_wp_attachment_image_alt", "Hàng dừa"),
		),
	]);
	assert.equal(articles.length, 1);
	const [article] = articles;
	assert.ok(article);
	assert.deepEqual(article.cover, {
		src: "https://cu.vn/wp-content/uploads/2020/05/anh-9.jpg",
		alt: "Hàng dừa",
		caption: "Bên sông",
	});
	assert.deepEqual(article.addresses.slice(2), ["https://cu.vn/anh-9/", "https://cu.vn/?attachment_id=9"]);
	assert.deepEqual(words(article), [["chữ của tệp trong thư viện", "IMG_9\nDài"]]);
});

test("a picture that the export lacks is told", async () => {
	const article = await readOne({}, meta("_thumbnail_id", "9"));
	assert.equal(article.cover, undefined);
	assert.deepEqual(words(article), [["ảnh đại diện không có trong tệp xuất", ""]]);
});

test("a file of no post is gone, and its words are told", async () => {
	const [article] = await readAll([attachment(9)]);
	assert.equal(article?.state, "withdrawn");
	assert.deepEqual(article?.addresses, ["https://cu.vn/anh-9/", "https://cu.vn/?attachment_id=9"]);
	assert.deepEqual(article && words(article), [["chữ của tệp trong thư viện", "anh-9"]]);
});

test("a post answers by its number, its guid, and the slugs it had before", async () => {
	const article = await readOne(
		{ guid: "http://blog.cu.vn/?p=7" },
		meta("_wp_old_slug", "dua-cu") + meta("_wp_old_slug", "dua-rat-cu"),
	);
	assert.deepEqual(article.addresses, [
		"https://cu.vn/2020/05/mua-dua/",
		"https://cu.vn/?p=7",
		"http://blog.cu.vn/?p=7",
		"https://cu.vn/2020/05/dua-cu/",
		"https://cu.vn/2020/05/dua-rat-cu/",
	]);
});

test("a page answers by its number in two ways, and its slug is read as letters", async () => {
	const article = await readOne({ "wp:post_type": "page", "wp:post_name": "%c4%91%e1%bb%93ng-th%c3%a1p" });
	assert.equal(article.type, "page");
	assert.equal(article.slug, "đồng-tháp");
	assert.deepEqual(article.addresses.slice(1), ["https://cu.vn/?page_id=7", "https://cu.vn/?p=7"]);
});

test("the first section is the one that the newsroom chose; those above come last", async () => {
	const category = (id: number, slug: string, parent: string, name: string) =>
		`<wp:category><wp:term_id>${id}</wp:term_id><wp:category_nicename>${slug}</wp:category_nicename><wp:category_parent>${parent}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`;
	const article = await readOne(
		{},
		term("category", "xa-hoi", "Xã hội") +
			term("category", "nong", "Nông nghiệp") +
			meta("_yoast_wpseo_primary_category", "5"),
		category(4, "kinh-te", "", "Kinh tế") +
			category(5, "nong", "kinh-te", "Nông nghiệp") +
			category(6, "xa-hoi", "xa-hoi", "Xã hội"),
	);
	assert.deepEqual(
		article.sections.map(({ name, addresses }) => [name, ...addresses]),
		[
			["Nông nghiệp", "https://cu.vn/category/kinh-te/nong/", "https://cu.vn/?cat=5"],
			["Xã hội", "https://cu.vn/category/xa-hoi/", "https://cu.vn/?cat=6"],
			["Kinh tế", "https://cu.vn/category/kinh-te/", "https://cu.vn/?cat=4"],
		],
	);
});

test("co-authors are printed by the names shown, guests too", async () => {
	const [article] = await readAll([
		wxrItem({}, term("author", "cap-an", "an") + term("author", "cap-khach", "khach")),
		wxrItem(
			{ "wp:post_id": "8", "wp:post_type": "guest-author", "wp:post_name": "cap-khach" },
			meta("cap-display_name", "Lê Khách"),
		),
	]);
	assert.deepEqual(article?.people, [{ name: "Ánh Nguyệt" }, { name: "Lê Khách" }]);
});

test("what a plugin keeps of a post is told, what only programs read is not; a sound is an attachment", async () => {
	const article = await readOne(
		{ "wp:is_sticky": "1" },
		meta("tac_gia", "Bút danh") +
			meta("_edit_last", "1") +
			meta("enclosure", "https://cu.vn/a.mp3\n123\naudio/mpeg\n") +
			term("series", "lu", "Mùa lũ") +
			term("post_format", "post-format-aside", "Aside"),
	);
	assert.deepEqual(article.attachments, [{ url: "https://cu.vn/a.mp3" }]);
	assert.deepEqual(words(article), [
		["phân loại series", "Mùa lũ"],
		["ghim đầu trang", ""],
		["trường tac_gia", "Bút danh"],
	]);
});

test("what is no post and no page is told whole, and its address is gone", async () => {
	const [product, menu] = await readAll([
		wxrItem({ "wp:post_type": "product", "content:encoded": cdata("<p>Bán dừa</p>") }),
		wxrItem({ "wp:post_id": "8", "wp:post_type": "nav_menu_item", title: "Trang chủ" }),
	]);
	assert.equal(product?.state, "withdrawn");
	assert.deepEqual(product?.addresses, ["https://cu.vn/2020/05/mua-dua/"]);
	assert.deepEqual(product && words(product), [["loại bài “product”", "Mùa dừa\nBán dừa"]]);
	assert.deepEqual(menu?.addresses, []);
	assert.deepEqual(menu && words(menu), [["mục của thanh điều hướng", "Trang chủ"]]);
});

test("approved comments are taken, with whom they answer; the others are told by what they are", async () => {
	const comment = (id: number, fields: Readonly<Record<string, string>>) =>
		`<wp:comment>${Object.entries({
			id: String(id),
			author: "Bạn đọc",
			content: `Lời ${id}`,
			date: "2020-05-27 08:00:00",
			date_gmt: "2020-05-27 01:00:00",
			approved: "1",
			parent: "0",
			user_id: "0",
			...fields,
		})
			.map(([name, value]) => `<wp:comment_${name}>${value}</wp:comment_${name}>`)
			.join("")}</wp:comment>`;
	const article = await readOne(
		{},
		[
			comment(1, { content: cdata("Hay\n\nLắm") }),
			comment(2, { parent: "1", user_id: "3", author: "an", type: "comment" }),
			comment(3, { parent: "4", date: "2020-05-27 09:00:00", date_gmt: ZERO }),
			comment(4, { approved: "0" }),
			comment(5, { approved: "spam" }),
			comment(6, { approved: "trash" }),
			comment(7, { type: "pingback" }),
			comment(8, { type: "trackback" }),
		].join(""),
	);
	const epoch = Date.UTC(2020, 4, 27, 1);
	assert.deepEqual(
		article.comments.map(({ text, ...rest }) => ({ ...rest, text: text.text })),
		[
			{ id: "1", name: "Bạn đọc", published: { epoch }, text: "<p>Hay</p>\n<p>Lắm</p>\n" },
			{ id: "2", name: "an", published: { epoch }, text: "<p>Lời 2</p>\n", parent: "1", fromNewsroom: true },
			{ id: "3", name: "Bạn đọc", published: { wall: "2020-05-27 09:00" }, text: "<p>Lời 3</p>\n" },
		],
	);
	assert.deepEqual(words(article), [
		["bình luận chờ duyệt", "Bạn đọc\nLời 4"],
		["bình luận rác", "Bạn đọc\nLời 5"],
		["bình luận đã xóa", "Bạn đọc\nLời 6"],
		["pingback", "Bạn đọc\nLời 7"],
		["trackback", "Bạn đọc\nLời 8"],
	]);
});

test("an export of 1.0 names its authors and terms in the posts alone", async () => {
	const text = wxr([
		wxrItem(
			{ "dc:creator": "lam" },
			`<category>${cdata("Kinh tế")}</category>${term("category", "kinh-te", "Kinh tế")}${term("tag", "dua", "dừa")}`,
		),
	])
		.replaceAll("export/1.2/", "export/1.0/")
		.replace("<wp:wxr_version>1.2", "<wp:wxr_version>1.0");
	const { articles } = await readText(wordpress, text);
	assert.deepEqual(articles[0]?.people, [{ name: "lam" }]);
	assert.deepEqual(
		articles[0]?.sections.map(({ name }) => name),
		["Kinh tế"],
	);
	assert.deepEqual(
		articles[0]?.tags.map(({ name }) => name),
		["dừa"],
	);
});

for (const [what, text, message] of [
	["without a version", wxr([]).replace(/<wp:wxr_version>.*\n/, ""), /không ghi phiên bản/],
	[
		"with a version that is no number",
		wxr([]).replace("1.2</wp:wxr_version>", "abc</wp:wxr_version>"),
		/“abc”/,
	],
] as const)
	test(`a file ${what} is no export`, async () => {
		const { articles, problems } = await readText(wordpress, text);
		assert.deepEqual(articles, []);
		assert.equal(problems.length, 1);
		assert.match(problems[0]?.message ?? "", message);
	});

test("a file that is cut gives no article, but its line", async () => {
	const whole = wxr([wxrItem({}), wxrItem({ "wp:post_id": "8" })]);
	const { articles, problems } = await readText(
		wordpress,
		whole.slice(0, whole.lastIndexOf("<wp:post_name>")),
	);
	assert.deepEqual(articles, []);
	assert.deepEqual(
		problems.map(({ severity, line, message }) => [severity, line, message]),
		[["error", 33, "Tệp bị cắt giữa chừng khi đang đọc <item> mở ở dòng 26."]],
	);
});

test("an export is seen by what it holds", () => {
	const sample = (text: string) => ({ file: "x", bytes: Buffer.from(text), text });
	assert.ok(wordpress.sees(sample(wxr([]))));
	assert.ok(!wordpress.sees(sample('<rss version="2.0"><channel></channel></rss>')));
	assert.ok(!wordpress.sees(sample("<p>wordpress.org/export/1.2/</p>")));
});
