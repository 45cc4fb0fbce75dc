import assert from "node:assert/strict";
import { test } from "node:test";
import { readArticle } from "../../../../../_includes/domain/reader/article/read-article.ts";
import { articleText, readText, SECTIONS } from "../../../../support/articles/article-text.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

test("an article with the four required keys is read, with its address from date and file name", () => {
	const { article, problems, claims } = readText(articleText());
	assert.deepEqual(problems, []);
	assert.deepEqual(article, {
		file: "content/articles/2022/05/mua-dua.md",
		slug: "mua-dua",
		url: "/2022/05/26/mua-dua/",
		title: "Mùa dừa trên sông Hàm Luông",
		section: "thoi-su",
		tags: [],
		credit: { printed: "Ánh Nguyệt", people: [{ name: "Ánh Nguyệt", roles: ["words"], slug: "anh-nguyet" }] },
		corrections: [],
		date: { iso: "2022-05-26T18:56:00+07:00", epoch: 1653566160000 },
		comments: true,
		draft: false,
		body: "\nNội dung.\n",
		bodyLine: 7,
	});
	assert.deepEqual(
		claims.map(({ kind, address }) => [kind, address]),
		[["article", "/2022/05/26/mua-dua/"]],
	);
});

test("all keys are understood", () => {
	const { article, problems } = readText(
		articleText({
			author: "author:\n  - Ánh Nguyệt\n  - {name: Trần Quốc, roles: [ảnh, video]}",
			section: "section: Kinh Te",
			tags: "tags: [dừa, xuất khẩu]",
			lede: "lede: >\n  Giá dừa\n  tăng.",
			dateline: "dateline: BDK",
			cover:
				'cover:\n  src: ben-pha.jpg\n  alt: Bến phà\n  caption: "Bến phà: buổi sáng"\n  credit: Trần Quốc',
			updated: "updated: 2022-05-27T08:00:00+07:00",
			corrections: "corrections:\n  - date: 2022-05-28 08:00\n    text: Sai tên xã.",
			thread: "thread: Xâm nhập mặn",
			aliases: "aliases: [/tin/123.html]",
			source: 'source: {name: TTXVN, url: "https://ttxvn.example/a?b=1"}',
			comments: "comments: false",
			draft: 'draft: "true"',
			embargo: "embargo: 2022-05-27 05:00",
			expires: "expires: 2022-06-30 00:00",
		}),
	);
	assert.deepEqual(problems, []);
	assert.ok(article);
	const { section, tags, lede, dateline, cover, thread, source, comments, draft, credit } = article;
	assert.deepEqual(
		{ section, tags, lede, dateline, cover, thread, source, comments, draft },
		{
			section: "kinh-te",
			tags: [
				{ name: "dừa", slug: "dua" },
				{ name: "xuất khẩu", slug: "xuat-khau" },
			],
			lede: "Giá dừa tăng.",
			dateline: "BDK",
			cover: {
				src: "/media/2022/05/ben-pha.jpg",
				alt: "Bến phà",
				caption: "Bến phà: buổi sáng",
				credit: "Trần Quốc",
			},
			thread: "xam-nhap-man",
			source: { name: "TTXVN", url: "https://ttxvn.example/a?b=1" },
			comments: false,
			draft: true,
		},
	);
	assert.deepEqual(
		credit.people.map(({ name, roles }) => [name, roles]),
		[
			["Ánh Nguyệt", ["words"]],
			["Trần Quốc", ["photos", "video"]],
		],
	);
	assert.equal(article.updated?.iso, "2022-05-27T08:00:00+07:00");
	assert.equal(article.corrections[0]?.text, "Sai tên xã.");
	assert.equal(article.embargo?.iso, "2022-05-27T05:00:00+07:00");
	assert.equal(article.expires?.iso, "2022-06-30T00:00:00+07:00");
});

test("titles that other tools take for numbers, dates or nothing stay as written", () => {
	for (const title of ["2022", "NULL", "true", "1e3", "0123", "2022-05-26", "~"]) {
		assert.equal(readText(articleText({ title: `title: ${title}` })).article?.title, title);
	}
});

test("all text becomes NFC and keeps its zero-width characters; spaces at the ends go", () => {
	const { article } = readText(articleText({ title: "title:   Hô\u0323i đồng\u200Dxã  " }, "Hô\u0323i"));
	assert.equal(article?.title, "Hội đồng\u200Dxã");
	assert.equal(article?.body, "Hội");
});

test("the credit line is printed as written, and whoever is author too is one contributor", () => {
	const { article } = readText(articleText({ credit: 'credit: "Tin, ảnh: Ánh Nguyệt"' }));
	assert.deepEqual(article?.credit, {
		printed: "Tin, ảnh: Ánh Nguyệt",
		people: [{ name: "Ánh Nguyệt", roles: ["words", "photos"], slug: "anh-nguyet" }],
	});
	assert.deepEqual(readText(articleText({ author: null, credit: "credit: Theo TTXVN" })).problems, []);
});

/** One line under `author` or `tags`, and what it is read as. */
const PLAIN: readonly {
	readonly author: string;
	readonly people: readonly string[];
	readonly printed?: string;
}[] = [
	{ author: "Ánh Nguyệt, Minh Khôi", people: ["Ánh Nguyệt words @", "Minh Khôi words @"] },
	{ author: "Ánh Nguyệt và Minh Khôi", people: ["Ánh Nguyệt words @", "Minh Khôi words @"] },
	{ author: "Hạnh và Nguyệt", people: ["Hạnh words @", "Nguyệt words @"] },
	{ author: "Hạnh, Nguyệt, Mai", people: ["Hạnh words @", "Nguyệt words @", "Mai words @"] },
	{
		author: '"Bài, ảnh: Ánh Nguyệt"',
		people: ["Ánh Nguyệt words+photos @"],
		printed: "Bài, ảnh: Ánh Nguyệt",
	},
	{ author: "Theo TTXVN", people: ["TTXVN source"] },
	{ author: "An Lê (theo TTXVN)", people: ["An Lê words @", "TTXVN source"] },
	{ author: "Ánh Nguyệt và nhóm PV", people: ["Ánh Nguyệt words @", "nhóm PV words"] },
	{ author: "Thanh Hà và cộng sự", people: ["Thanh Hà words @", "cộng sự words"] },
	{ author: "3 phóng viên", people: ["3 phóng viên words"] },
	{ author: "Báo Sức khỏe & Đời sống", people: ["Báo Sức khỏe & Đời sống words"] },
	{ author: "ánh nguyệt", people: ["ánh nguyệt words @"] },
	{ author: "Mây 9X", people: ["Mây 9X words @"] },
	{ author: '{name: "Hạ, Vy"}', people: ["Hạ, Vy words @"] },
	{ author: "Vàng, Anh", people: ["Vàng, Anh words @"] },
	{ author: "Vàng, Anh - Minh Khôi", people: ["Vàng, Anh words @", "Minh Khôi words @"] },
	{
		author: '[Ánh Nguyệt, "Ảnh: Minh Khôi"]',
		people: ["Ánh Nguyệt words @", "Minh Khôi photos @"],
		printed: "Bài: Ánh Nguyệt; Ảnh: Minh Khôi",
	},
];
for (const { author, people, printed = author.replace(/^\{name: "(.*)"\}$/, "$1") } of PLAIN) {
	test(`author: ${author} is ${people.join("; ")}`, () => {
		const { article, problems } = readArticle(
			{ file: "a.md", path: "2022/05/a.md", text: articleText({ author: `author: ${author}` }) },
			{ sections: SECTIONS, whole: { authors: new Set(["Vàng, Anh"]), tags: new Set() } },
		);
		assert.deepEqual(problems, []);
		const told = article?.credit.people.map(
			({ name, roles, slug }) => `${name} ${roles.join("+")}${slug ? " @" : ""}`,
		);
		assert.deepEqual(told, people);
		assert.equal(article?.credit.printed, printed);
	});
}

test("a pen name with a comma in a table is one name in the credit line, too", () => {
	const lines = { author: 'author: {name: "Hạ, Vy"}', credit: "credit: Hạ, Vy" };
	const { article, problems } = readText(articleText(lines));
	assert.deepEqual(problems, []);
	assert.deepEqual(
		article?.credit.people.map(({ name }) => name),
		["Hạ, Vy"],
	);
});

const TAG_LINES: readonly (readonly [line: string, tags: readonly string[]])[] = [
	["hạn mặn, nước ngọt", ["hạn mặn", "nước ngọt"]],
	['"hạn mặn, nước ngọt"', ["hạn mặn", "nước ngọt"]],
	["dừa; mía;", ["dừa", "mía"]],
	["dừa,mía", ["dừa", "mía"]],
	["COVID-19, TP.HCM, A&B", ["COVID-19", "TP.HCM", "A&B"]],
	["dừa", ["dừa"]],
	['["ăn, mặc", dừa]', ["ăn, mặc", "dừa"]],
	["ăn, uống", ["ăn, uống"]],
	[
		Array.from({ length: 20 }, (_, at) => `thẻ thứ ${at}`).join(", "),
		Array.from({ length: 20 }, (_, at) => `thẻ thứ ${at}`),
	],
];
for (const [line, tags] of TAG_LINES) {
	test(`tags: ${line.slice(0, 40)} are ${tags.length} tags`, () => {
		const { article, problems } = readArticle(
			{ file: "a.md", path: "2022/05/a.md", text: articleText({ tags: `tags: ${line}` }) },
			{ sections: SECTIONS, whole: { authors: new Set(), tags: new Set(["ăn, uống"]) } },
		);
		assert.deepEqual(problems, []);
		assert.deepEqual(
			article?.tags.map(({ name }) => name),
			tags,
		);
	});
}

test("an old address keeps its own line for findConflicts, beside one that is refused", () => {
	const { claims } = readText(articleText({ aliases: "aliases:\n  - xau\n  - /tot/" }));
	const alias = claims.find(({ kind }) => kind === "alias");
	assert.deepEqual([alias?.address, alias?.line, alias?.column], ["/tot/", 8, 5]);
});

/** Lines added to or put in the place of those of a good article; `at` is where the problem must be told. */
const CASES: readonly {
	readonly lines: Readonly<Record<string, string | null>>;
	readonly at: string;
	readonly found: string;
	readonly cure: string;
	readonly path?: string;
	readonly body?: string;
}[] = [
	{ lines: { title: null }, at: "error 5:1", found: "“title”", cure: "title: " },
	{ lines: { date: null }, at: "error 5:1", found: "“date”", cure: "date: 2022-05-26 18:56" },
	{ lines: { author: null }, at: "error 5:1", found: "“author”", cure: "author: " },
	{ lines: { section: null }, at: "error 5:1", found: "“section”", cure: "thoi-su, hoặc kinh-te" },
	{ lines: { title: "title:" }, at: "error 2:1", found: "“title” để trống", cure: "title: " },
	{ lines: { title: 'title: "  "' }, at: "error 2:1", found: "“title” để trống", cure: "title: " },
	{
		lines: { source: 'source: {name: ""}' },
		at: "error 6:16",
		found: "“name” của “source” để trống",
		cure: "source: {name: TTXVN",
	},
	{ lines: { title: "title: |\n  Một\n  Hai" }, at: "error 2:8", found: "xuống dòng", cure: "một dòng" },
	{ lines: { title: 'title: "a\\nb"' }, at: "error 2:8", found: "xuống dòng", cure: "một dòng" },
	{ lines: { title: `title: ${"x".repeat(301)}` }, at: "error 2:8", found: "300 ký tự", cure: "300 ký tự" },
	{
		lines: { lede: `lede: ${"x".repeat(2001)}` },
		at: "error 6:7",
		found: "2.000 ký tự",
		cure: "2.000 ký tự",
	},
	{ lines: { title: "title: [Ảnh]" }, at: "error 2:8", found: "“[Ảnh]”", cure: 'title: "[Ảnh]"' },
	{ lines: { title: "title: {a: b}" }, at: "error 2:8", found: "“{a: b}”", cure: 'title: "{a: b}"' },
	{ lines: { date: "date: 2022-02-30 10:00" }, at: "error 3:7", found: "2022-02-30", cure: "28" },
	{ lines: { date: "date: 2022-13-01 10:00" }, at: "error 3:7", found: "13", cure: "" },
	{ lines: { date: "date: 2022-05-26 25:00" }, at: "error 3:7", found: "25", cure: "" },
	{ lines: { date: "date: hôm qua" }, at: "error 3:7", found: "hôm qua", cure: "2022-05-26 18:56" },
	{
		lines: { section: "section: the-thao" },
		at: "error 5:10",
		found: "“the-thao”",
		cure: "kinh-te (Kinh tế)",
	},
	{ lines: { section: "section: thoi sua" }, at: "error 5:10", found: "“thoi sua”", cure: "“thoi-su”" },
	{ lines: { author: 'author: "!!!"' }, at: "error 4:9", found: "“!!!”", cure: "chữ cái" },
	{
		lines: { author: "author: {name: A, roles: đầu bếp}" },
		at: "error 4:26",
		found: "“đầu bếp”",
		cure: "ảnh",
	},
	{ lines: { author: "author: {name: A, role: ảnh}" }, at: "error 4:19", found: "“role”", cure: "“roles”" },
	{ lines: { author: "author: {roles: ảnh}" }, at: "error 4:9", found: "“name”", cure: "author: " },
	{ lines: { credit: 'credit: "Đồ họa: B"' }, at: "warning 6:9", found: "Đồ họa", cure: "credit: " },
	{
		lines: { tags: "tags: giá 1,5 triệu" },
		at: "error 6:7",
		found: "một thẻ",
		cure: 'tags: ["giá 1,5 triệu"]',
	},
	{ lines: { tags: "tags: dừa / mía" }, at: "error 6:7", found: "“dừa / mía”", cure: "tags: [dừa, mía]" },
	{ lines: { tags: "tags: dừa, mía; bắp" }, at: "error 6:7", found: "nhiều thẻ", cure: "[dừa, mía, bắp]" },
	{ lines: { tags: "tags:\n  - dừa, mía" }, at: "error 7:5", found: "“dừa, mía”", cure: "- dừa và - mía" },
	{ lines: { tags: "tags: dừa, Dừa" }, at: "error 6:12", found: "“dừa”", cure: "Xóa một" },
	{ lines: { tags: `tags: ${"x".repeat(121)}` }, at: "error 6:7", found: "120", cure: "dấu phẩy" },
	{
		lines: { tags: `tags: ${Array.from({ length: 31 }, (_, at) => `t${at}`).join(", ")}` },
		at: "error 6:7",
		found: "30 thẻ",
		cure: "30 thẻ",
	},
	{
		lines: { author: "author: Dupont, Jean" },
		at: "error 4:9",
		found: "“Dupont, Jean” là một người hay nhiều người",
		cure: 'Nhiều người: author: [Dupont, Jean]. Một người: author: {name: "Dupont, Jean"}',
	},
	{
		lines: { author: "author: Hội Nông dân và Hội Phụ nữ" },
		at: "error 4:9",
		found: "một người hay nhiều người",
		cure: "author: [Hội Nông dân, Hội Phụ nữ]",
	},
	{
		lines: { author: "author: [Ánh Nguyệt, Thanh Hà và bạn]" },
		at: "error 4:22",
		found: "“Thanh Hà và bạn”",
		cure: "{name:",
	},
	{ lines: { author: "author: An Lê (Khám phá)" }, at: "error 4:9", found: "“(Khám phá)”", cure: "credit" },
	{ lines: { author: 'author: "Đồ họa: C"' }, at: "error 4:9", found: "“Đồ họa: C”", cure: "author: [" },
	{
		lines: { author: 'author: {name: "An Lê, Bảo Anh"}' },
		at: "error 4:16",
		found: "“name” là tên một người",
		cure: "author: [An Lê, Bảo Anh]",
	},
	{
		lines: { author: 'author: {name: "Ảnh: An Lê"}' },
		at: "error 4:16",
		found: "“name” là tên một người",
		cure: "name: An Lê",
	},
	{ lines: { author: `author: ${"x".repeat(121)}` }, at: "error 4:9", found: "120", cure: "120" },
	{
		lines: { credit: "credit: Dupont, Jean" },
		at: "warning 6:9",
		found: "một người hay hai người",
		cure: "Dupont - Jean",
	},
	{ lines: { tags: "tags: [dừa, Dừa]" }, at: "error 6:13", found: "“dừa”", cure: "Xóa một" },
	{ lines: { tags: 'tags: [dừa, "???"]' }, at: "error 6:13", found: "“???”", cure: "xóa thẻ" },
	{
		lines: { tags: "tags:\n  - Bến Tre: dừa" },
		at: "error 7:5",
		found: "“Bến Tre: dừa”",
		cure: '"Bến Tre: dừa"',
	},
	{ lines: { tags: `tags: [${"a, ".repeat(31)}]` }, at: "error 6:7", found: "30 mục", cure: "30 mục" },
	{ lines: { tags: "tags: {a: b}" }, at: "error 6:7", found: "“{a: b}”", cure: 'tags: "{a: b}"' },
	{ lines: { author: "author: {name: [x]}" }, at: "error 4:16", found: "“[x]”", cure: 'name: "[x]"' },
	{ lines: { cover: "cover: a.jpg" }, at: "error 6:8", found: "“a.jpg”", cure: "cover: {src:" },
	{ lines: { cover: "cover: {src: a.jpg}" }, at: "error 6:14", found: "“alt”", cure: "alt" },
	{
		lines: { cover: "cover: {src: ../a.jpg, alt: A}" },
		at: "error 6:14",
		found: "“../a.jpg”",
		cure: "content/media",
	},
	{
		lines: { cover: "cover: {src: a.jpg, alt: A, focal: 40; 120%}" },
		at: "error 6:36",
		found: "“40; 120%”",
		cure: "40% 30%",
	},
	{
		lines: { cover: "cover: {src: a.jpg, alt: A, ai: có}" },
		at: "error 6:33",
		found: "“có”",
		cure: "ai: tạo",
	},
	{ lines: { layout: "layout: Ảnh" }, at: "error 6:9", found: "“Ảnh”", cure: "layout: anh" },
	{ lines: { ai: "ai: true" }, at: "error 6:5", found: "“true”", cure: "ai: sửa" },
	{ lines: { cover: "cover: {caption: A}" }, at: "warning 6:1", found: "Chưa có tệp ảnh", cure: "src" },
	{
		lines: { cover: "cover: {anh: A, src: a.jpg, alt: A}" },
		at: "error 6:9",
		found: "“anh”",
		cure: "src, alt",
	},
	{ lines: { section: "section: “Kinh tế”" }, at: "error 5:10", found: "Ngoặc cong", cure: "Kinh tế" },
	{ lines: { section: 'section: “Kinh tế"' }, at: "error 5:10", found: "Ngoặc cong", cure: "Kinh tế" },
	{
		lines: { section: 'section: "Kinh tế”' },
		at: "error 5:10",
		found: "ngoặc cong",
		cure: 'section: "Kinh tế"',
	},
	{ lines: { tags: "tags: [“dừa”, mía]" }, at: "error 6:8", found: ": “dừa”", cure: "Bỏ ngoặc: dừa" },
	{ lines: { tags: "tags: “dừa, mía”" }, at: "error 6:7", found: "Ngoặc cong", cure: '"dừa, mía"' },
	{
		lines: { tags: "tags: [cây  dừa]" },
		at: "warning 6:8",
		found: "“cây  dừa” có dấu cách thừa",
		cure: "“cây dừa”",
	},
	{ lines: { tags: "tags: [cây\u00A0dừa]" }, at: "warning 6:8", found: "dấu cách", cure: "“cây dừa”" },
	{ lines: { section: "section: Kinh  tế" }, at: "warning 5:10", found: "dấu cách thừa", cure: "“Kinh tế”" },
	{ lines: { author: "author: “Ánh Nguyệt”" }, at: "error 4:9", found: "Ngoặc cong", cure: "Ánh Nguyệt" },
	{ lines: { draft: "draft: “true”" }, at: "error 6:8", found: "Ngoặc cong", cure: "true" },
	{
		lines: { cover: "cover:\n  src: “a.jpg”\n  alt: A" },
		at: "error 7:8",
		found: "Ngoặc cong",
		cure: "Bỏ ngoặc: a.jpg",
	},
	{ lines: { draft: "draft: có" }, at: "error 6:8", found: "“có”", cure: "draft: true" },
	{ lines: { draft: "draft: True" }, at: "error 6:8", found: "“True”", cure: "draft: true" },
	{ lines: { comments: "comments: no" }, at: "error 6:11", found: "“no”", cure: "comments: false" },
	{
		lines: { updated: "updated: 2022-05-25 10:00" },
		at: "error 6:10",
		found: "25/05/2022",
		cure: "26/05/2022",
	},
	{ lines: { expires: "expires: 2022-05-26 18:56" }, at: "error 6:10", found: "“date”", cure: "sau" },
	{
		lines: { embargo: "embargo: 2022-06-01 00:00", expires: "expires: 2022-05-30 00:00" },
		at: "error 7:10",
		found: "“embargo”",
		cure: "01/06/2022",
	},
	{
		lines: { corrections: "corrections:\n  - date: 2022-05-25 10:00\n    text: A" },
		at: "error 7:11",
		found: "25/05/2022",
		cure: "26/05/2022",
	},
	{
		lines: { corrections: "corrections:\n  - text: A" },
		at: "error 7:5",
		found: "“date”",
		cure: "corrections: ",
	},
	{ lines: { thread: 'thread: "…"' }, at: "error 6:9", found: "“…”", cure: "chữ cái" },
	{ lines: { aliases: "aliases: [/2022/05/26/mua-dua]" }, at: "error 6:11", found: "mua-dua", cure: "Xóa" },
	{ lines: { aliases: "aliases: [tin/1]" }, at: "error 6:11", found: "“tin/1”", cure: "/tin/1" },
	{
		lines: { source: 'source: {name: A, url: "javascript:a"}' },
		at: "error 6:24",
		found: "javascript",
		cure: "https://",
	},
	{ lines: { permalink: "permalink: /x/" }, at: "error 6:1", found: "“permalink”", cure: "npm run move" },
	{ lines: { layout: "layout: a.njk" }, at: "error 6:9", found: "“a.njk”", cure: "layout: anh" },
	{
		lines: { a: "templateEngineOverride: njk" },
		at: "error 6:1",
		found: "“templateEngineOverride”",
		cure: "Xóa",
	},
	{ lines: { a: "eleventyComputed: {a: b}" }, at: "error 6:1", found: "“eleventyComputed”", cure: "Xóa" },
	{ lines: { a: "Lede: A" }, at: "error 6:1", found: "“Lede”", cure: "“lede”" },
	{ lines: { a: "tilte: A" }, at: "error 6:1", found: "“tilte”", cure: "“title”" },
	{ lines: { a: "tiêu đề: A" }, at: "error 6:1", found: "“tiêu đề”", cure: "“title”" },
	{ lines: { a: "tac-gia: A" }, at: "error 6:1", found: "“tac-gia”", cure: "“author”" },
	{ lines: { a: "sapô: A" }, at: "error 6:1", found: "“sapô”", cure: "“lede”" },
	{ lines: { a: "Constructor: A" }, at: "error 6:1", found: "“Constructor”", cure: "title, date" },
	{ lines: {}, path: "2022/06/mua-dua.md", at: "error 3:7", found: "2022/06", cure: "2022/05/mua-dua.md" },
	{
		lines: {},
		path: "bao/2022/5/mua-dua.md",
		at: "error 3:7",
		found: "2022/5",
		cure: "bao/2022/05/mua-dua.md",
	},
	{ lines: {}, path: "Mùa Dừa.md", at: "error 1:1", found: "“Mùa Dừa.md”", cure: "mua-dua.md" },
	{ lines: {}, path: "!!!.md", at: "error 1:1", found: "“!!!.md”", cure: "Đổi tên tệp" },
	{ lines: {}, body: "\n", at: "warning 8:1", found: "chưa có nội dung", cure: "Viết" },
	{ lines: {}, body: "Một\u0000", at: "error 7:4", found: "U+0000", cure: "Xóa" },
	{ lines: {}, body: "Một\n\u202EHai", at: "error 8:1", found: "U+202E", cure: "Xóa" },
	{ lines: {}, body: "Một\u2028Hai", at: "error 7:4", found: "U+2028", cure: "Xóa" },
	{ lines: {}, body: "Một\uD800Hai", at: "error 7:4", found: "U+D800", cure: "Xóa" },
	{ lines: {}, body: "Một\uFFFEHai", at: "error 7:4", found: "U+FFFE", cure: "Xóa" },
	{
		lines: {},
		body: "Một B\uFFFDo\uFFFD hay",
		at: "error 7:6",
		found: "“B\uFFFDo\uFFFD”",
		cure: "bản trước",
	},
	{ lines: { author: "author: \uFFFDnh" }, at: "error 4:9", found: "“\uFFFDnh”", cure: "bản trước" },
	{ lines: { title: "title: A\u0085B" }, at: "error 2:9", found: "U+0085", cure: "Xóa" },
];
for (const { lines, at, found, cure, path, body } of CASES) {
	const shown = JSON.stringify(Object.values(lines)[0] ?? Object.keys(lines)[0] ?? path ?? body).slice(0, 60);
	test(`told once, at its place, with the cure: ${shown}`, () => {
		const reading = readText(articleText(lines, body), path);
		assert.deepEqual(reading.problems.map(place), [at]);
		assertFound(reading.problems, at, { found, cure });
		assert.equal(reading.article === undefined, at.startsWith("error"));
	});
}

test("a folder that is no month says nothing about the date", () => {
	for (const path of ["mua-dua.md", "dua/mua-dua.md", "2022/mua-dua.md", "2022/05/26/mua-dua.md"]) {
		assert.deepEqual(readText(articleText(), path).problems, [], path);
	}
});

/** Each front matter line that has one answer, and the line once its fix is written. */
const FIXES: readonly (readonly [key: string, line: string, mended: string])[] = [
	["section", "section: “Kinh tế”", "section: Kinh tế"],
	["section", "section: ‘kinh-te’", "section: kinh-te"],
	["section", 'section: "“Kinh tế”"', 'section: "Kinh tế"'],
	["tags", "tags: [“dừa”, mía]", "tags: [dừa, mía]"],
	["tags", "tags:\n  - “ăn, mặc”", 'tags:\n  - "ăn, mặc"'],
	["tags", "tags: [cây  dừa,  mía]", "tags: [cây dừa,  mía]"],
	["section", 'section: "Kinh tế”', 'section: "Kinh tế"'],
	["credit", "credit: “Tin, ảnh: An Lê”", 'credit: "Tin, ảnh: An Lê"'],
	["date", "date: “2022-05-26 18:56”", "date: 2022-05-26 18:56"],
];
for (const [key, line, mended] of FIXES) {
	test(`${JSON.stringify(line)} has one answer: ${JSON.stringify(mended)}`, () => {
		const text = articleText({ [key]: line });
		const edits = readText(text).problems.flatMap(({ fix }) => (fix?.kind === "edits" ? fix.edits : []));
		const written = edits.reduceRight(
			(all, { from, to, text: by }) => all.slice(0, from) + by + all.slice(to),
			text,
		);
		assert.equal(written, articleText({ [key]: mended }));
		assert.deepEqual(readText(written).problems, []);
	});
}

test("a headline, lede or caption may be a quotation, and have any space", () => {
	const lines = {
		title: "title: “Tôi  không bán đất”",
		lede: "lede: “Đất là máu thịt”",
		cover: "cover: {src: a.jpg, alt: “Ông Sáu”, caption: “Ở đây từ nhỏ”}",
	};
	assert.deepEqual(readText(articleText(lines)).problems, []);
});

test("tabs are allowed in the body", () => {
	assert.deepEqual(readText(articleText({}, "\tMột\tHai\n")).problems, []);
});

test("everything that is wrong is told in one run, in reading order", () => {
	const text = articleText(
		{
			title: "title: Bến Tre: dừa",
			date: "date: 2022-02-30 10:00",
			section: "section: bong-da",
			tags: "tags: a / b",
			url: "permalink: /",
		},
		"\u0000",
	);
	assert.deepEqual(readText(text).problems.map(place), [
		"error 2:8",
		"error 3:7",
		"error 5:10",
		"error 6:7",
		"error 7:1",
		"error 9:1",
	]);
});

test("past a hundred problems one more says that there are others", () => {
	const { problems } = readText(articleText({}, "\u0000".repeat(500)));
	assert.equal(problems.length, 101);
	assertFound(problems.slice(100), "error 7:101", { found: "100 lỗi", cure: "kiểm tra lại" });
});

test("front matter past its limit is refused unread", () => {
	const { problems } = readText(articleText({ a: `# ${"x".repeat(70_000)}` }));
	assert.deepEqual(problems.map(place), ["error 2:1"]);
	assertFound(problems, "error 2:1", { found: "65.536", cure: "65.536" });
});
