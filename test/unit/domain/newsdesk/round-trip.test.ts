import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { type FileKind, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { readValues } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import { writeValues } from "../../../../_includes/domain/newsdesk/writing/write-values.ts";
import { ARTICLE_EXAMPLES } from "../../../../_includes/domain/reader/article/article-schema.ts";
import { readText } from "../../../support/articles/article-text.ts";
import { throughSveltia } from "../../../support/newsdesk/through-sveltia.ts";

const FOLDERS = { articles: "article", authors: "author", pages: "page", threads: "thread" } as const;

const kindOf = (name: string): FileKind =>
	FOLDERS[name.split("/")[0] as keyof typeof FOLDERS] ?? (name.replace(".yaml", "") as FileKind);

/** A text as files of other machines and editors hold it. */
const SPELLINGS: readonly (readonly [string, (text: string) => string])[] = [
	["as it is", (text) => text],
	["with line ends of Windows", (text) => text.replaceAll("\n", "\r\n")],
	["with a byte order mark", (text) => `\uFEFF${text}`],
	["with no line break at its end", (text) => text.trimEnd()],
	["with empty lines at its end", (text) => `${text}\n\n`],
];

for (const [how, spell] of SPELLINGS)
	test(`every file of the starter newspaper, ${how}, is saved unchanged as the same bytes`, () => {
		const names = readdirSync("content", { recursive: true, encoding: "utf8" })
			.map((name) => name.replaceAll("\\", "/"))
			.filter((name) => /\.(?:md|yaml)$/.test(name) && !name.startsWith("comments/"));
		assert.ok(names.length > 60);
		for (const name of names) {
			const kind = kindOf(name);
			const text = spell(readFileSync(`content/${name}`, "utf8"));
			assert.equal(writeValues(kind, throughSveltia(readValues(kind, text))), text, name);
		}
	});

/** Each key in each way that YAML has to write it; `body` is what follows the front matter. */
const STYLES: Readonly<Record<keyof typeof ARTICLE_EXAMPLES, readonly string[]>> = {
	title: [
		"title: Mùa dừa",
		'title:   "Mùa dừa: được giá"  ',
		"title: 'Chuyện \"chục mười hai\"'",
		"title: >-\n  Mùa dừa\n  được giá",
		"title: |-\n  Mùa dừa",
		'"title": Mùa dừa',
		"title:\n  Mùa dừa\n  được giá",
		'title: "Mùa\n  dừa"',
	],
	date: ["date: 2022-05-26 18:56", 'date: "2022-05-26T18:56:30+07:00"', "date: 2022-05-26T11:56Z"],
	author: [
		"author: Ánh Nguyệt",
		"author: Ánh Nguyệt, Minh Khôi",
		'author: "Bài, ảnh: Ánh Nguyệt"',
		"author: [Ánh Nguyệt, Minh Khôi]",
		"author:\n  - Ánh Nguyệt\n  - {name: Trần Quốc Lâm, roles: [ảnh, video]}",
		"author:\n- name: Ánh Nguyệt\n  roles: video\n# một ghi chú\n-   name: Minh Khôi",
		'author: {name: "Hạ, Vy"}',
		"author:\n  name: Hạ Vy\n  roles:\n    - bài",
	],
	layout: ["layout: anh", 'layout: "anh"'],
	ai: ["ai: tạo", 'ai: "sửa" # nhờ máy đọc lại'],
	audio: [
		"audio: {src: tap-1.mp3, transcript: tap-1.vtt}",
		'audio:\n  src: tap-1.mp3\n  chapters:\n    - {at: "0:00", title: Mở đầu}\n    - at: "1:30"\n      title: Kết\n  ai: tạo',
	],
	credit: ['credit: "Tin, ảnh: Ánh Nguyệt"', "credit: Theo TTXVN"],
	section: ["section: thoi-su", "section: Thời sự", 'section: "Kinh tế"'],
	tags: [
		"tags: []",
		"tags: [dừa, xuất khẩu]",
		"tags: dừa, xuất khẩu",
		"tags: [ dừa,\n  xuất khẩu ] # hai thẻ",
		'tags:\n  - dừa\n\n  # thẻ sau\n  - "ăn, mặc"',
		"tags:\n- dừa",
		"tags: [dừa, xuất khẩu,]",
		"tags:",
	],
	lede: ["lede: Giá dừa tăng.", "lede: >\n  Giá dừa\n  tăng.\n", "lede: ''", "lede: 08", "lede: 1.10"],
	dateline: ["dateline: BDK", "dateline: no"],
	cover: [
		'cover:\n  src: ben-pha.jpg\n  # tả ảnh\n  alt: Bến phà\n\n  caption: "Bến: sáng"',
		"cover: {src: ben-pha.jpg, alt: Bến phà}",
		"cover:\n  src: ben-pha.jpg\n  alt: Bến phà\n  focal: 40% 30%\n  ai: sửa",
		"cover:\n    alt: Bến phà\n    src: ben-pha.jpg",
	],
	updated: ["updated: 2022-05-27 08:00"],
	corrections: [
		"corrections:\n  - date: 2022-05-28 08:00\n    text: Sai tên xã.\n  - {date: 2022-05-29 08:00, text: Sai nữa.}",
		"corrections: [{date: 2022-05-28 08:00, text: Sai tên xã.}]",
		"corrections:\n-\n  text: Sai tên xã.\n  date: 2022-05-28 08:00",
		"corrections: {date: 2022-05-28 08:00, text: Sai tên xã.}",
	],
	thread: ["thread: xam-nhap-man"],
	related: ["related: [/2022/05/20/ben-pha/, 2022/04/gia-dua.md]", "related: /2022/05/20/ben-pha/"],
	aliases: ["aliases: [/tin/123.html]", "aliases:\n  - /?p=12\n  - /tin/1.html"],
	source: [
		"source: TTXVN",
		'source: {name: TTXVN, url: "https://baochi.example/bai"}',
		"source:\n  name: TTXVN",
	],
	comments: ["comments: false", "comments: true", 'comments: "false"'],
	draft: ["draft: true", "draft: false"],
	embargo: ["embargo: 2022-05-27 05:00"],
	expires: ["expires: 2022-06-30 00:00"],
	imported: ["imported: wordpress post-123"],
};

const REST: Readonly<Record<string, string>> = {
	title: "title: Mùa dừa",
	date: "date: 2022-05-26 18:56",
	author: "author: Ánh Nguyệt",
	section: "section: thoi-su",
};

/** An article with one entry in the middle of its front matter, comments on both sides. */
function around(key: string, entry: string): readonly [head: string, entry: string, tail: string] {
	const others = Object.keys(REST).flatMap((name) => (name === key ? [] : REST[name]));
	return [
		`---\n# Đầu tệp.\n${others.slice(0, 2).join("\n")}\n# Ghi chú trên.\n`,
		`${entry}\n`,
		`# Ghi chú dưới.\n${others.slice(2).join("\n")}\n# Cuối.\n---\n\nNội dung.\n\n---\n\ntitle: x\n`,
	];
}

const CASES = Object.entries(STYLES).flatMap(([key, entries]) => entries.map((entry) => ({ key, entry })));

/** What a form may put in the place of a value, of each kind. */
const NEW: Readonly<Record<string, readonly unknown[]>> = {
	title: ["Tít mới", 'Tít "mới": số 1 # nữa'],
	date: ["2022-05-26 19:00"],
	author: [
		["Minh Khôi"],
		["Minh Khôi", { name: "Hạ, Vy", roles: ["ảnh", "video"] }],
		[{ name: "Lê Văn Tám" }],
	],
	layout: ["anh", ""],
	ai: ["tạo", ""],
	audio: [{ src: "tap-2.mp3" }, { src: "tap-2.mp3", chapters: [{ at: "0:00", title: "Mở đầu" }] }],
	credit: ["Ảnh: CTV", ""],
	section: ["kinh-te"],
	tags: [["no", "1.10", "ăn, mặc"], ["dừa"], ["xuất khẩu", "dừa"], ["ăn / mặc", "dừa"], []],
	lede: ["Sapô mới.", "08", ""],
	dateline: ["TT", ""],
	cover: [{ src: "ben-moi.jpg", alt: "Bến mới" }, { alt: "Chỉ có lời" }, {}],
	updated: ["2022-05-28 08:00", ""],
	corrections: [
		[
			{ date: "2022-05-28 08:00", text: "Sai tên xã." },
			{ date: "2022-05-30 08:00", text: "Lời: mới." },
		],
		[{ date: "2022-05-30 08:00", text: "Chỉ một lời." }],
		[],
	],
	thread: ["qua-song", ""],
	related: [["/2022/05/21/ben-moi/"], ["/2022/05/20/ben-pha/", "/2022/05/21/ben-moi/"], []],
	aliases: [["/tin/1.html", "/tin/?id=2&x=3"], []],
	source: [{ name: "Báo Ấp Bắc", url: "https://baoapbac.example/a?b=1" }, { name: "TTXVN" }, {}],
	comments: [true, false],
	draft: [true, false],
	embargo: ["2022-05-27 06:00", ""],
	expires: ["2022-07-01 00:00", ""],
	imported: [""],
};

for (const { key, entry } of CASES) {
	const [head, written, tail] = around(key, entry);
	const text = head + written + tail;
	const values = readValues("article", text);

	test(`unchanged, an article keeps every byte: ${JSON.stringify(entry)}`, () => {
		for (const [how, spell] of SPELLINGS) {
			const spelt = spell(text);
			const same = throughSveltia(readValues("article", spelt));
			assert.equal(writeValues("article", same), spelt, how);
		}
	});

	test(`a change is written in its place, is read back and changes no other byte: ${JSON.stringify(entry)}`, () => {
		const field = fieldsOf("article").find(({ name }) => name === key);
		assert.ok(field);
		for (const value of NEW[key] ?? []) {
			const after = writeValues("article", throughSveltia({ ...values, [key]: value }));
			assert.ok(after.startsWith(head) && after.endsWith(tail), after);
			const { problems } = readText(after);
			const told = problems.filter(({ severity }) => severity === "error");
			assert.deepEqual(
				told.filter(({ message }) => !/Thiếu|để trống|thiếu “alt”/.test(message)),
				[],
				after,
			);
			const { [key]: read, $file: _, ...others } = readValues("article", after);
			const { [key]: __, $file: ___, ...before } = values;
			assert.deepEqual(others, before);
			const back = writeValues("article", { ...readValues("article", after), [key]: value });
			assert.equal(back, after, `${key} is read back as ${JSON.stringify(read)}`);
		}
	});
}

test("every key has a style and a change here", () => {
	assert.deepEqual(Object.keys(STYLES).sort(), Object.keys(ARTICLE_EXAMPLES).sort());
	assert.deepEqual(Object.keys(NEW).sort(), Object.keys(ARTICLE_EXAMPLES).sort());
});
