import assert from "node:assert/strict";
import { test } from "node:test";
import { readSections } from "../../../../../_includes/domain/reader/newsroom/read-sections.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

const FIRST = "- slug: thoi-su\n  name: Thời sự\n  description: Tin trong ngày\n";

test("sections are read in the order of the masthead", () => {
	const { value, problems } = readSections(
		"s.yaml",
		`${FIRST}- {slug: kinh-te, name: Kinh tế, description: Làm ăn}\n`,
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(
		value?.map(({ slug, name }) => [slug, name]),
		[
			["thoi-su", "Thời sự"],
			["kinh-te", "Kinh tế"],
		],
	);
});

test("what is wrong is told at its place", () => {
	const cases = [
		{ text: "", at: "error 1:1", found: "chưa có chuyên mục", cure: "- {slug:" },
		{ text: "a: b", at: "error 1:1", found: "“a: b”", cure: "danh sách" },
		{
			text: `${FIRST}- {slug: thoi-su, name: A, description: B}`,
			at: "error 4:10",
			found: "“thoi-su”",
			cure: "Đổi tên",
		},
		{
			text: `${FIRST}- {slug: a, name: thời Sự, description: B}`,
			at: "error 4:19",
			found: "“thời Sự”",
			cure: "Đổi tên",
		},
		{
			text: "- {slug: Thời sự, name: A, description: B}",
			at: "error 1:10",
			found: "“Thời sự”",
			cure: "slug: thoi-su",
		},
		{ text: "- {slug: a, name: A}", at: "error 1:3", found: "“description”", cure: "- {slug:" },
		{
			text: "- {slug: a, name: A, description: B, url: x}",
			at: "error 1:38",
			found: "“url”",
			cure: "slug, name",
		},
		{ text: "- thoi-su", at: "error 1:3", found: "“thoi-su”", cure: "- {slug:" },
	];
	for (const { text, at, found, cure } of cases) {
		const { value, problems } = readSections("s.yaml", text);
		assert.equal(value, undefined, text);
		assert.deepEqual(problems.map(place), [at], text);
		assertFound(problems, at, { found, cure });
	}
});
