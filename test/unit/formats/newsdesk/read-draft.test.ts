import assert from "node:assert/strict";
import { test } from "node:test";
import type { FileKind } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { readValues } from "../../../../_includes/domain/newsdesk/reading/read-values.ts";
import type { Values } from "../../../../_includes/domain/newsdesk/values.ts";
import { readDraft } from "../../../../_includes/formats/newsdesk/read-draft.ts";
import { newsroomFile, readAlone } from "../../../../_includes/site/read/read-alone.ts";
import { articleText } from "../../../support/articles/article-text.ts";
import { assertTold } from "../../../support/articles/problem-cases.ts";
import { NEWSROOM_FACTS } from "../../../support/newsdesk/newsroom-facts.ts";

const PATH = "content/articles/2022/05/mua-dua.md";

const read = (changes: Values, text = articleText(), kind: FileKind = "article", path = PATH) =>
	readDraft(kind, { ...readValues(kind, text), ...changes }, path, NEWSROOM_FACTS);

test("a right draft is the article that the build reads of its file, and its text is that file", () => {
	const { article, problems, text } = read({ title: "Mùa mía" });
	assert.deepEqual(problems, []);
	assert.equal(article?.title, "Mùa mía");
	assert.equal(article?.url, "/2022/05/26/mua-dua/");
	assert.equal(text, articleText({ title: "title: Mùa mía" }));
});

const CASES: readonly (readonly [field: string, changes: Values, message: RegExp, severity?: "warning"])[] = [
	["title", { title: "" }, /“title” để trống/],
	["title", { title: "Một\nHai" }, /“title” có chỗ xuống dòng/],
	["title", { title: "x".repeat(301) }, /dài hơn giới hạn 300 ký tự/],
	["title", { title: "Tin\u202E" }, /đảo chiều chữ/],
	["date", { date: "30/02/2022" }, /30\/02\/2022/],
	[
		"date",
		{ date: "2022-06-26 18:56" },
		/Tệp nằm trong thư mục 2022\/05, nhưng ngày đăng thuộc tháng 2022\/06/,
	],
	["author", { author: [] }, /Thiếu “author”/],
	["author", { author: ["Dupont, Jean"] }, /một người hay nhiều người/],
	["credit", { credit: "Đồ họa: C; Ảnh: D" }, /Không hiểu phần/, "warning"],
	["section", { section: "the-thao" }, /Không có chuyên mục “the-thao”/],
	["tags", { tags: ["dừa", "dua"] }, /cùng địa chỉ \/the\/dua\//],
	["tags", { tags: ["xâm nhập mặn"] }, /được in là “hạn mặn”/, "warning"],
	["tags", { tags: ["Hạn mặn"] }, /“Hạn mặn” và “hạn mặn” \(content\/tags\.yaml\)/],
	["cover", { cover: { src: "anh.jpg" } }, /thiếu “alt”/],
	["cover", { cover: { src: "Ảnh 1.jpg", alt: "B" } }, /có dấu, dấu cách/],
	["updated", { updated: "2022-05-25 08:00" }, /không được trước “date”/],
	["corrections", { corrections: [{ date: "2022-05-25 08:00", text: "Sai" }] }, /Ngày đính chính/],
	["corrections", { corrections: [{ date: "2022-05-27 08:00" }] }, /thiếu “text”/],
	["thread", { thread: "chua-co" }, /Không có dòng sự kiện “chua-co”/, "warning"],
	["related", { related: ["/2022/05/01/khong-co/"] }, /Không có bài “\/2022\/05\/01\/khong-co\/”/, "warning"],
	["related", { related: ["/2022/05/26/mua-dua/"] }, /Bài tự chọn chính mình/],
	["source", { source: { name: "TTXVN", url: "ttxvn" } }, /địa chỉ trang web/],
	["draft", { draft: "có" }, /“draft” phải là true hoặc false/],
	["expires", { expires: "2022-05-26 00:00" }, /phải sau “date”/],
	["body", { body: "" }, /Bài chưa có nội dung/, "warning"],
	["body", { body: "Chữ.\n\n![](ben-pha.jpg)" }, /ben-pha\.jpg/],
	["body", { body: "Một ** đậm** hai." }, /\*\*/, "warning"],
	["body", { body: `Chữ ${"e".concat("\u0301".repeat(40))}` }, /Hơn 30 dấu chồng/],
];

for (const [field, changes, message, severity = "error"] of CASES)
	test(`what is wrong with ${field} is told at its field: ${message.source}`, () => {
		const { problems, at } = read(changes);
		const told = at(field).filter((problem) => message.test(problem.message));
		assert.equal(told.length, 1, JSON.stringify(problems));
		assert.equal(told[0]?.severity, severity);
		for (const problem of problems) assertTold(problem);
	});

test("what is told is what check tells of the file, in the same words and places", () => {
	const settings = { content: "content", articles: "content/articles" };
	const context = {
		sections: NEWSROOM_FACTS.sections,
		tags: new Map(),
		threads: new Map(),
		content: "content",
	};
	for (const [, changes] of CASES) {
		const { text, problems } = read(changes);
		const kind = newsroomFile(PATH, settings);
		assert.ok(kind);
		const told = new Set(problems.map((problem) => JSON.stringify(problem)));
		for (const problem of readAlone(PATH, kind, text, { ...context, site: NEWSROOM_FACTS.newspaper.url }))
			assert.ok(told.has(JSON.stringify(problem)), JSON.stringify(problem));
	}
});

test("a spelling that other stories use is told; one that this story alone has may be changed", () => {
	const [story] = NEWSROOM_FACTS.stories;
	assert.ok(story);
	const values = { ...readValues("article", articleText()), tags: ["ben pha"] };
	const withUse = { ...NEWSROOM_FACTS, stories: [{ ...story, tags: ["ben-pha"] }] };
	const withOwn = {
		...NEWSROOM_FACTS,
		stories: [{ ...story, url: "/2022/05/26/mua-dua/", tags: ["ben-pha"] }],
	};
	assert.match(
		readDraft("article", values, PATH, withUse).at("tags")[0]?.message ?? "",
		/“ben pha” và “bến phà” \(các bài khác\)/,
	);
	assert.deepEqual(readDraft("article", values, PATH, withOwn).at("tags"), []);
});

for (const [kind, path, text, changes, field] of [
	["author", "content/authors/minh-khoi.md", "---\nname: Minh Khôi\n---\n", { name: "Ánh Nguyệt" }, "name"],
	[
		"page",
		"content/pages/gioi-thieu.md",
		"---\ntitle: A\n---\n\nB\n",
		{ body: "![A](/media/2022/05/a.jpg)" },
		"body",
	],
	[
		"thread",
		"content/threads/qua-song.md",
		"---\ntitle: A\n---\n\nB\n",
		{ picture: { src: "a.jpg", alt: "B" } },
		"picture",
	],
	["sections", "content/sections.yaml", "- {slug: a, name: A, description: B}\n", { items: [] }, "items"],
	["tags", "content/tags.yaml", "- name: dừa\n", { items: [{ name: "dừa" }, { name: "Dừa" }] }, "items"],
	["front", "content/front.yaml", "lead: newest\n", { lead: "bao-so-3" }, "lead"],
	["newspaper", "content/newspaper.yaml", "name: A\nurl: https://a.example\n", { url: "a" }, "url"],
] as const)
	test(`a draft of the kind ${kind} is judged, and its problem told at ${field}`, () => {
		const { problems, at } = read(changes, text, kind, path);
		assert.ok(
			at(field).some(({ severity, file }) => severity === "error" && file === path),
			JSON.stringify(problems),
		);
	});

test("a new article is judged as the file that it will be", () => {
	const { text, article, problems } = readDraft(
		"article",
		{
			title: "Bến phà cũ",
			date: "2025-11-29 18:56",
			author: ["Ánh Nguyệt"],
			section: "thoi-su",
			body: "Sáng 29-11.",
		},
		"content/articles/2025/11/ben-pha-cu.md",
		NEWSROOM_FACTS,
	);
	assert.deepEqual(problems, []);
	assert.equal(article?.draft, false);
	assert.match(text, /^---\n# Tít bài\./);
});

test("a text that nobody can read is refused whole, and no field is blamed for it", () => {
	const { problems } = read({ body: "x".repeat(600_000) });
	assert.match(problems[0]?.message ?? "", /quá giới hạn 512 KiB/);
	assert.ok(read({ $file: JSON.stringify("Chữ") }, "Chữ").problems.length > 0);
});
