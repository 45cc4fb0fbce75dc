import assert from "node:assert/strict";
import { test } from "node:test";
import { addressKind, isPageSlug } from "../../../../_includes/domain/addresses/address-kind.ts";

for (const [path, kind] of [
	["/", { kind: "fixed" }],
	["/index.html", { kind: "fixed" }],
	["/SW.js", { kind: "fixed" }],
	["/sw.js/", { kind: "fixed" }],
	["/tim-kiem", { kind: "fixed" }],
	["/tim-kiem.html", { kind: "fixed" }],
	["/404", { kind: "fixed" }],
	["/assets", { kind: "fixed" }],
	["/assets/site.css", { kind: "fixed" }],
	["/.well-known/security.txt", { kind: "fixed" }],
	["/.netlify/functions/a", { kind: "fixed" }],
	["/sitemap-2022-2.xml", { kind: "fixed" }],
	["/2022/05/26/ben-pha/", { kind: "article" }],
	["/2022/05/26/ben-pha/binh-luan/", { kind: "fixed" }],
	["/2022/05/26/ben-pha/binh-luan.xml", { kind: "fixed" }],
	["/2022/05/thu.json", { kind: "fixed" }],
	["/binh-luan.xml", { kind: "fixed" }],
	["/2022/05/", { kind: "calendar", date: "2022/05" }],
	["/the/dua/", { kind: "list", by: "tag", slug: "dua" }],
	["/the/dua/atom.xml", { kind: "list", by: "tag", slug: "dua" }],
	["/chuyen-muc/kinh-te/2022/05/", { kind: "list", by: "section", slug: "kinh-te", month: "2022/05" }],
	["/gioi-thieu/", { kind: "page", slug: "gioi-thieu" }],
	["/tin/123.html", undefined],
	["/assetsx/a", undefined],
	["/rss.php", undefined],
	["/2022/05/26/ben-pha.html/xem", undefined],
] as const)
	test(`${path} is ${kind ? `of the kind "${kind.kind}"` : "of an older site"}`, () => {
		assert.deepEqual(addressKind(path), kind);
	});

test("a page of the newsroom cannot stand where the site itself is, or may come to be", () => {
	for (const slug of ["the", "tim-kiem", "assets", "2022", "admin", "media", "index"])
		assert.equal(isPageSlug(slug), false, slug);
	assert.equal(isPageSlug("gioi-thieu"), true);
});
