import assert from "node:assert/strict";
import { test } from "node:test";
import { PLAIN_FRONT } from "../../../../../_includes/domain/front/front.ts";
import { readFront } from "../../../../../_includes/domain/reader/newsroom/read-front.ts";
import { SECTIONS } from "../../../../support/articles/article-text.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

const CONTEXT = {
	sections: SECTIONS,
	tags: new Map([["dua", { slug: "dua", name: "dừa", synonyms: [{ name: "cây dừa", slug: "cay-dua" }] }]]),
	threads: new Map([
		["nuoc-ngot", { slug: "nuoc-ngot", title: "Giữ nước ngọt", order: "oldest", introduction: "" } as const],
	]),
};
const read = (text: string) => readFront("front.yaml", text, CONTEXT);

test("an empty file, or one of comments alone, asks nothing", () => {
	for (const text of ["", "\n", "# Trang nhất\n\n  # sau\n"])
		assert.deepEqual(read(text), { problems: [], value: PLAIN_FRONT });
});

test("lead, companions, pins, strip and blocks are read, each with its place", () => {
	const { value, problems } = read(
		[
			"lead: /2022/05/26/ben-pha",
			"companions: [newest, /2022/05/25/cho-noi/]",
			"pins:",
			"  - {article: /2022/05/24/cau/, from: 2022-05-26 08:00, until: 2022-05-27 08:00}",
			"strip: {text: Bão số 3, link: https://thoitiet.example/bao, until: 2022-05-27 08:00}",
			"blocks:",
			"  - {section: Thời sự, layout: lead}",
			"  - {tag: cây dừa, count: 7, layout: titles}",
			"  - {author: Ánh Nguyệt, repeat: true}",
			"  - {thread: Giữ nước ngọt, layout: pictures}",
			"  - {title: Nên đọc, articles: [/2022/05/23/a/, /2022/05/22/b/index.html]}",
		].join("\n"),
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value?.lead, { url: "/2022/05/26/ben-pha/", line: 1, column: 7 });
	assert.deepEqual(value?.companions, [{ url: "/2022/05/25/cho-noi/", line: 2, column: 22 }]);
	assert.deepEqual(
		value?.pins.map(({ url, from, until }) => [url, from?.iso, until.iso]),
		[["/2022/05/24/cau/", "2022-05-26T08:00:00+07:00", "2022-05-27T08:00:00+07:00"]],
	);
	assert.equal(value?.strip?.link, "https://thoitiet.example/bao");
	assert.deepEqual(
		value?.blocks?.map(({ source, layout, count, repeat }) => [
			source?.by,
			source?.slug,
			layout,
			count,
			repeat,
		]),
		[
			["section", "thoi-su", "lead", 5, false],
			["tag", "dua", "titles", 7, false],
			["author", "anh-nguyet", "column", 4, true],
			["thread", "nuoc-ngot", "pictures", 4, false],
			[undefined, undefined, "column", 2, false],
		],
	);
	assert.deepEqual(
		value?.blocks?.at(-1)?.picks.map(({ url }) => url),
		["/2022/05/23/a/", "/2022/05/22/b/"],
	);
});

const CASES = [
	{ text: "leed: newest", at: "error 1:1", found: "“leed”", cure: "“lead”" },
	{ text: "lead: mới nhất", at: "error 1:7", found: "“mới nhất” không phải địa chỉ", cure: "newest" },
	{
		text: "lead: /chuyen-muc/thoi-su/",
		at: "error 1:7",
		found: "không phải địa chỉ một bài",
		cure: "/2022/05/26/",
	},
	{
		text: "lead: https://tintinh.example/2022/05/26/a/",
		at: "error 1:7",
		found: "tên miền",
		cure: "/2022/05/26/a/",
	},
	{
		text: "companions: [/2022/05/26/a/, /2022/05/26/b/, newest, newest]",
		at: "error 1:13",
		found: "3 mục",
		cure: "3 mục",
	},
	{ text: "pins: [{article: /2022/05/26/a/}]", at: "error 1:8", found: "“until”", cure: "until: " },
	{
		text: "pins: [{article: /2022/05/26/a/, until: 27/05/2022}]",
		at: "error 1:41",
		found: "“27/05/2022”",
		cure: "2022-05-27",
	},
	{
		text: "strip: {text: A, from: 2022-05-27 08:00, until: 2022-05-27 07:00}",
		at: "error 1:49",
		found: "không sau giờ bắt đầu",
		cure: "until",
	},
	{
		text: "strip: {text: A, link: 'javascript:x', until: 2022-05-27 07:00}",
		at: "error 1:24",
		found: "“javascript:x”",
		cure: "/",
	},
	{ text: "blocks: [{section: the-thao}]", at: "error 1:20", found: "“the-thao”", cure: "thoi-su (Thời sự)" },
	{ text: "blocks: [{thread: nuoc-ngo}]", at: "error 1:19", found: "“nuoc-ngo”", cure: "“nuoc-ngot”" },
	{
		text: "blocks: [{tag: dừa, author: A}]",
		at: "error 1:21",
		found: "“tag” và “author”",
		cure: "Xóa dòng author",
	},
	{ text: "blocks: [{layout: lead, title: A}]", at: "error 1:10", found: "lấy bài từ đâu", cure: "section" },
	{ text: "blocks: [{articles: /2022/05/26/a/}]", at: "error 1:10", found: "chưa có tên", cure: "title:" },
	{ text: "blocks: [{tag: dừa, layout: grid}]", at: "error 1:29", found: "“grid”", cure: "pictures" },
	{ text: "blocks: [{tag: dừa, count: 0}]", at: "error 1:28", found: "từ 1 đến 20", cure: "count: 4" },
	{ text: "blocks: [{tag: dừa, repeat: có}]", at: "error 1:29", found: "“có”", cure: "repeat: true" },
	{ text: "blocks: [{the: dừa}]", at: "error 1:11", found: "“the”", cure: "" },
	{ text: "- lead", at: "error 1:1", found: "- lead", cure: "" },
] as const;

for (const { text, at, found, cure } of CASES) {
	test(`${text} is told at its place`, () => {
		const { value, problems } = read(text);
		assert.equal(value, undefined);
		assert.ok(problems.map(place).includes(at), problems.map(place).join());
		assertFound(problems, at, { found, cure });
	});
}
