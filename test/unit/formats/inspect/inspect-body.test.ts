import assert from "node:assert/strict";
import { test } from "node:test";
import { inspectBody } from "../../../../_includes/formats/inspect/inspect-body.ts";
import { ownLinks } from "../../../../_includes/formats/inspect/own-links.ts";
import { BLOCKS } from "../../../../_includes/formats/markdown/blocks/blocks.ts";
import { renderBody } from "../../../../_includes/formats/markdown/markdown.ts";
import { markdown } from "../../../../_includes/formats/markdown/markdown-parser.ts";
import { plainText } from "../../../../_includes/formats/markdown/plain-text.ts";
import { articleWith } from "../../../support/articles/bodies.ts";

/** Problems as `severity line:column message`; the body begins on line 7 of the file. */
function problemsOf(body: string): string[] {
	return inspectBody(articleWith({ body, bodyLine: 7 })).problems.map(
		({ severity, line, column, message }) => `${severity} ${line}:${column} ${message}`,
	);
}

const CASES: readonly (readonly [name: string, body: string, problems: readonly string[]])[] = [
	["plain text", "Sáng nay, phà chạy lại.\n\nGiá < 5 nghìn, 3 > 2 & hơn.", []],
	[
		"everything that is written right",
		'## Giá\n\n![Phà](a.jpg "Phà. Ảnh: An")\n\n::: hop Cần biết\n[x](/a/) và[^1]\n:::\n\n[^1]: Chú thích <https://a.example> a@b.vn',
		[],
	],
	[
		"a picture without alt",
		"Một\n\n- hai ![](a.jpg)",
		["error 9:7 Ảnh “a.jpg” chưa có lời tả cho người không nhìn thấy ảnh."],
	],
	["braces behind pictures", "![Phà](a.jpg){40% 30%, ai: sửa}\n\n![Phà](a.jpg){ai: tạo} {chú ý}", []],
	[
		"braces that say nothing a picture can be told",
		'Một\n![Phà](a.jpg "Phà"){width=50%}\n![Phà](a.jpg){ai: sửa, ai: tạo}\n\n![Phà](a.jpg){101% 30%}',
		[
			"error 8:20 Không hiểu ngoặc nhọn sau ảnh: “{width=50%}”.",
			"error 9:14 Không hiểu ngoặc nhọn sau ảnh: “{ai: sửa, ai: tạo}”.",
			"error 11:14 Không hiểu ngoặc nhọn sau ảnh: “{101% 30%}”.",
		],
	],
	[
		"braces that are not closed, not right behind the picture, or two",
		"![Phà](a.jpg){40% 30%\n\n![Phà](a.jpg) {40% 30%}\n\n![Phà](a.jpg){40% 30%}{ai: sửa}",
		[
			"error 7:14 Ngoặc nhọn sau ảnh chưa đóng: “{40% 30%”.",
			"error 9:14 Ngoặc nhọn “{40% 30%}” phải viết liền sau ảnh.",
			"error 11:23 Ảnh có hơn một cặp ngoặc nhọn: “{ai: sửa}”.",
		],
	],
	[
		"a picture from elsewhere",
		"![Phà](https://a.example/a.jpg)",
		["error 7:1 Ảnh phải nằm trong content/media, nhưng đang là “https://a.example/a.jpg”."],
	],
	[
		"a name with blanks, told whole",
		"![Phà](anh dep (1).jpg)",
		["error 7:1 Tên tệp ảnh “anh dep (1).jpg” có dấu, dấu cách hoặc ký hiệu."],
	],
	[
		"the second of two wrong pictures on one line",
		"![Phà](a.jpg) và ![](a.jpg) và ![](a.jpg)",
		[
			"error 7:18 Ảnh “a.jpg” chưa có lời tả cho người không nhìn thấy ảnh.",
			"error 7:32 Ảnh “a.jpg” chưa có lời tả cho người không nhìn thấy ảnh.",
		],
	],
	[
		"a caption that will not print",
		'Nhìn ![Phà](a.jpg "Phà cũ")',
		["warning 7:6 Ảnh “a.jpg” nằm giữa dòng chữ nên chú thích “Phà cũ” sẽ không in ra."],
	],
	["a picture that is none for a blank", "![Phà] (a.jpg)", ["error 7:1 Ảnh viết chưa đúng mẫu: “![Phà] (”"]],
	[
		"a caption in curly quotes",
		"![Phà](a.jpg “Phà cũ. Ảnh: An”)",
		["error 7:1 Chú thích ảnh đặt trong ngoặc cong, máy chỉ hiểu ngoặc kép thẳng: “Phà cũ. Ảnh: An”."],
	],
	[
		"a caption that one straight and one curly quote hold",
		'![Phà](a.jpg "Phà cũ”)\n\n![Phà](a.jpg “Phà (cũ)")',
		[
			'error 7:1 Chú thích ảnh đặt trong ngoặc cong, máy chỉ hiểu ngoặc kép thẳng: "Phà cũ”.',
			'error 9:1 Chú thích ảnh đặt trong ngoặc cong, máy chỉ hiểu ngoặc kép thẳng: “Phà (cũ)".',
		],
	],
	[
		"a caption in single quotes, and in none",
		"![Phà](a.jpg 'Phà cũ')\n\n![Phà](a.jpg Phà cũ)",
		[
			"error 7:1 Chú thích ảnh phải đặt trong ngoặc kép thẳng: 'Phà cũ'.",
			"error 9:1 Chú thích ảnh phải đặt trong ngoặc kép thẳng: Phà cũ.",
		],
	],
	[
		"a link with curly quotes in its brackets",
		'[x](“https://a.example”), [y](https://a.example “Trang a”), [z](/a/ "Trang a")',
		[
			"warning 7:1 Liên kết có dấu ngoặc cong ““” nên sẽ in ra nguyên như chữ: “[x](“https://a.example”)”.",
			"warning 7:27 Liên kết có dấu ngoặc cong ““” nên sẽ in ra nguyên như chữ: “[y](https://a.example “Trang a”)”.",
		],
	],
	[
		"a heading as large as the title",
		"Một\n# Hai",
		["warning 8:1 Đề mục viết bằng một dấu “#”; trên trang, cỡ ấy chỉ dành cho tít bài."],
	],
	[
		"a box that is never closed",
		"Một\n\n::: hop Cần biết\nHai",
		["error 9:1 Hộp “::: hop Cần biết” chưa được khép lại."],
	],
	[
		"a box of an unknown name, once",
		"::: khung Tên\nMột\n:::",
		["error 7:1 Không có loại hộp nào tên là “khung”."],
	],
	["a closing line of no box", "Một\n\n:::", ["error 9:1 Dấu “:::” này không khép hộp nào."]],
	[
		"HTML tags, each name once",
		"Một <b>hai</b>\nba <b>bốn</b> <iframe src=x>",
		[
			"warning 7:5 Thẻ HTML “<b>” sẽ in ra nguyên như chữ.",
			"warning 8:15 Thẻ HTML “<iframe src=x>” sẽ in ra nguyên như chữ.",
		],
	],
	["HTML tags are meant where they are code or escaped", "Dùng `<b>` hoặc \\<i>", []],
	[
		"a note that is not written",
		"Một[^1]",
		["warning 7:4 Chú thích “[^1]” được dẫn trong bài nhưng chưa có nội dung."],
	],
	[
		"a note that is not cited",
		"Một\n\n[^1]: Hai",
		["warning 9:1 Chú thích “[^1]” không được dẫn ở đâu trong bài nên sẽ không in ra."],
	],
	[
		"a note written twice",
		"Một[^1]\n\n[^1]: Hai\n[^1]: Ba",
		["error 10:1 Chú thích “[^1]” được viết hai lần; chỉ một lần sẽ in ra."],
	],
	[
		"a link that leads nowhere",
		"Xem [báo](www.bao.vn) và [x](javascript:alert(1))",
		[
			"warning 7:5 Liên kết tới “www.bao.vn” không dùng được, sẽ in ra nguyên như chữ.",
			"warning 7:26 Liên kết tới “javascript:alert(1)” không dùng được, sẽ in ra nguyên như chữ.",
		],
	],
	[
		"forbidden characters by their number",
		"Một &#8238;hai &#x202e; &#14; &#0; &#9999999;, không phải &#273; &amp; &#x1F600; &#; &#13",
		[
			"error 7:5 Mã “&#8238;” là ký tự không được dùng (U+202E).",
			"error 7:16 Mã “&#x202e;” là ký tự không được dùng (U+202E).",
			"error 7:25 Mã “&#14;” là ký tự không được dùng (U+000E).",
			"error 7:31 Mã “&#0;” là ký tự không được dùng (U+0000).",
			"error 7:36 Mã “&#9999999;” là ký tự không được dùng.",
		],
	],
	[
		"places inside quotes and tables",
		"> Một\n> [x](y)\n\n| A |\n|---|\n| <b> |",
		[
			"warning 8:3 Liên kết tới “y” không dùng được, sẽ in ra nguyên như chữ.",
			"warning 12:3 Thẻ HTML “<b>” sẽ in ra nguyên như chữ.",
		],
	],
];

for (const [name, body, problems] of CASES) {
	test(`the text is inspected: ${name}`, () => assert.deepEqual(problemsOf(body), problems));
}

test("every problem says what to write instead", () => {
	const { problems } = inspectBody(articleWith({ body: CASES.map(([, body]) => body).join("\n\n") }));
	assert.ok(problems.length > 10);
	for (const { file, cure } of problems) {
		assert.equal(file, "content/articles/2022/05/ben-pha.md");
		assert.match(cure, /[.)]$|jpg|#|chú thích$/);
	}
});

test("an unknown box is answered with the boxes that there are", () => {
	const { problems } = inspectBody(articleWith({ body: "::: khung\n:::" }));
	assert.ok(BLOCKS.length > 1);
	assert.equal(problems[0]?.cure, `Mở hộp bằng ${BLOCKS.map(({ name }) => `“::: ${name}”`).join(", ")}.`);
});

test("pictures are told by their address in the newsroom, with their place in the file", () => {
	const body =
		'Một\n\n![Phà](ben-pha.jpg "Phà. Ảnh: An")\n\nHai ![Đò](/media/2021/01/do.png)\n\n[^1]: ![Ghe](media/2022/05/ghe.webp)\n\nba[^1]';
	assert.deepEqual(inspectBody(articleWith({ body })).pictures, [
		{ src: "/media/2022/05/ben-pha.jpg", alt: "Phà", line: 9, column: 1 },
		{ src: "/media/2021/01/do.png", alt: "Đò", line: 11, column: 5 },
		{ src: "/media/2022/05/ghe.webp", alt: "Ghe", line: 13, column: 7 },
	]);
});

for (const [mark, times, told] of [
	["&#", 50_000, 0],
	["![", 50_000, 0],
	['![](x "', 20_000, 100],
	["[^", 50_000, 0],
	["# a\n", 20_000, 100],
	["::: x\n", 20_000, 100],
] as const)
	test(`a body of ${times} times ${JSON.stringify(mark)} is inspected to its end, and no more than a hundred are told`, () => {
		const body = `${mark.repeat(times)}\n\n![](cuoi.jpg)`;
		const { problems } = inspectBody(articleWith({ body, bodyLine: 1 }));
		assert.equal(problems.length, told + 1);
		const { line, message } = problems.at(-1) ?? {};
		assert.equal(line, body.split("\n").length);
		assert.match(message ?? "", /^Ảnh “cuoi\.jpg” chưa có lời tả/);
	});

test("a caption in other quotes has one answer: straight ones", () => {
	const body = "Một ![Phà](a.jpg 'Cũ')\n\n![Phà](b.jpg “Phà “cũ”. Ảnh: An”)\n\n![Phà](c.jpg \"Phà (mới)”)\n";
	const { problems } = inspectBody(articleWith({ body, bodyLine: 1 }));
	const edits = problems.flatMap(({ fix }) => (fix?.kind === "edits" ? fix.edits : []));
	const written = edits.reduceRight(
		(all, { from, to, text }) => all.slice(0, from) + text + all.slice(to),
		body,
	);
	assert.equal(
		written,
		'Một ![Phà](a.jpg "Cũ")\n\n![Phà](b.jpg "Phà “cũ”. Ảnh: An")\n\n![Phà](c.jpg "Phà (mới)")\n',
	);
});

/** What would print raw or be lost: where, what is said of it, and the text once its fix is written. */
const HABITS: readonly {
	readonly body: string;
	readonly at: readonly string[];
	readonly found: RegExp;
	readonly written?: string;
}[] = [
	{
		body: "Một\n##Đề mục\nhai",
		at: ["warning 2:1"],
		found: /Thiếu dấu cách sau “##”/,
		written: "Một\n## Đề mục\nhai",
	},
	{ body: "> ###Nhỏ", at: ["warning 1:3"], found: /sau “###”/, written: "> ### Nhỏ" },
	{ body: "**Đậm chưa đóng\nhai", at: ["warning 1:1"], found: /không có dấu \*\* đóng: “\*\*Đậm chưa đóng”/ },
	{ body: "**Một** hai **ba", at: ["warning 1:13"], found: /“\*\*ba”/ },
	{
		body: "- a\n- có ** đậm ** đấy",
		at: ["warning 2:6"],
		found: /có dấu cách giữa/,
		written: "- a\n- có **đậm** đấy",
	},
	{ body: "**Bước 1:**Làm", at: ["warning 1:1"], found: /dính với chữ/, written: "**Bước 1:** Làm" },
	{
		body: "| a | b |\n|---|---|\n| 1 | 2 | 3 |\n| 4 | 5 | |\n| 6 \\| 7 | 8 |",
		at: ["error 3:11"],
		found: /3 ô, nhưng bảng chỉ có 2 cột: “3” sẽ mất/,
	},
	{ body: "| **x | y |\n|---|---|\n| 1 | 2 |", at: ["warning 1:3"], found: /“\*\*x”/ },
	{
		body: "Giá:\n\n| a | b |\n| 1 | 2 |\n\nHết",
		at: ["warning 3:1"],
		found: /chưa thành bảng/,
		written: "Giá:\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n\nHết",
	},
	{ body: "> | a | b |\n> | 1 | 2 |", at: ["warning 1:1"], found: /chưa thành bảng/ },
	{ body: "| a | b |\n| 1 | 2 |\nHết", at: ["warning 1:1"], found: /chưa thành bảng/ },
	{
		body: "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |",
		at: ["warning 2:1"],
		found: /Dòng gạch có 2 cột mà dòng đầu bảng có 3/,
		written: "| a | b | c |\n| --- | --- | --- |\n| 1 | 2 | 3 |",
	},
	{ body: "Một\n\n```\nhai\n\nba", at: ["error 3:1"], found: /không được khép lại/ },
	{
		body: "Xem [bài] (https://a.example/b).",
		at: ["warning 1:5"],
		found: /dấu cách giữa \] và \(/,
		written: "Xem [bài](https://a.example/b).",
	},
	{
		body: "Xem (bài)[https://a.example/b].",
		at: ["warning 1:5"],
		found: /đổi chỗ/,
		written: "Xem [bài](https://a.example/b).",
	},
];
for (const { body, at, found, written } of HABITS) {
	test(`${JSON.stringify(body)} is told at ${at.join()}${written === undefined ? "" : " and mended"}`, () => {
		const { problems } = inspectBody(articleWith({ body, bodyLine: 1 }));
		assert.deepEqual(
			problems.map(({ severity, line, column }) => `${severity} ${line}:${column}`),
			at,
		);
		assert.match(problems[0]?.message ?? "", found);
		const edits = problems.flatMap(({ fix }) => (fix?.kind === "edits" ? fix.edits : []));
		const after = edits.reduceRight(
			(all, { from, to, text }) => all.slice(0, from) + text + all.slice(to),
			body,
		);
		assert.equal(after, written ?? body);
		if (written !== undefined)
			assert.deepEqual(inspectBody(articleWith({ body: written, bodyLine: 1 })).problems, []);
	});
}

test("text that only looks like Markdown is told of nothing", () => {
	for (const body of [
		"#MeToo và #BếnTre",
		"Giá xe (VND)** tại Bến Tre\n\nGiá xe(VND)**",
		"mong***@gmail.com, nhà hàng ***, **tốt**, \\*\\*không\\*\\*, `**mã`",
		"| Mắc những sai lầm ngớ ngẩn khiến Arsenal thua.\n| Phòng thủ kém.",
		"Thể thao | 11:02 06/02/2017\nKinh tế | Thị trường | Giá",
		"Wendy [Is Wendy single] (cười), [1] (tr. 5)",
		"**“Đậm”** và ***cả hai***",
		"___________\n\n-------",
		"```\n##mã **x\n```\nhai",
		"| a | b |\n|---|---|\n| **1** | 2 |\n| 3 |",
	])
		assert.deepEqual(inspectBody(articleWith({ body })).problems, [], body);
});

test("a text is parsed once, to be inspected, for its links, to be printed and to be searched", (t) => {
	const { mock } = t.mock.method(markdown, "parse");
	const article = articleWith({ body: "[Phà](/pha/)\n\n![Phà](a.jpg)\n\n|a|b|\n|-|-|\n|c|", bodyLine: 7 });
	inspectBody(article);
	ownLinks(article, "https://bao.example");
	renderBody(article.body, { renditions: new Map(), date: article.date });
	plainText(article.body);
	assert.equal(mock.callCount(), 1);
});
