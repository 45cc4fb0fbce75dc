import assert from "node:assert/strict";
import { test } from "node:test";
import { slugOfBranch } from "../../../../assets/admin/newsdesk/sveltia/slug-of-branch.ts";

for (const [path, named] of [
	["content/articles/2026/11/mua-dua.md", "2026-11-mua-dua"],
	["bao/content/articles/2026/12/mua-dua.md", "2026-12-mua-dua"],
	["content/threads/mua-dua.md", "mua-dua"],
	["content/articles.yaml", "mua-dua"],
] as const)
	test(`the branch of ${path} is named ${named}`, () => {
		assert.equal(slugOfBranch({ slug: "mua-dua", locales: { _default: { path } } }), named);
	});

test("an entry that is begun has its slug beside it", () => {
	const locales = { _default: { path: "content/articles/2026/11/mua-dua.md" } };
	assert.equal(slugOfBranch({ locales }, "mua-dua"), "2026-11-mua-dua");
});
