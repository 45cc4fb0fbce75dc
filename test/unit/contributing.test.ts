import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { slug } from "../../_includes/domain/addresses/slug.ts";
import { readCredit } from "../../_includes/domain/article/credit/credit.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { articleSchema } from "../../_includes/domain/reader/article/article-schema.ts";
import { readArticle } from "../../_includes/domain/reader/article/read-article.ts";
import { readComments } from "../../_includes/domain/reader/comments/read-comments.ts";
import { LIMITS, PICTURE_LIMITS } from "../../_includes/domain/reader/limits.ts";
import { readAuthor } from "../../_includes/domain/reader/newsroom/read-author.ts";
import { readFront } from "../../_includes/domain/reader/newsroom/read-front.ts";
import { readNewspaper } from "../../_includes/domain/reader/newsroom/read-newspaper.ts";
import { readPage } from "../../_includes/domain/reader/newsroom/read-page.ts";
import { readSections } from "../../_includes/domain/reader/newsroom/read-sections.ts";
import { readSynonyms } from "../../_includes/domain/reader/newsroom/read-synonyms.ts";
import { readKnownTags } from "../../_includes/domain/reader/newsroom/read-tags.ts";
import { readThread } from "../../_includes/domain/reader/newsroom/read-thread.ts";
import { inspectBody } from "../../_includes/formats/inspect/inspect-body.ts";
import { printProblems } from "../../_includes/formats/print-problems.ts";
import { judgePictures, mediaFile } from "../../_includes/site/media/pictures/judge-pictures.ts";
import { articleText } from "../support/articles/article-text.ts";
import { articleWith } from "../support/articles/bodies.ts";
import { testSettings } from "../support/site/settings.ts";

const HANDBOOK = readFileSync("CONTRIBUTING.md", "utf8");
const SECTIONS = readSections("sections.yaml", readFileSync("content/sections.yaml", "utf8")).value ?? [];
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };

/** The fenced blocks of a language: whole articles and passages are `markdown`, lines of front matter `yaml`. */
function blocks(language: string): string[] {
	const fenced = [...HANDBOOK.matchAll(/^```(\w+)\n(.*?)^```$/gms)];
	const found = fenced.filter(([, name]) => name === language).map(([, , text = ""]) => text);
	assert.ok(found.length > 0, language);
	return found;
}

/** What stands under a heading, up to the next one. */
function chapter(heading: string): string {
	const [, text = ""] = HANDBOOK.split(`\n## ${heading}\n`);
	assert.notEqual(text, "", heading);
	return text.split("\n## ")[0] ?? "";
}

/** Rows of the chapter's tables, each as its cells. */
function rows(heading: string): string[][] {
	const lines = chapter(heading).match(/^\|.*\|$/gm) ?? [];
	return lines.map((line) =>
		line
			.slice(1, -1)
			.split("|")
			.map((cell) => cell.trim()),
	);
}

function read(text: string, path = "2022/05/mua-dua.md") {
	const { article, problems } = readArticle(
		{ file: `content/articles/${path}`, path, text },
		{ sections: SECTIONS },
	);
	const body = article ? inspectBody(article) : { pictures: [], problems: [] };
	return { article, pictures: body.pictures, problems: [...problems, ...body.problems] };
}

const NEWSROOM = testSettings();
const WHOLE = blocks("markdown").filter((text) => text.startsWith("---\n"));

test("every whole article of the handbook is read without a problem, and its pictures are there", () => {
	const articles = WHOLE.filter((text) => !/\n(?:name|description|order): /.test(text));
	assert.ok(articles.length >= 2);
	for (const text of articles) {
		const { article, pictures, problems } = read(text, "so-tay/bai.md");
		assert.deepEqual(problems, []);
		assert.ok(article);
		const cited = [...pictures.map(({ src }) => src), ...(article.cover?.src ? [article.cover.src] : [])];
		assert.deepEqual(
			cited.filter((src) => !existsSync(mediaFile(src, NEWSROOM))),
			[],
		);
	}
});

test("the author's file of the handbook is read without a problem", () => {
	const [author = "", ...others] = WHOLE.filter((text) => text.includes("\nname: "));
	assert.deepEqual(others, []);
	const name = /^name: (.*)$/m.exec(author)?.[1] ?? "";
	assert.deepEqual(readAuthor("author.md", slug(name), author).problems, []);
	assert.ok(HANDBOOK.includes(`content/authors/${slug(name)}.md`));
});

test("the page of the handbook is read without a problem, and has the address that the handbook says", () => {
	const [page = "", ...others] = WHOLE.filter((text) => text.includes("\ndescription: "));
	assert.deepEqual(others, []);
	const { value, problems } = readPage("gioi-thieu.md", "gioi-thieu.md", page);
	assert.deepEqual(problems, []);
	assert.deepEqual(inspectBody(articleWith({ body: value?.body ?? "" })).problems, []);
	assert.ok(HANDBOOK.includes(`\`${value?.url}\``));
});

test("every passage and every piece of front matter of the handbook is read without a problem", () => {
	const passages = blocks("markdown").filter((text) => !WHOLE.includes(text));
	assert.ok(passages.length >= 5);
	for (const body of passages) {
		assert.deepEqual(inspectBody(articleWith({ body })).problems, [], body);
	}
	for (const lines of blocks("yaml")) {
		const { problems } = readLines(lines);
		assert.deepEqual(problems, [], lines);
	}
});

/** A piece of YAML by the file it is of: sections, tag book, front, or front matter of an article. */
function readLines(lines: string) {
	if (lines.startsWith("- slug:")) return readSections("sections.yaml", lines);
	if (lines.startsWith("- name:")) return readKnownTags("tags.yaml", lines);
	if (lines.startsWith("- id:")) return readComments("ben-pha.yaml", "ben-pha.yaml", lines);
	if (lines.startsWith("comments:\n"))
		return readNewspaper("newspaper.yaml", `${readFileSync("content/newspaper.yaml", "utf8")}\n${lines}`);
	if (lines.startsWith("- [")) return readSynonyms("synonyms.yaml", lines);
	if (lines.includes("\nblocks:"))
		return readFront("front.yaml", lines, { sections: SECTIONS, tags: new Map(), threads: new Map() });
	return read(articleText(lines.startsWith("author:") ? { author: lines } : { lines }));
}

test("the running story of the handbook is read without a problem, and its picture is there", () => {
	const [story = "", ...others] = WHOLE.filter((text) => text.includes("\norder: "));
	assert.deepEqual(others, []);
	const { value, problems } = readThread("thread.md", "giu-nuoc-ngot", story);
	assert.deepEqual(problems, []);
	assert.ok(existsSync(mediaFile(value?.picture?.src ?? "", NEWSROOM)));
});

test("the table of keys names every key of front matter, and no other, each with a line that is read", () => {
	const table = rows("Các mục khai báo").filter(([key = ""]) => key.startsWith("`"));
	const keys = table.map(([key = ""]) => key.replaceAll("`", ""));
	assert.deepEqual(keys.toSorted(), Object.keys(articleSchema.shape).toSorted());
	for (const [key = "", , example = ""] of table) {
		for (const [, line = ""] of example.matchAll(/`(\w+: [^`]+)`/g)) {
			assert.deepEqual(read(articleText({ [key.replaceAll("`", "")]: line })).problems, [], line);
		}
	}
});

test("every credit line that the handbook says is understood is understood", () => {
	const lines = rows("Dòng ghi tác giả").flatMap(([cell = ""]) => /^`(.*)`$/.exec(cell)?.[1] ?? []);
	assert.ok(lines.length >= 10);
	for (const line of lines) {
		const { credit, unread } = readCredit(line);
		assert.equal(unread, undefined, line);
		assert.notDeepEqual(credit.people, [], line);
	}
});

test("the handbook's limits are the reader's", () => {
	const told = rows("Giới hạn").flatMap(([, limit = ""]) => /^[\d.]+/.exec(limit) ?? []);
	const { fileBytes, addressesBytes, ...others } = LIMITS;
	const real = [fileBytes / 1024, addressesBytes / 1024, ...Object.values(others)].map(count);
	assert.deepEqual([...new Set(told)].toSorted(), [...new Set(real)].toSorted());
});

test("the handbook's limits of pictures are the reader's", () => {
	const { bytes, pixels, leastSide, ratio, sharedFrom } = PICTURE_LIMITS;
	for (const limit of [
		`${bytes / 2 ** 20} MB`,
		`${pixels / 1e6} triệu điểm ảnh`,
		`ít nhất ${leastSide} điểm ảnh`,
		`${ratio} lần`,
		`${sharedFrom.width} × ${sharedFrom.height}`,
	])
		assert.ok(chapter("Ảnh").includes(limit), limit);
});

/** The ten problems that newsrooms meet most, each made as the handbook shows it. */
const COMMON: readonly (readonly [name: string, text: string])[] = [
	["long dashes", articleText().replace("---", "———")],
	["a colon in the title", articleText({ title: "title: Bến Tre: mùa dừa khô" })],
	["the day first", articleText({ date: "date: 26/05/2022 - 18:56" })],
	["no section", articleText({ section: null })],
	["a key in Vietnamese", articleText({ author: "tác giả: Ánh Nguyệt" })],
	["a name that is one or two", articleText({ author: "author: Thanh Hà và bạn" })],
	["the folder of another month", articleText({ date: "date: 2022-06-26 18:56" })],
	["a picture that is not there", articleText({}, "\n![Bến phà](ben-pha.jpg)\n")],
	["a picture's name with marks", articleText({}, "\n![Bến phà](Bến phà.jpg)\n")],
	["a picture without alt", articleText({}, "\n![](ben-pha.jpg)\n")],
];

for (const [index, [name, text]] of COMMON.entries()) {
	test(`the handbook shows what check prints of ${name}`, async () => {
		const { pictures, problems } = read(text);
		const all: Problem[] = [
			...problems,
			...(await judgePictures(new Map([["content/articles/bai.md", pictures]]), NEWSROOM)),
		];
		const [first] = all;
		assert.ok(first);
		const [, found, cure] = printProblems([first], "text").split("\n");
		const [, shown = ""] = HANDBOOK.split(`\n### ${index + 1}. `);
		assert.ok(shown.split("\n### ")[0]?.includes(`${found}\n${cure}\n`), `${found}\n${cure}`);
	});
}

test("the whole report that the handbook explains is what check prints", () => {
	const report = printProblems(read(articleText({ date: "date: 26/05/2022 - 18:56" })).problems, "text");
	assert.ok(blocks("text").includes(report), report);
});

test("every command that the handbook names exists", () => {
	const named = [...HANDBOOK.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
		([, script, short]) => script ?? short ?? "",
	);
	assert.ok(named.length > 10);
	assert.deepEqual(
		named.filter((script) => !Object.hasOwn(scripts, script)),
		[],
	);
});

test("every link inside the handbook leads to a heading", () => {
	const headings = [...HANDBOOK.matchAll(/^#+ (.*)$/gm)].map(([, text = ""]) => githubAnchor(text));
	const links = [...HANDBOOK.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = ""]) => anchor);
	assert.ok(links.length > 15);
	assert.deepEqual(
		links.filter((anchor) => !headings.includes(anchor)),
		[],
	);
});

/** The id that GitHub gives a heading: lower case, hyphens for spaces, no other signs. */
function githubAnchor(heading: string): string {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N} _-]/gu, "")
		.replaceAll(" ", "-");
}
