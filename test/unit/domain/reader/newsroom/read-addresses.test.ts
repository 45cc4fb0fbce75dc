import assert from "node:assert/strict";
import { test } from "node:test";
import { readAddresses } from "../../../../../_includes/domain/reader/newsroom/read-addresses.ts";
import { assertFound, place } from "../../../../support/articles/problem-cases.ts";

test("moves are read, a chain of them as one move each, and gone pages with their reason", () => {
	const { value, problems, claims } = readAddresses(
		"a.yaml",
		"moved:\n  - {from: /a/, to: /b/, date: 2024-01-02 10:00}\n  - {from: /b, to: /c/}\ngone:\n  - address: /d/\n    reason: Rút\n    notice: Ảnh dẫn nhầm\n",
	);
	assert.deepEqual(problems, []);
	assert.deepEqual(value, {
		moved: [
			{ from: "/a/", to: "/c/" },
			{ from: "/b", to: "/c/" },
		],
		gone: [{ address: "/d/", reason: "Rút", notice: "Ảnh dẫn nhầm" }],
	});
	assert.deepEqual(
		claims.map(({ kind, address, line, column }) => [kind, address, line, column]),
		[
			["moved", "/a/", 2, 12],
			["moved", "/b", 3, 12],
			["gone", "/d/", 5, 14],
		],
	);
});

test("an empty memory is a memory", () => {
	for (const text of ["", "# chưa có\n", "moved:\ngone: []\n"]) {
		assert.deepEqual(readAddresses("a.yaml", text).value, { moved: [], gone: [] });
	}
});

test("what is wrong is told at its place", () => {
	const cases = [
		{ text: "moved: [{from: /a/, to: /a}]", at: ["error 1:25"], found: "“/a/”", cure: "vòng" },
		{
			text: "moved:\n- {from: /a, to: /b}\n- {from: /b, to: /a}",
			at: ["error 2:18", "error 3:18"],
			found: "“/a”",
			cure: "vòng",
		},
		{
			text: "moved:\n- {from: /a, to: /b}\n- {from: /A/, to: /c}",
			at: ["error 3:10"],
			found: "dòng 2",
			cure: "Giữ lại",
		},
		{
			text: "moved: [{from: /a, to: /b}]\ngone: [{address: /a}]",
			at: ["error 2:18"],
			found: "dòng 1",
			cure: "Giữ lại",
		},
		{
			text: "moved: [{from: /a, to: /b}]\ngone: [{address: /b}]",
			at: ["error 1:24"],
			found: "“/b”",
			cure: "gone",
		},
		{ text: "moved: [{from: a, to: /b}]", at: ["error 1:16"], found: "“a”", cure: "/a" },
		{ text: "moved: [{from: /a}]", at: ["error 1:9"], found: "“to”", cure: "moved: " },
		{ text: "gone: [{address: /a, date: mai}]", at: ["error 1:28"], found: "mai", cure: "2022-05-26" },
		{ text: "gome: []", at: ["error 1:1"], found: "“gome”", cure: "“gone”" },
	];
	for (const { text, at, found, cure } of cases) {
		const { value, problems } = readAddresses("a.yaml", text);
		assert.equal(value, undefined, text);
		assert.deepEqual(problems.map(place), at, text);
		assertFound(problems, at.at(-1) ?? "", { found: at.length > 1 ? "“/b”" : found, cure });
	}
});

test("a chain of ten thousand moves is followed to its end", { timeout: 60_000 }, () => {
	const text = `moved:\n${Array.from({ length: 10_000 }, (_, i) => `- {from: /a${i}, to: /a${i + 1}}`).join("\n")}`;
	const { value } = readAddresses("a.yaml", text);
	assert.equal(value?.moved[0]?.to, "/a10000");
});
