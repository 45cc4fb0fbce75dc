import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { joomla } from "../../../../../scripts/import/kinds/joomla/joomla.ts";
import { printTable } from "../../../../support/import/print-dump.ts";
import { readSource } from "../../../../support/import/read-source.ts";

const folder = mkdtempSync(path.join(tmpdir(), "joomla-"));
after(() => rmSync(folder, { recursive: true }));

async function read(dump: string, site?: string) {
	const file = path.join(folder, "joomla.sql");
	writeFileSync(file, dump);
	return readSource(joomla, file, { root: folder, ...(site && { site: new URL(site) }) });
}

const CONTENT = {
	id: 12,
	title: "Mùa dừa",
	alias: "mua-dua",
	introtext: "<p>Giá dừa <b>tăng</b>.</p>",
	fulltext: "<p>Ông Tư nói.</p>\n<p>{youtube}dQw4w9WgXcQ{/youtube}</p>{loadposition quangcao}",
	state: 1,
	catid: 9,
	created: "2017-07-14 02:40:00",
	created_by: 42,
	created_by_alias: "",
	modified: "2017-07-14 03:00:00",
	publish_up: "2017-07-14 02:45:00",
	publish_down: "0000-00-00 00:00:00",
	images: JSON.stringify({
		image_intro: "images/nho.jpg",
		image_intro_caption: "Ảnh nhỏ",
		image_fulltext: "images/dua.jpg#joomlaImage://local-images/dua.jpg?width=800&height=600",
		image_fulltext_alt: "Vườn dừa",
		image_fulltext_caption: "Vườn dừa. Ảnh: Quốc Lâm",
	}),
	urls: JSON.stringify({ urla: "https://a.example/gia.pdf", urlatext: "Bảng giá", urlb: false }),
	access: 1,
	metakey: "dừa, giá",
	metadesc: "Tin dừa",
	note: "",
};
const BESIDE =
	printTable("jos_categories", [
		{
			id: 8,
			parent_id: 1,
			path: "tin-tuc",
			extension: "com_content",
			title: "Tin tức",
			alias: "tin-tuc",
			description: "",
			published: 1,
			access: 1,
		},
		{
			id: 9,
			parent_id: 8,
			path: "tin-tuc/nong-thon",
			extension: "com_content",
			title: "Nông thôn",
			alias: "nong-thon",
			description: "",
			published: 1,
			access: 1,
		},
		{
			id: 10,
			parent_id: 1,
			path: "lien-he",
			extension: "com_contact",
			title: "Liên hệ",
			alias: "lien-he",
			description: "",
			published: 1,
			access: 1,
		},
	]) +
	printTable("jos_contentitem_tag_map", [
		{ type_alias: "com_content.article", content_item_id: 12, tag_id: 3 },
		{ type_alias: "com_contact.contact", content_item_id: 12, tag_id: 4 },
	]) +
	printTable("jos_tags", [
		{ id: 3, title: "giá dừa", alias: "gia-dua", path: "gia-dua", description: "" },
		{ id: 4, title: "khác", alias: "khac", path: "khac", description: "" },
	]) +
	printTable("jos_fields", [
		{ id: 1, context: "com_content.article", title: "Nguồn", label: "Nguồn" },
		{ id: 2, context: "com_content.article", title: "Địa điểm", label: "Địa điểm" },
		{ id: 3, context: "com_users.user", title: "Tuổi", label: "Tuổi" },
	]) +
	printTable("jos_fields_values", [
		{ field_id: 1, item_id: "12", value: "Báo Cũ" },
		{ field_id: 2, item_id: "12", value: "Giồng Trôm" },
		{ field_id: 3, item_id: "12", value: "30" },
	]) +
	printTable("jos_users", [{ id: 42, name: "Ánh Nguyệt", username: "anguyet" }]) +
	printTable("jos_menu", [
		{
			id: 1,
			alias: "nong-dan",
			path: "nong-dan",
			link: "index.php?option=com_content&view=category&layout=blog&id=9",
			published: 1,
		},
		{
			id: 2,
			alias: "cu",
			path: "cu",
			link: "index.php?option=com_content&view=category&id=9",
			published: -2,
		},
	]) +
	printTable("jos_jcomments", [
		{
			id: 1,
			parent: 0,
			object_id: 12,
			object_group: "com_content",
			name: "Bạn đọc",
			comment: "Hay quá",
			date: "2017-07-15 01:00:00",
			published: 1,
		},
		{
			id: 2,
			parent: 1,
			object_id: 12,
			object_group: "com_content",
			name: "X",
			comment: "Mua hàng",
			date: "2017-07-15 01:00:00",
			published: 0,
		},
	]);

test("an article of Joomla is told with all that its tables say", async () => {
	const { articles, problems } = await read(BESIDE + printTable("jos_content", [CONTENT]));
	assert.deepEqual(problems, []);
	const [article] = articles;
	assert.ok(article);
	const { addresses, dropped, comments, line, file, lede, body, ...rest } = article;
	assert.deepEqual(rest, {
		id: "article-12",
		type: "article",
		state: "published",
		slug: "mua-dua",
		title: "Mùa dừa",
		published: { epoch: Date.UTC(2017, 6, 14, 2, 45) },
		updated: { epoch: Date.UTC(2017, 6, 14, 3, 0) },
		people: [{ name: "Ánh Nguyệt" }],
		sections: [
			{
				name: "Nông thôn",
				slug: "nong-thon",
				addresses: ["/nong-dan", "/tin-tuc/nong-thon", "/index.php?option=com_content&view=category&id=9"],
			},
		],
		tags: [
			{ name: "giá dừa", slug: "gia-dua", addresses: ["/index.php?option=com_tags&view=tag&id=3:gia-dua"] },
		],
		cover: { src: "/images/dua.jpg", alt: "Vườn dừa", caption: "Vườn dừa.", credit: "Quốc Lâm" },
		source: { name: "Báo Cũ" },
		attachments: [{ url: "https://a.example/gia.pdf", title: "Bảng giá" }],
	});
	assert.equal(lede?.text, "<p>Giá dừa <b>tăng</b>.</p>");
	assert.equal(
		body.text,
		'<p>Ông Tư nói.</p>\n<p><p><a href="https://www.youtube.com/watch?v=dQw4w9WgXcQ">https://www.youtube.com/watch?v=dQw4w9WgXcQ</a></p></p>',
	);
	assert.deepEqual(
		dropped.map(({ what, text }) => [what, text]),
		[
			["{loadposition}", "{loadposition quangcao}"],
			["ảnh thứ hai (image_intro)", "Ảnh nhỏ"],
			["metadesc", "Tin dừa"],
			["metakey", "dừa, giá"],
			["trường Địa điểm", "Giồng Trôm"],
			["bình luận chưa duyệt", "X: Mua hàng"],
		],
	);
	assert.deepEqual(
		comments.map(({ name, published }) => [name, published]),
		[["Bạn đọc", { epoch: Date.UTC(2017, 6, 15, 1) }]],
	);
	assert.deepEqual(addresses.slice(0, 5), [
		"/nong-dan/mua-dua",
		"/nong-dan/12-mua-dua",
		"/tin-tuc/nong-thon/mua-dua",
		"/tin-tuc/nong-thon/12-mua-dua",
		"/component/content/article/9-nong-thon/12-mua-dua",
	]);
	for (const address of [
		"/tin-tuc/nong-thon/12-mua-dua.html",
		"/index.php/nong-dan/mua-dua",
		"/index.php?option=com_content&view=article&id=12:mua-dua",
		"/index.php?option=com_content&view=article&id=12",
		"/index.php?option=com_content&view=article&id=12:mua-dua&catid=9:nong-thon",
	])
		assert.ok(addresses.includes(address), address);
});

test("an article of Joomla 1.5 has a section above its category, and the number before its name", async () => {
	const { articles } = await read(
		printTable("jos_sections", [
			{
				id: 2,
				title: "Thời sự",
				alias: "thoi-su",
				description: "",
				published: 1,
				access: 0,
				scope: "content",
			},
		]) +
			printTable("jos_categories", [
				{
					id: 9,
					title: "Nông thôn",
					alias: "nong-thon",
					section: "2",
					description: "",
					published: 1,
					access: 0,
				},
				{
					id: 10,
					title: "Quảng cáo",
					alias: "qc",
					section: "com_banner",
					description: "",
					published: 1,
					access: 0,
				},
			]) +
			printTable("jos_content", [
				{
					...CONTENT,
					sectionid: 2,
					access: 0,
					images: "",
					urls: "",
					state: -1,
					created_by_alias: "Tin, ảnh: Ánh Nguyệt",
				},
				{ ...CONTENT, id: 13, sectionid: 0, catid: 0, access: 0, images: "", urls: "", title: "Giới thiệu" },
				{ ...CONTENT, id: 14, sectionid: 2, access: 1, images: "", urls: "" },
			]),
		"https://baocu.example",
	);
	assert.deepEqual(
		articles.map(({ type, state, sections, credit }) => [
			type,
			state,
			sections.map(({ name }) => name),
			credit,
		]),
		[
			["article", "published", ["Nông thôn", "Thời sự"], "Tin, ảnh: Ánh Nguyệt"],
			["page", "published", [], undefined],
			["article", "private", ["Nông thôn", "Thời sự"], undefined],
		],
	);
	assert.equal(articles[0]?.addresses[0], "https://baocu.example/nong-thon/12-mua-dua");
});

for (const [given, expected] of [
	[{ state: 0 }, "draft"],
	[{ state: 2 }, "published"],
	[{ state: -2 }, "withdrawn"],
	[{ state: 1, access: 2 }, "private"],
	[{ state: 1, access: 5 }, "published"],
] as const)
	test(`an article of Joomla with ${JSON.stringify(given)} is ${expected}`, async () => {
		const { articles } = await read(printTable("x9_content", [{ ...CONTENT, ...given }]));
		assert.equal(articles[0]?.state, expected);
	});

for (const [what, introtext, fulltext, lede] of [
	["alone", "<p>Một đoạn.</p>", "", false],
	["with a picture", '<p><img src="a.jpg">Một.</p>', "<p>Hai.</p>", false],
	["of two paragraphs", "<p>Một.</p><p>Nữa.</p>", "<p>Hai.</p>", false],
	["short and with a rest", "<p>Một.</p>", "<p>Hai.</p>", true],
] as const)
	test(`an introduction ${what} is ${lede ? "the lede" : "text"}`, async () => {
		const { articles } = await read(printTable("jos_content", [{ ...CONTENT, introtext, fulltext }]));
		assert.equal(articles[0]?.lede?.text, lede ? introtext : undefined);
		assert.equal(articles[0]?.body.text, lede ? fulltext : `${introtext}\n${fulltext}`.trim());
	});

test("a time that is none stays as it stands, zeros are none", async () => {
	const { articles } = await read(
		printTable("jos_content", [{ ...CONTENT, publish_up: "hôm qua", publish_down: "2030-01-01 00:00:00" }]),
	);
	assert.deepEqual(articles[0]?.published, { raw: "hôm qua" });
	assert.deepEqual(articles[0]?.expires, { epoch: Date.UTC(2030, 0, 1) });
});

test("a dump without articles says what to export, a cut one its line", async () => {
	assert.match((await read(BESIDE)).problems[0]?.message ?? "", /Không có bảng bài nào của Joomla/);
	const { articles, problems } = await read(
		printTable("jos_content", [CONTENT, { ...CONTENT, id: 13 }]).slice(0, -50),
	);
	assert.equal(articles.length, 1);
	assert.match(problems[0]?.message ?? "", /cắt ngang/);
});

for (const [sample, expected] of [
	["CREATE TABLE `jos_content` (\n", true],
	["CREATE TABLE IF NOT EXISTS `#__content` (\n", true],
	["CREATE TABLE `x9_contentitem_tag_map` (\n", true],
	["INSERT INTO `x9_assets` VALUES (1,0,'com_content');", true],
	["CREATE TABLE `nv4_vi_news_rows` (\n", false],
	["CREATE TABLE `wp_posts` (\n", false],
	["jos_content", false],
] as const)
	test(`${JSON.stringify(sample)} is ${expected ? "" : "no "}Joomla`, () => {
		assert.equal(joomla.sees({ file: "a.sql", bytes: Buffer.from(sample), text: sample }), expected);
	});
