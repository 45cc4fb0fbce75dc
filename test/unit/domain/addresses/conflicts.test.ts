import assert from "node:assert/strict";
import { test } from "node:test";
import { type Claim, claim } from "../../../../_includes/domain/addresses/claim.ts";
import { findConflicts } from "../../../../_includes/domain/addresses/conflicts.ts";
import { articleText, readText } from "../../../support/articles/article-text.ts";
import { assertTold } from "../../../support/articles/problem-cases.ts";

const at = (kind: Claim["kind"], address: string, file: string, line = 1) =>
	claim(kind, address, file, { line, column: 1 });

test("addresses that are asked for once are no conflict", () => {
	assert.deepEqual(
		findConflicts([at("article", "/a/", "a.md"), at("alias", "/b/", "a.md"), at("gone", "/c/", "c")]),
		[],
	);
});

test("both sides of a conflict are told, each naming the other and its line", () => {
	const pairs = [
		[at("article", "/a/", "a.md"), at("article", "/a/", "b.md")],
		[at("article", "/a/", "a.md"), at("alias", "/a", "b.md", 7)],
		[at("alias", "/a/", "a.md", 6), at("alias", "/a/", "b.md", 7)],
		[at("article", "/a/", "a.md"), at("gone", "/a/", "content/addresses.yaml", 3)],
		[at("article", "/a/", "a.md"), at("moved", "/a/", "content/addresses.yaml", 3)],
		[at("draft", "/a/", "a.md"), at("article", "/A/", "b.md")],
	] as const;
	for (const [one, other] of pairs) {
		const problems = findConflicts([one, other]);
		assert.equal(problems.length, 2);
		for (const problem of problems) assertTold(problem);
		const [first, second] = problems;
		assert.ok(first?.message.includes(`${other.file}, dòng ${other.line}`));
		assert.ok(second?.message.includes(`${one.file}, dòng ${one.line}`));
	}
});

test("a withdrawn article may be kept as a draft at its gone address", () => {
	assert.deepEqual(findConflicts([at("draft", "/a/", "a.md"), at("gone", "/a/", "addresses.yaml")]), []);
});

test("files whose names differ only in case, marks or Unicode form are named even when one is refused", () => {
	const names = ["mua-dua.md", "Mua-Dua.md", "mùa-dừa.md", "mùa-dừa.md".normalize("NFD")];
	for (const [index, name] of names.entries()) {
		const claims = [
			...readText(articleText(), "a/mua-dua.md").claims,
			...readText(articleText(), `b${index}/${name}`).claims,
		];
		const files = findConflicts(claims).map(({ file }) => file);
		assert.deepEqual(files, ["content/articles/a/mua-dua.md", `content/articles/b${index}/${name}`]);
	}
});
