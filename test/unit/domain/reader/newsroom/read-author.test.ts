import assert from "node:assert/strict";
import { test } from "node:test";
import { readAuthor } from "../../../../../_includes/domain/reader/newsroom/read-author.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

test("an author is read with title and biography", () => {
	const text = "---\nname: Ánh Nguyệt\ntitle: Phóng viên\n---\n\nViết về dừa.\n";
	assert.deepEqual(readAuthor("a.md", "anh-nguyet", text), {
		problems: [],
		value: { slug: "anh-nguyet", name: "Ánh Nguyệt", title: "Phóng viên", biography: "Viết về dừa." },
	});
});

test("what is wrong is told at its place", () => {
	const cases = [
		{
			text: "---\nname: Ánh Nguyệt\n---\n",
			at: "error 2:7",
			found: "“nguyet-anh.md”",
			cure: "anh-nguyet.md",
		},
		{ text: '---\nname: "…"\n---\n', at: "error 2:7", found: "“…”", cure: "chữ cái" },
		{ text: "---\ntitle: A\n---\n", at: "error 3:1", found: "“name”", cure: "name: " },
		{
			text: "---\nname: Nguyệt Ánh\nemail: a@b\n---\n",
			at: "error 3:1",
			found: "“email”",
			cure: "name, title",
		},
		{ text: "---\nname: Nguyệt Ánh\n---\n\u0007", at: "error 4:1", found: "U+0007", cure: "Xóa" },
		{ text: "Nguyệt Ánh", at: "error 1:1", found: "“Nguyệt Ánh”", cure: "Mở đầu" },
	];
	for (const { text, at, found, cure } of cases) {
		const { value, problems } = readAuthor("nguyet-anh.md", "nguyet-anh", text);
		assert.equal(value, undefined, text);
		assert.deepEqual(problems.map(place), [at], text);
		assertFound(problems, at, { found, cure });
	}
});
