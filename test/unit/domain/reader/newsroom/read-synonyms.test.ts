import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readSynonyms } from "../../../../../_includes/domain/reader/newsroom/read-synonyms.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

test("each line is a group of names that mean the same", () => {
	const { value, problems } = readSynonyms(
		"synonyms.yaml",
		"- [CSGT, cảnh sát giao thông]\n- [Hà Nội, hanoi]\n",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, [
		["CSGT", "cảnh sát giao thông"],
		["Hà Nội", "hanoi"],
	]);
	assert.deepEqual(readSynonyms("synonyms.yaml", "# Chưa có\n"), { value: [], problems: [] });
});

test("the newspaper's own names are read without a problem", () => {
	const { value = [], problems } = readSynonyms(
		"synonyms.yaml",
		readFileSync("content/synonyms.yaml", "utf8"),
	);
	assert.deepEqual(problems, []);
	assert.ok(value.length > 30);
});

for (const { text, at, found, cure } of [
	{ text: "- [CSGT]", at: "error 1:3", found: "hai cách viết", cure: "- [CSGT, cảnh sát giao thông]" },
	{ text: "- [TP.HCM, tphcm]", at: "error 1:12", found: "“TP.HCM” (dòng 1)", cure: "Xóa một trong hai" },
	{ text: "- [a b, ab]\n- [A B, c]", at: "error 2:4", found: "“a b” (dòng 1)", cure: "Xóa một trong hai" },
	{ text: "- [UBND, …]", at: "error 1:10", found: "“…”", cure: "Viết một tên" },
])
	test(`${JSON.stringify(text)} is told with its place and cure`, () => {
		const { value, problems } = readSynonyms("synonyms.yaml", text);
		assert.equal(value, undefined);
		assert.ok(problems.map(place).includes(at), String(problems.map(place)));
		assertFound(problems, at, { found, cure });
	});

for (const text of ["CSGT: cảnh sát giao thông", "- CSGT", "- {a: b}", "- [[a], b]"])
	test(`${JSON.stringify(text)} is no list of names`, () => {
		const { value, problems } = readSynonyms("synonyms.yaml", text);
		assert.equal(value, undefined);
		assert.ok(problems.length > 0);
	});
