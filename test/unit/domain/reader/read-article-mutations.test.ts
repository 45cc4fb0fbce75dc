import assert from "node:assert/strict";
import { test } from "node:test";
import { articleText, readText } from "../../../support/articles/article-text.ts";
import { assertTold } from "../../../support/articles/problem-cases.ts";

const TEXT = articleText(
	{
		title: 'title: "Bến Tre: mùa dừa"',
		author: "author:\n  - {name: Ánh Nguyệt, roles: [ảnh]}\n  - Trần Quốc",
		tags: "tags: [dừa, mía]",
		cover: "cover:\n  src: a.jpg\n  alt: >\n    Bến\n    phà",
		corrections: "corrections:\n  - date: 2022-05-28 08:00\n    text: 'Sai tên.'",
	},
	"\nNội dung.\n\n---\n\nHết.\n",
);
const MADE = [
	" ",
	"\n",
	"\t",
	":",
	": ",
	"- ",
	"#",
	" #",
	'"',
	"'",
	"[",
	"]",
	"{",
	"}",
	"&",
	"*",
	"!",
	"|",
	">",
	"%",
	"@",
	"\\",
	"---\n",
	"...\n",
	"\u0000",
	"\u2028",
	"\uD800",
	"\uFEFF",
	"é",
	"<<: *a\n",
];

/** Reads a text that is probably spoilt: an article or an error comes of it, and all that is told can be shown. */
function read(text: string): "article" | "error" {
	const { article, problems } = readText(text);
	for (const problem of problems) {
		assertTold(problem);
		assert.ok(problem.line <= text.split("\n").length, `${problem.line} of ${JSON.stringify(text)}`);
	}
	const refused = problems.some(({ severity }) => severity === "error");
	assert.equal(article === undefined, refused, JSON.stringify(text));
	return refused ? "error" : "article";
}

test("the file that is spoilt below is good", () => {
	assert.equal(read(TEXT), "article");
});

test("whatever is lost or put in anywhere, an article or an error comes of it", () => {
	const seen = { article: 0, error: 0 };
	for (let index = 0; index <= TEXT.length; index += 1) {
		seen[read(TEXT.slice(0, index) + TEXT.slice(index + 1))] += 1;
		// Each comes to every third place: to every word, before, in or behind it.
		for (const [at, made] of MADE.entries())
			if ((at + index) % 3 === 0) seen[read(TEXT.slice(0, index) + made + TEXT.slice(index))] += 1;
	}
	assert.ok(seen.article > 500 && seen.error > 1000, JSON.stringify(seen));
});

test("whatever line is lost, doubled, indented or moved to the end, an article or an error comes of it", () => {
	const lines = TEXT.split("\n");
	assert.ok(lines.length > 20);
	for (const [index, line] of lines.entries()) {
		for (const other of [[], [line, line], [`  ${line}`], [line.trimStart()], [`${line}:`], [`"${line}"`]]) {
			read([...lines.slice(0, index), ...other, ...lines.slice(index + 1)].join("\n"));
		}
		read([...lines.slice(0, index), ...lines.slice(index + 1), line].join("\n"));
		read(lines.slice(0, index).join("\n"));
	}
});
