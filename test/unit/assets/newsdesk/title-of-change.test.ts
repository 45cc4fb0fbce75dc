import assert from "node:assert/strict";
import { test } from "node:test";
import { ownSlug } from "../../../../assets/admin/newsdesk/sveltia/own-slug.ts";
import { titleOfChange } from "../../../../assets/admin/newsdesk/sveltia/title-of-change.ts";

for (const [what, changes, title] of [
	["an article", [{ slug: "ben-pha", data: "---\ntitle: Bến phà\ndraft: true\n---\n" }], "Bến phà"],
	["a quoted title", [{ slug: "a", data: '---\ntitle: "Chuyện: hai"\n---\n' }], "Chuyện: hai"],
	["an author", [{ slug: "a", data: "---\nname: Ánh Nguyệt\n---\n" }], "Ánh Nguyệt"],
	["an article after its pictures", [{ data: {} }, { slug: "a", data: "title: Một" }], "Một"],
	["what is gone", [{ slug: "ben-pha" }], "ben-pha"],
	["a file of which there is one", [{ slug: "front", data: "strip:\n  title: x\n" }], "trang nhất"],
	["no change", [], ""],
] as const)
	test(`the history tells what was changed: ${what}`, () => {
		assert.equal(titleOfChange(changes), title);
	});

test("an address is made of a title as npm run new makes it", () => {
	assert.equal(ownSlug("Sở GD&ĐT: 1.500 đồng/kg"), "so-gd-dt-1-500-dong-kg");
	assert.equal(ownSlug("a ".repeat(90)).length, 99);
	assert.equal(ownSlug("!!!"), "");
});
