import assert from "node:assert/strict";
import { test } from "node:test";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import type { FileKind } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { readValues } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import type { Values } from "../../../../_includes/domain/newsdesk/values.ts";
import { writeSkeleton } from "../../../../_includes/domain/newsdesk/write-skeleton.ts";
import { writeValues } from "../../../../_includes/domain/newsdesk/writing/write-values.ts";
import { articleText, readText } from "../../../support/articles/article-text.ts";

const change = (kind: FileKind, text: string, values: Values) =>
	writeValues(kind, { ...readValues(kind, text), ...values });

const FRONT = "---\ntitle: A\ndate: 2022-05-26 18:56\nauthor: B\nsection: thoi-su\n";

const CASES: readonly (readonly [
	name: string,
	kind: FileKind,
	text: string,
	values: Values,
	expected: string,
])[] = [
	[
		"a new key goes to its place among the others, after the last that is before it in the file's order",
		"article",
		`${FRONT}# Cuối.\ndraft: true\n---\n`,
		{ lede: "C", embargo: "2022-05-27 05:00", credit: "Ảnh: CTV" },
		`---\ntitle: A\ndate: 2022-05-26 18:56\nauthor: B\ncredit: "Ảnh: CTV"\nsection: thoi-su\nlede: C\n# Cuối.\ndraft: true\nembargo: 2022-05-27 05:00\n---\n`,
	],
	[
		"a key that is emptied goes with its lines, and the comments around it stay",
		"article",
		`${FRONT}# Ảnh.\ncover:\n  src: a.jpg\n  alt: B\n\n# Xong.\n---\n`,
		{ cover: { src: "", alt: "" } },
		`${FRONT}# Ảnh.\n\n# Xong.\n---\n`,
	],
	[
		"a key that no article can be without is emptied in its place",
		"article",
		`${FRONT}---\n`,
		{ title: "" },
		`---\ntitle: ""\ndate: 2022-05-26 18:56\nauthor: B\nsection: thoi-su\n---\n`,
	],
	[
		"one key of a table changes and the others keep their bytes",
		"article",
		`${FRONT}cover:\n    # ghi chú\n    src:  'a.jpg'\n    alt: >\n      Bến\n      phà\n---\n`,
		{ cover: { src: "b.jpg", alt: "Bến phà", credit: "C" } },
		`${FRONT}cover:\n    # ghi chú\n    src:  'b.jpg'\n    alt: >\n      Bến\n      phà\n    credit: C\n---\n`,
	],
	[
		"one item of a list changes and the others keep their bytes, comments between them too",
		"article",
		`${FRONT}corrections:\n  # một\n  - text: "Sai"\n    date: 2022-05-27 08:00\n  # hai\n  - {date: 2022-05-28 08:00, text: Nữa}\n---\n`,
		{
			corrections: [
				{ text: "Sai", date: "2022-05-27 08:00" },
				{ date: "2022-05-28 08:00", text: "Nữa, nữa" },
				{ date: "2022-05-29 08:00", text: "Ba: mới" },
			],
		},
		`${FRONT}corrections:\n  # một\n  - text: "Sai"\n    date: 2022-05-27 08:00\n  # hai\n  - {date: 2022-05-28 08:00, text: "Nữa, nữa"}\n  - date: 2022-05-29 08:00\n    text: "Ba: mới"\n---\n`,
	],
	[
		"the first key of an item is emptied: its hyphen goes to the next",
		"front",
		"blocks:\n  - section: thoi-su\n    tag: dừa\n  - section: kinh-te\n",
		{ blocks: [{ tag: "dừa" }, { section: "kinh-te" }] },
		"blocks:\n  - tag: dừa\n  - section: kinh-te\n",
	],
	[
		"a comment behind a value goes to a line above where the new value takes none behind it",
		"article",
		`${FRONT}tags: [dừa] # thẻ\ncorrections: [] # chưa có\n---\n`,
		{ tags: ["mía"], corrections: [{ date: "2022-05-29 08:00", text: "Sai" }] },
		`${FRONT}tags: [mía] # thẻ\n# chưa có\ncorrections:\n  - date: 2022-05-29 08:00\n    text: Sai\n---\n`,
	],
	[
		"an entry that stands there commented out is filled in, in quotes where it has some",
		"article",
		`${FRONT}# Sapô.\n# lede: "Sapô của bài."\n# cover:\n#   src: ten-anh.jpg\n#   alt: "Tả"\n#   credit: "Người chụp"\ndraft: true\n---\n`,
		{ lede: "Mới", cover: { alt: "Bến", src: "ben.jpg" } },
		`${FRONT}# Sapô.\nlede: "Mới"\ncover:\n  src: ben.jpg\n  alt: "Bến"\ndraft: true\n---\n`,
	],
	[
		"a comment that only explains a key is no entry",
		"addresses",
		"# moved: mở địa chỉ “from” thì được đưa sang “to”.\ngone: []\n",
		{ moved: [{ from: "/a/", to: "/b/" }] },
		"# moved: mở địa chỉ “from” thì được đưa sang “to”.\nmoved:\n  - from: /a/\n    to: /b/\ngone: []\n",
	],
	[
		"line ends of Windows and a byte order mark stay, also around what is new",
		"article",
		`\uFEFF${FRONT}---\n\nMột.\n\nHai.\n`.replaceAll("\n", "\r\n"),
		{ lede: "C", body: "Một.\n\nBa.\n\nHai." },
		`\uFEFF${FRONT}lede: C\n---\n\nMột.\n\nBa.\n\nHai.\n`.replaceAll("\n", "\r\n"),
	],
	[
		"a body that only lost the blanks at its ends is the same",
		"article",
		`${FRONT}---\n\n\n    mã\n\nHết.\n\n\n`,
		{ body: "mã\n\nHết." },
		`${FRONT}---\n\n\n    mã\n\nHết.\n\n\n`,
	],
	[
		"a body that changes ends in one line break, and its first line keeps an indent that a form took",
		"article",
		`${FRONT}---\n\n    mã\n\nHết.\n\n\n`,
		{ body: "mã\n\nChưa hết." },
		`${FRONT}---\n\n    mã\n\nChưa hết.\n`,
	],
	[
		"a body that looks like front matter is still the body",
		"article",
		`${FRONT}---\n`,
		{ body: "---\ntitle: X\n---\n" },
		`${FRONT}---\n\n---\ntitle: X\n---\n`,
	],
	[
		"a body under a closing line that ends the file begins below an empty line",
		"article",
		`${FRONT}---`,
		{ body: "Một." },
		`${FRONT}---\n\nMột.\n`,
	],
	[
		"a line of front matter that is misspelt or missing is mended with a change, or the change would not be read",
		"article",
		"----\ntitle: A\nauthor: B\n\nNội dung.\n",
		{ title: "C" },
		"---\ntitle: C\nauthor: B\n---\n\nNội dung.\n",
	],
	[
		"a text without front matter gets some",
		"page",
		"Nội dung.\n",
		{ title: "Giới thiệu", body: "Nội dung." },
		"---\ntitle: Giới thiệu\n---\n\nNội dung.\n",
	],
	[
		"a file that begins with nothing is written whole",
		"author",
		"",
		{ name: "Minh Khôi", title: "Phóng viên: ảnh", body: "Viết về vườn." },
		'---\nname: Minh Khôi\ntitle: "Phóng viên: ảnh"\n---\n\nViết về vườn.\n',
	],
	[
		"a table in brackets stays in brackets",
		"article",
		`${FRONT}cover: {src: a.jpg, alt: "B"}\n---\n`,
		{ cover: { src: "b.jpg", alt: "C", credit: "D: E" } },
		`${FRONT}cover: {src: b.jpg, alt: C, credit: "D: E"}\n---\n`,
	],
	[
		"a source written as its name alone becomes a table when it gets an address",
		"article",
		`${FRONT}source: TTXVN\n---\n`,
		{ source: { name: "TTXVN", url: "https://ttxvn.example/a" } },
		`${FRONT}source:\n  name: TTXVN\n  url: https://ttxvn.example/a\n---\n`,
	],
	[
		"values that other readers of YAML take for numbers, dates or a yes stay texts",
		"tags",
		"# Sổ thẻ.\n- name: dừa\n",
		{ items: [{ name: "dừa", synonyms: ["no", "1.10", "08", "~", "2022-05-26"] }, { name: "true" }] },
		'# Sổ thẻ.\n- name: dừa\n  synonyms: ["no", "1.10", "08", "~", "2022-05-26"]\n- name: "true"\n',
	],
	[
		"an item is put into the middle of a file that is a list, and its comments stay",
		"synonyms",
		"# Cơ quan\n- [UBND, ủy ban nhân dân]\n\n# Nơi chốn\n- [Hà Nội, Hanoi]\n",
		{
			items: [
				["UBND", "ủy ban nhân dân"],
				["CSGT", "cảnh sát giao thông"],
				["Hà Nội", "Hanoi", "HN"],
			],
		},
		"# Cơ quan\n- [UBND, ủy ban nhân dân]\n\n# Nơi chốn\n- [CSGT, cảnh sát giao thông]\n- [Hà Nội, Hanoi, HN]\n",
	],
	[
		"a list of which the last item is taken loses its line",
		"sections",
		"- slug: a\n  name: A\n  description: B\n# Hết.\n- slug: c\n  name: C\n  description: D\n",
		{ items: [{ slug: "a", name: "A", description: "B" }] },
		"- slug: a\n  name: A\n  description: B\n# Hết.\n",
	],
	[
		"a file of comments alone takes its first entry where one stands commented out, the next at its end",
		"front",
		"# Ghim.\n# pins:\n#   - article: /a/\n#     until: 2026-11-30 18:00\n# Hết.",
		{ lead: "newest", pins: [{ article: "/b/", until: "2026-12-01 18:00" }] },
		"# Ghim.\npins:\n  - article: /b/\n    until: 2026-12-01 18:00\n# Hết.\nlead: newest\n",
	],
	[
		"a number is written as one, and a yes or no as what it is",
		"newspaper",
		"name: Tin\nphone: 0275 000 0000\n",
		{ phone: "0275 111", offline: false, comments: { open: true, closeAfterDays: "30" } },
		'name: Tin\nphone: "0275 111"\noffline: false\ncomments:\n  closeAfterDays: 30\n',
	],
];

for (const [name, kind, text, values, expected] of CASES)
	test(name, () => assert.equal(change(kind, text, values), expected));

test("a yes or no, and a body, that a form does not tell stay as they were", () => {
	const text = articleText({ draft: "draft: true", comments: "comments: false" });
	const { body: _, ...values } = readValues("article", text);
	for (const untold of [undefined, null, ""])
		assert.equal(writeValues("article", { ...values, draft: untold, comments: untold }), text);
});

test("an empty body is told by an empty text", () => {
	assert.equal(change("article", articleText(), { body: "" }), articleText({}, "\n"));
});

test("what the reader refuses is shown as it is written, and is mended by a change", () => {
	const text = articleText({ title: "title: Bến Tre: mùa dừa", lede: "lede: Giá #1" });
	const { title, lede, section } = readValues("article", text);
	assert.deepEqual([title, lede, section], ["Bến Tre: mùa dừa", "Giá #1", "thoi-su"]);
	assert.equal(change("article", text, {}), text);
	assert.equal(
		change("article", text, { title: "Bến Tre: mùa mía", lede: "Giá" }),
		articleText({ title: 'title: "Bến Tre: mùa mía"', lede: "lede: Giá" }),
	);
});

test("a text that cannot be read at all is all body, and is saved as it is", () => {
	for (const text of [
		"",
		"\n\n",
		"Chữ",
		"{",
		"---\n",
		"---\n[[[[\n---\nx",
		"\u0000",
		"%YAML 1.2\n---\n- a",
		"\uFEFF",
	]) {
		for (const kind of ["article", "page", "front", "tags"] as const)
			assert.equal(change(kind, text, {}), text, JSON.stringify(text));
	}
	assert.equal(readValues("article", "Chữ\n")["body"], "Chữ");
});

test("values of any shape are taken: nothing throws, and the file is still an article", () => {
	const odd = [
		null,
		1,
		true,
		{},
		[],
		[[]],
		[{}],
		{ a: { b: [] } },
		[null, [{ name: [] }]],
		() => 1,
		Symbol("x"),
	];
	const text = articleText({ cover: "cover:\n  src: a.jpg\n  alt: B", tags: "tags: [dừa]" });
	for (const value of odd)
		for (const key of ["title", "author", "tags", "cover", "corrections", "source", "body", "draft", "$file"])
			assert.match(change("article", text, { [key]: value }), /Nội dung\.|^$/);
});

test("brackets and colons without end, which the reader counts before it knows what they are, are hidden in a title", () => {
	for (const title of ["[".repeat(200), "a: ".repeat(60).trim(), "{[".repeat(80)]) {
		const text = change("article", articleText(), { title });
		assert.equal(readText(text).article?.title, title);
	}
});

const SKELETON = writeSkeleton({
	title: "Bến phà: cũ mà mới",
	date: newsroomTime(1_780_000_000_000),
	author: "Ánh Nguyệt",
	section: "thoi-su",
	choice: "thoi-su (Thời sự), kinh-te (Kinh tế)",
	media: "content/media",
});

test("an article that begins at the newsdesk is the skeleton with what was typed, as an editor would leave it", () => {
	const { $file: _, ...begun } = readValues("article", SKELETON);
	const text = writeValues(
		"article",
		{
			...begun,
			tags: ["cây dừa", "xuất khẩu"],
			lede: "Giá dừa khô tăng trở lại.",
			cover: { src: "ben-pha.jpg", alt: "Bến phà", caption: "Bến Rạch Gừa", credit: "" },
			draft: false,
			body: "Sáng 29-11, bến phà cũ đón khách.\n",
		},
		SKELETON,
	);
	assert.equal(
		text,
		SKELETON.replace("tags: []", "tags: [cây dừa, xuất khẩu]")
			.replace('# lede: "Sapô của bài."', 'lede: "Giá dừa khô tăng trở lại."')
			.replace(
				/# cover:\n(?:# {3}.*\n)+/,
				'cover:\n  src: ben-pha.jpg\n  alt: "Bến phà"\n  caption: "Bến Rạch Gừa"\n',
			)
			.replace("draft: true\n", "")
			.concat("Sáng 29-11, bến phà cũ đón khách.\n"),
	);
});

test("a draft that is published and made a draft again is as it was", () => {
	const published = change("article", SKELETON, { draft: false });
	assert.ok(!published.includes("draft: true"));
	assert.equal(change("article", published, { draft: true }), SKELETON);
});
