import assert from "node:assert/strict";
import { test } from "node:test";
import { ownSlug } from "../../../../assets/admin/newsdesk/sveltia/own-slug.ts";
import { titleOfChange } from "../../../../assets/admin/newsdesk/sveltia/title-of-change.ts";

const article = { path: "content/articles/2026/11/ben-pha.md", slug: "2026/11/ben-pha" };

for (const [what, changes, title] of [
	["an article", [{ ...article, data: "---\ntitle: Bến phà\ndraft: true\n---\n" }], "bài “Bến phà”"],
	["a quoted title", [{ ...article, data: '---\ntitle: "Chuyện: hai"\n---\n' }], "bài “Chuyện: hai”"],
	[
		"an author",
		[{ path: "content/authors/a.md", slug: "a", data: "---\nname: Ánh Nguyệt\n---\n" }],
		"tác giả “Ánh Nguyệt”",
	],
	[
		"an article after its pictures",
		[
			{ path: "content/media/2026/11/a.jpg", data: {} },
			{ ...article, data: "title: Một" },
		],
		"bài “Một”",
	],
	["what is gone", [article], "bài “2026/11/ben-pha”"],
	[
		"a file of which there is one",
		[{ path: "content/front.yaml", slug: "front", data: "strip:\n  title: x\n" }],
		"trang nhất",
	],
	["no entry", [{ path: "content/media/a.jpg" }], ""],
] as const)
	test(`the history tells what was changed: ${what}`, () => {
		assert.equal(titleOfChange(changes), title);
	});

test("an address is made of a title as npm run new makes it", () => {
	assert.equal(ownSlug("Sở GD&ĐT: 1.500 đồng/kg"), "so-gd-dt-1-500-dong-kg");
	assert.equal(ownSlug("a ".repeat(90)).length, 99);
	assert.equal(ownSlug("!!!"), "");
});
