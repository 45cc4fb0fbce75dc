import assert from "node:assert/strict";
import { test } from "node:test";
import { changedLines } from "../../../../../_includes/domain/problem/mend/changed-lines.ts";
import { EditedText } from "../../../../../_includes/domain/problem/mend/edited-text.ts";
import { mendText } from "../../../../../_includes/domain/problem/mend/mend-text.ts";
import type { Problem } from "../../../../../_includes/domain/problem/problem.ts";
import { readArticle } from "../../../../../_includes/domain/reader/article/read-article.ts";

const sections = [
	{ slug: "thoi-su", name: "Thời sự", description: "" },
	{ slug: "kinh-te", name: "Kinh tế", description: "" },
];

function read(text: string): readonly Problem[] {
	const site = "https://tintinh.example";
	return readArticle({ file: "a.md", path: "2022/05/a.md", text }, { sections, site }).problems;
}

const LINES = {
	title: "title: Mùa dừa",
	date: "date: 2022-05-26 18:56",
	author: "author: Ánh Nguyệt",
	section: "section: thoi-su",
};

/** An article with some lines written otherwise. */
function article(lines: Readonly<Record<string, string>>): string {
	return `---\n${Object.values({ ...LINES, ...lines }).join("\n")}\n---\n\nBài.\n`;
}

for (const [written, mended] of [
	["title: Bến Tre: mùa dừa", 'title: "Bến Tre: mùa dừa"'],
	["title: Bến Tre: mùa “dừa”  ", 'title: "Bến Tre: mùa “dừa”"  '],
	["title: Chuyện: 'đi' và \"về\"", "title: 'Chuyện: ''đi'' và \"về\"'"],
	["title: Ổ C:\\ và D: đầy", "title: 'Ổ C:\\ và D: đầy'"],
	["title: Hai ngoặc: \"a\" 'b'", "title: 'Hai ngoặc: \"a\" ''b'''"],
	['title: "Về quê" của tôi', "title: '\"Về quê\" của tôi'"],
	["title: 'Hàng hiếm' về chợ", "title: \"'Hàng hiếm' về chợ\""],
	['title: "Chuyện "chục mười hai" ở chợ"', "title: 'Chuyện \"chục mười hai\" ở chợ'"],
	["title: 'Chuyện 'chục mười hai' ở chợ' ", "title: \"Chuyện 'chục mười hai' ở chợ\" "],
	['title: "Đi" và "về"', 'title: \'"Đi" và "về"\''],
	["title: 'It's'", "title: \"'It's'\""],
	['title: "Về quê', 'title: "Về quê"'],
	["title: 'Về quê", 'title: "Về quê"'],
	['title: "Về quê”, ông nói', "title: '\"Về quê”, ông nói'"],
	["title: [Ảnh] Mùa dừa", 'title: "[Ảnh] Mùa dừa"'],
	["title: [Ảnh]: Mùa dừa", 'title: "[Ảnh]: Mùa dừa"'],
	["title: [Ảnh]", 'title: "[Ảnh]"'],
	["title: @baodongkhoi", 'title: "@baodongkhoi"'],
	["title: *Bài 1* lên ngôi", 'title: "*Bài 1* lên ngôi"'],
	["title: !dừa xanh", 'title: "!dừa xanh"'],
	["title: - Mùa dừa", 'title: "- Mùa dừa"'],
	["title: Giải #1 tỉnh", 'title: "Giải #1 tỉnh"'],
	["title:Mùa dừa", "title: Mùa dừa"],
	["title:Bến Tre: mùa dừa", 'title: "Bến Tre: mùa dừa"'],
	["title:\tMùa dừa", "title:  Mùa dừa"],
	["title: Mùa\tdừa", "title: Mùa dừa"],
	// Letters of another form than NFC stay so: only the quotes are put in.
	["title: Bến Tre: mùa dừa".normalize("NFD"), 'title: "Bến Tre: mùa dừa"'.normalize("NFD")],
	["Title: Mùa dừa", "title: Mùa dừa"],
	["titel: Mùa dừa", "title: Mùa dừa"],
	["tiêu đề: Mùa dừa", "title: Mùa dừa"],
	["title: Mùa \u202Edừa", "title: Mùa dừa"],
] as const)
	test(`"${written.replace("\u202E", "\\u202E")}" has one cure`, () => {
		const { edited, refused } = mendText(article({ title: written }), read);
		assert.equal(edited.text, article({ title: mended }));
		assert.deepEqual(refused, []);
		assert.deepEqual(read(edited.text), []);
	});

for (const [key, written, mended] of [
	["date", "date: 26/05/2022 - 18:56", "date: 2022-05-26 18:56"],
	["date", 'date: "26/05/2022 6:56 PM"', "date: 2022-05-26 18:56"],
	["date", "date: 26-05-2022 12:05 AM", "date: 2022-05-26 00:05"],
	["date", "date: 2022-26-05 18:56", "date: 2022-05-26 18:56"],
	["date", "date: 2022-05-25 24:00", "date: 2022-05-26 00:00"],
	["section", "section: kinh-tee", "section: kinh-te"],
	[
		"related",
		"related: ['https://tintinh.example/2022/05/20/a/?x', /2022/05/21/b/]",
		"related: [/2022/05/20/a/, /2022/05/21/b/]",
	],
	["aliases", "aliases: [tin/1.html, /tin/2.html?id=2]", "aliases: [/tin/1.html, /tin/2.html?id=2]"],
	["tags", "tags: [dừa, mía, dừa]", "tags: [dừa, mía]"],
	["tags", "tags:\n  - dừa\n  - mía\n  - dừa", "tags:\n  - dừa\n  - mía"],
	["aliases", "aliases: [/2022/05/26/a/, /tin/1.html]", "aliases: [/tin/1.html]"],
	["related", "related: [/2022/05/20/b/, 2022/05/a.md]", "related: [/2022/05/20/b/]"],
	["draft", "draft: True", "draft: true"],
	["draft", "draft: không", "draft: false"],
	["draft", "draft: true\ndraft: true", "draft: true"],
	["lede", "lede: |\n  Câu một\n  và hai", "lede: >\n  Câu một\n  và hai"],
	["lede", " lede: Câu một", "lede: Câu một"],
	["cover", "cover:\n\tcaption: Bến: phà", 'cover:\n  caption: "Bến: phà"'],
] as const)
	test(`"${written}" has one cure`, () => {
		const { edited } = mendText(article({ [key]: written }), read);
		assert.equal(edited.text, article({ [key]: mended }));
		assert.deepEqual(
			read(edited.text).filter(({ severity }) => severity === "error"),
			[],
		);
	});

for (const [key, written] of [
	["tags", "tags: [dừa, mía"],
	["tags", "tags: [dừa] mía"],
	["cover", "cover: src: ben-pha.jpg"],
	["cover", "cover: ben-pha.jpg\n  alt: Bến phà"],
	["title", "title: Mùa dừa # xem lại"],
	["date", "date: 26/05/2022"],
	["date", "date: 30/02/2022 10:00"],
	["date", "date: 26/05/2022 12 giờ tối"],
	["date", "date: 26/05/2022 18:56 Hà Nội"],
	["section", "section: the-thao"],
	["tags", "tags: [dừa, Dừa]"],
	["title", "title: Một\ntitle: Hai"],
	["title", "tít: Một\ntiêu đề: Hai"],
	["ảnh", "ảnh: ben-pha.jpg"],
	["title", "title: Mùa\u0007dừa"],
	["lede", "lede: Câu một\nlúc 18:30 hôm qua"],
	["draft", "draft: mai"],
	["aliases", "aliases: [https://baokhac.example/tin/1.html]"],
] as const)
	test(`"${written.replace("\u0007", "\\u0007")}" is left alone: it has two answers, or none`, () => {
		const text = article({ [key]: written });
		const { edited } = mendText(text, read);
		assert.equal(edited.text, text);
		assert.ok(read(text).some(({ severity }) => severity === "error"));
	});

const FRONT = Object.values(LINES).join("\n");
for (const [name, written, mended] of [
	["empty lines before the opening line", `\n\n---\n${FRONT}\n---\nBài`, `---\n${FRONT}\n---\nBài`],
	["a long dash for the opening line", `———\n${FRONT}\n---\nBài`, `---\n${FRONT}\n---\nBài`],
	["no opening line", `${FRONT}\n---\nBài`, `---\n${FRONT}\n---\nBài`],
	["a misspelt closing line", `---\n${FRONT}\n----\nBài`, `---\n${FRONT}\n---\nBài`],
	["no closing line", `---\n${FRONT}\n\nBài một`, `---\n${FRONT}\n---\n\nBài một`],
	["a language behind the opening line", `---js\n${FRONT}\n---\nBài`, `---\n${FRONT}\n---\nBài`],
] as const)
	test(`the line of three hyphens is written: ${name}`, () => {
		const { edited } = mendText(written, read);
		assert.equal(edited.text, mended);
	});

for (const [name, text] of [
	["a key below an empty line", `---\n${FRONT}\n\nlede: Một\n`],
	["text right below the last entry", `---\n${FRONT}\nBài một\n`],
	["a title on the opening line", `--- title: Mùa dừa\n${FRONT}\n---\nBài`],
	["stars between two parts of a body", `---\n${FRONT}\nBài một dài.\n\n***\n\nBài hai`],
] as const)
	test(`the line of three hyphens is not guessed: ${name}`, () => {
		assert.equal(mendText(text, read).edited.text, text);
	});

test("a hostile file is mended in readings that are counted, whatever it holds", () => {
	for (const front of [
		`---${" ".repeat(2000)}y\ntitle: Một`,
		`---\n${"title: Một: hai\n".repeat(300)}`,
		`---\n${Array.from({ length: 300 }, (_, index) => `titel${index}: a`).join("\n")}`,
		`---\ntitle: ${"'".repeat(60_000)}: x`,
		`---\ntitle: |${"\n  a".repeat(12_000)}`,
		`---\ntags: [${"a, ".repeat(2000)}a]`,
		`${"\t".repeat(30_000)}`,
	]) {
		let readings = 0;
		const counted = (text: string) => {
			readings += 1;
			return read(text);
		};
		mendText(`${front}\n---\nBài\n`, counted);
		assert.ok(readings <= 24, `${readings} readings`);
	}
});

test("a cure that proves to be none is not written, and is told", () => {
	const useless = (text: string): Problem[] =>
		text.includes("b")
			? [
					{
						severity: "error",
						file: "a",
						line: 1,
						column: 1,
						message: "b",
						cure: "",
						fix: { kind: "edits", edits: [{ from: 0, to: 0, text: "b" }] },
					},
				]
			: [];
	const { edited, refused, mended } = mendText("b", useless);
	assert.equal(edited.text, "b");
	assert.deepEqual([refused.length, mended.length], [1, 0]);
});

test("a text in which nothing was wrong is not spoilt by the cure of a warning", () => {
	const told = (severity: "error" | "warning", fix: boolean): Problem => ({
		severity,
		file: "a",
		line: 1,
		column: 1,
		message: severity,
		cure: "",
		...(fix && { fix: { kind: "edits", edits: [{ from: 0, to: 1, text: "x" }] } as const }),
	});
	const spoiling = (text: string) => (text === "a\nb" ? [told("warning", true)] : [told("error", false)]);
	assert.equal(mendText("a\nb", spoiling).edited.text, "a\nb");
});

test("what was edited again and again is told as edits of the first text", () => {
	const once = new EditedText("abcdef").with([
		{ from: 1, to: 2, text: "XY" },
		{ from: 6, to: 6, text: "!" },
	]);
	assert.equal(once.text, "aXYcdef!");
	const twice = once.with([
		{ from: 2, to: 4, text: "-" },
		{ from: 7, to: 7, text: "?" },
	]);
	assert.equal(twice.text, "aX-def?!");
	assert.deepEqual(twice.edits, [
		{ from: 1, to: 3, text: "X-" },
		{ from: 6, to: 6, text: "?!" },
	]);
});

test("changes are told by whole lines; those that meet in a line are one", () => {
	const text = "một\nhai\nba\nbốn";
	assert.deepEqual(
		changedLines(text, [
			{ from: 0, to: 0, text: "không\n" },
			{ from: 4, to: 5, text: "H" },
			{ from: 7, to: 7, text: "!" },
			{ from: 11, to: 11, text: "4 " },
		]),
		[
			{ line: 1, before: ["một"], after: ["không", "một"] },
			{ line: 2, before: ["hai"], after: ["Hai!"] },
			{ line: 4, before: ["bốn"], after: ["4 bốn"] },
		],
	);
});
