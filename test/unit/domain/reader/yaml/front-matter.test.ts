import assert from "node:assert/strict";
import { test } from "node:test";
import { ProblemLog } from "../../../../../_includes/domain/problem/problem-log.ts";
import { splitFrontMatter } from "../../../../../_includes/domain/reader/yaml/front-matter.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

function split(text: string) {
	const log = new ProblemLog("bai.md", text);
	const parts = splitFrontMatter(log);
	return { parts, yaml: parts && text.slice(parts.start, parts.end), problems: log.problems };
}

test("a file is cut at its two lines of three hyphens, and the body knows its line", () => {
	const { parts, yaml, problems } = split("---\ntitle: A\n---\n\nMột\n\n---\n\nHai\n");
	assert.deepEqual(problems, []);
	assert.equal(yaml, "title: A\n");
	assert.equal(parts?.body, "\nMột\n\n---\n\nHai\n");
	assert.equal(parts?.bodyLine, 4);
});

test("spaces after the hyphens do no harm, and a file may end with the closing line", () => {
	const { parts, yaml, problems } = split("---  \ntitle: A\n--- ");
	assert.deepEqual(problems, []);
	assert.equal(yaml, "title: A\n");
	assert.equal(parts?.body, "");
});

const CASES = [
	{
		name: "four hyphens open",
		text: "----\ntitle: A\n---\nB",
		at: "1:1",
		found: "“----”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "long dashes open",
		text: "———\ntitle: A\n---\nB",
		at: "1:1",
		found: "“———”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "two hyphens open",
		text: "--\ntitle: A\n---\nB",
		at: "1:1",
		found: "“--”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "code is asked for",
		text: "---js\ntitle: A\n---\nB",
		at: "1:1",
		found: "“---js”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "a space is before the hyphens",
		text: " ---\ntitle: A\n---\nB",
		at: "1:1",
		found: "“---”",
		cure: "không có gì trước",
		yaml: "title: A\n",
	},
	{
		name: "a blank line is first",
		text: "\n\n---\ntitle: A\n---\nB",
		at: "1:1",
		found: "dòng trống",
		cure: "Xóa",
		yaml: "title: A\n",
	},
	{
		name: "text is first",
		text: "Lời\n---\ntitle: A\n---\nB",
		at: "1:1",
		found: "“Lời”",
		cure: "Xóa",
		yaml: "title: A\n",
	},
	{
		name: "the opening is missing",
		text: "title: A\n---\nB",
		at: "1:1",
		found: "“title: A”",
		cure: "Thêm một dòng",
		yaml: "title: A\n",
	},
	{
		name: "four hyphens close",
		text: "---\ntitle: A\n----\nB\n\n---\nC",
		at: "3:1",
		found: "“----”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "long dashes close",
		text: "---\ntitle: A\n———\nB",
		at: "3:1",
		found: "“———”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "dots close",
		text: "---\ntitle: A\n...\nB",
		at: "3:1",
		found: "“...”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "the closing line is indented",
		text: "---\ntitle: A\n  ---\nB",
		at: "3:1",
		found: "“---”",
		cure: "không có gì trước",
		yaml: "title: A\n",
	},
	{
		name: "text follows the closing hyphens",
		text: "---\ntitle: A\n--- B",
		at: "3:1",
		found: "“--- B”",
		cure: "---",
		yaml: "title: A\n",
	},
	{
		name: "the closing is missing",
		text: "---\ntitle: A\n\nB",
		at: "1:1",
		found: "không có dòng --- đóng",
		cure: "sau dòng khai báo cuối cùng",
		yaml: "title: A\n",
	},
	{
		name: "the closing is missing right before text",
		text: "---\ntitle: A\nB b",
		at: "1:1",
		found: "không có dòng --- đóng",
		cure: "“B b”",
		yaml: "title: A\n",
	},
	{
		name: "there is no front matter",
		text: "Chỉ có chữ\n",
		at: "1:1",
		found: "“Chỉ có chữ”",
		cure: "Mở đầu tệp",
		yaml: undefined,
	},
	{ name: "the file is empty", text: "", at: "1:1", found: "trống", cure: "Mở đầu tệp", yaml: undefined },
	{
		name: "the file is blank",
		text: " \n\n",
		at: "1:1",
		found: "trống",
		cure: "Mở đầu tệp",
		yaml: undefined,
	},
];
for (const { name, text, at, found, cure, yaml } of CASES) {
	test(`a delimiter at fault is told and read as it was meant: ${name}`, () => {
		const result = split(text);
		assert.deepEqual(result.problems.map(place), [`error ${at}`]);
		assertFound(result.problems, `error ${at}`, { found, cure });
		assert.equal(result.yaml, yaml);
	});
}
