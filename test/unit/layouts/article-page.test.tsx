import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../_includes/domain/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { render } from "../../../content/article.11ty.tsx";
import { find, hrefs, metas, only, printed } from "../../support/dom.ts";
import { COVER, DAY, FIRST, madeArticle, madeSite } from "../../support/edition.ts";

function page(changes: Partial<Article> = {}) {
	const article = madeArticle(changes);
	return printed(render({ ...madeSite([article]), article }));
}

test("an article shows its title, time, section and credit as the printed page does", () => {
	const elements = page();
	assert.equal(only(elements, "h1").text, "Bến phà sáng đèn");
	const time = only(elements, "time");
	assert.equal(time.text, "26/05/2022 - 18:56");
	assert.equal(time.attributes["datetime"], "2022-05-26T18:56:00+07:00");
	assert.equal(only(elements, ".credit").text, "Tin, ảnh: Ánh Nguyệt");
	const author = find(elements, "a").find(({ attributes }) => attributes["rel"] === "author");
	assert.equal(author?.attributes["href"], "/tac-gia/anh-nguyet/");
	const crumbs = find(elements, "a").filter(({ path }) => path.includes("ol"));
	assert.deepEqual(hrefs(crumbs), ["/", "/chuyen-muc/thoi-su/"]);
});

test("the dateline stands before the lede, and before the text where there is no lede", () => {
	assert.equal(only(page({ dateline: "BDK", lede: "Bến có đèn." }), ".lede").text, "BDK - Bến có đèn.");
	const elements = page({ dateline: "BDK" });
	assert.equal(find(elements, ".lede").length, 0);
	assert.equal(only(elements, ".story-text").text, "BDK - Chuyến cuối rời bến lúc 22 giờ.");
});

test("the cover is fetched first, with its caption and who took it", () => {
	const elements = page({ cover: COVER });
	const image = only(elements, "img");
	assert.equal(image.attributes["fetchpriority"], "high");
	assert.equal(image.attributes["loading"], undefined);
	assert.equal(image.attributes["alt"], "Phà cập bến");
	assert.equal(only(elements, "figcaption").text, "Chuyến phà chiều. Ảnh: Ánh Nguyệt");
	assert.deepEqual(metas(elements, "og:image"), ["https://bennuoc.example/pictures/ben-pha-ab12-1200.jpeg"]);
});

for (const [kind, cover] of [
	["cited by no address", { alt: "x", caption: "Bến cũ." }],
	["whose file is missing", { src: "/media/2022/05/mat.jpg", alt: "x", caption: "Bến cũ." }],
] as const) {
	test(`a cover ${kind} prints its caption and no broken picture`, () => {
		const elements = page({ cover });
		assert.equal(find(elements, "img").length, 0);
		assert.equal(only(elements, ".figure--lost").text, "Bến cũ.");
		assert.deepEqual(metas(elements, "og:image"), []);
		assert.deepEqual(metas(elements, "twitter:card"), ["summary"]);
	});
}

test("a correction is printed with its date, and announced at the head of the article", () => {
	const date = newsroomTime(FIRST + DAY);
	const elements = page({ corrections: [{ date, text: "Chuyến cuối là 22 giờ." }] });
	const box = only(elements, ".corrections");
	assert.equal(box.text, "Đính chính27/05/2022 - 18:56 Chuyến cuối là 22 giờ.");
	assert.ok(hrefs(find(elements, "a")).includes(`#${box.attributes["id"]}`));
});

test("an article that was not edited says nothing of an update", () => {
	assert.deepEqual(metas(page(), "article:modified_time"), []);
	const edited = page({ updated: newsroomTime(FIRST + DAY) });
	assert.deepEqual(metas(edited, "article:modified_time"), ["2022-05-27T18:56:00+07:00"]);
	assert.match(only(edited, ".story-meta").text, /Cập nhật: 27\/05\/2022 - 18:56/);
});

test("the head tells machines what the article is", () => {
	const elements = page({ lede: "Bến có đèn." });
	assert.equal(only(elements, "title").text, "Bến phà sáng đèn | Báo Bến Nước");
	const canonical = find(elements, "link").find(({ attributes }) => attributes["rel"] === "canonical");
	assert.equal(canonical?.attributes["href"], "https://bennuoc.example/2022/05/26/ben-pha/");
	for (const [name, values] of [
		["description", ["Bến có đèn."]],
		["og:type", ["article"]],
		["og:title", ["Bến phà sáng đèn"]],
		["og:url", ["https://bennuoc.example/2022/05/26/ben-pha/"]],
		["article:published_time", ["2022-05-26T18:56:00+07:00"]],
		["article:section", ["Thời sự"]],
		["article:tag", ["Bến phà"]],
		["article:author", ["https://bennuoc.example/tac-gia/anh-nguyet/"]],
		["robots", []],
	] as const)
		assert.deepEqual(metas(elements, name), values, name);
	const graph = JSON.parse(only(elements, "script").text);
	assert.equal(graph["@graph"][0]["@type"], "NewsArticle");
});

test("without a lede the description is how the text starts, cut after a word", () => {
	const [description = ""] = metas(
		page({ body: `# Tít phụ\n\n**Nước** lớn ${"nước ròng ".repeat(40)}` }),
		"description",
	);
	assert.ok(description.length <= 200);
	assert.match(description, /^Tít phụ|^Nước lớn nước ròng/);
	const [long = ""] = metas(page({ lede: "sông nước ".repeat(40) }), "description");
	assert.match(long, /^sông nước .* (sông|nước)…$/);
	assert.ok(long.length <= 200);
});

test("an article that readers do not see is marked and kept out of search engines", () => {
	const article = madeArticle({ draft: true });
	const site = madeSite([article], { unpublished: new Map([[article.url, "draft"]]) });
	const elements = printed(render({ ...site, article }));
	assert.equal(only(elements, ".status-mark").text, "Bản nháp");
	assert.deepEqual(metas(elements, "robots"), ["noindex"]);
});

test("the words of an article are text, whatever they look like", () => {
	const trap = "<img src=x onerror=alert(1)></script><script>alert(2)</script>";
	const elements = page({
		title: trap,
		lede: trap,
		dateline: trap,
		tags: [{ name: trap, slug: "t" }],
		credit: { printed: trap, people: [{ name: trap, roles: ["words"], slug: "t" }] },
		source: { name: trap },
		cover: { alt: trap, caption: trap, credit: trap },
		corrections: [{ date: newsroomTime(FIRST), text: trap }],
	});
	assert.equal(only(elements, "h1").text, trap);
	assert.equal(only(elements, ".credit").text, trap);
	assert.equal(find(elements, "img").length, 0);
	assert.equal(only(elements, "script").attributes["type"], "application/ld+json");
});
