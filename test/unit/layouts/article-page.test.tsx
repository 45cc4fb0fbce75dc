import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../_includes/domain/article/article.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { render } from "../../../content/article.11ty.tsx";
import {
	COVER,
	DAY,
	FIRST,
	madeArticle,
	madeArticles,
	madeSite,
	RENDITION,
	THUMBNAIL,
} from "../../support/articles/made-site.ts";
import { find, hrefs, metas, only, printed } from "../../support/pages/dom.ts";

function page(changes: Partial<Article> = {}) {
	const article = madeArticle(changes);
	return printed(render({ item: { ...madeSite([article]).volume, one: article } }));
}

const structuredData = (elements: ReturnType<typeof page>) =>
	find(elements, "script").filter(({ attributes }) => attributes["type"] === "application/ld+json");

test("an article shows its title, time, section and credit as the printed page does", () => {
	const elements = page();
	assert.equal(only(elements, "h1").text, "Bến phà sáng đèn");
	const time = only(elements, "time");
	assert.equal(time.text, "Thứ Năm, 26/05/2022 - 18:56");
	assert.ok(elements.some(({ attributes }) => attributes["class"] === "story-byline"));
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
	assert.deepEqual(metas(elements, "og:image"), [
		"https://bennuoc.example/pictures/ben-pha-ab12-1200-1200x630q78.jpeg",
	]);
});

test("what a machine did to text and cover is said under the title and under the picture", () => {
	const elements = page({ cover: { ...COVER, ai: "changed" }, ai: "made" });
	assert.deepEqual(
		find(elements, ".ai-mark").map(({ text }) => text),
		["Bài do AI viết", "Ảnh có dùng AI chỉnh sửa"],
	);
	assert.equal(find(page({ cover: COVER }), ".ai-mark").length, 0);
});

test("a photo story says so with the number of its pictures, and each of them opens by itself", () => {
	const body = "![Phà](/media/2022/05/ben-pha.jpg)";
	const elements = page({ cover: COVER, body, photoStory: { pictures: 2 } });
	assert.equal(only(elements, ".photo-story-mark").text, "Phóng sự ảnh · 2 ảnh");
	assert.equal(find(elements, ".story--photos").length, 1);
	assert.deepEqual(
		find(elements, "figure").map(({ attributes }) => attributes["id"]),
		["anh-1", "anh-2"],
	);
	const plain = page({ cover: COVER, body });
	assert.equal(find(plain, ".story--photos").length + find(plain, ".photo-story-mark").length, 0);
	assert.ok(find(plain, "figure").every(({ attributes }) => attributes["id"] === undefined));
});

for (const [width, height, wide] of [
	[1200, 800, true],
	[1200, 1200, false],
	[800, 1200, false],
	[640, 400, false],
] as const)
	test(`a cover of ${width} by ${height} is drawn ${wide ? "over the margin too" : "no wider than the text"}`, () => {
		const article = madeArticle({ cover: COVER });
		const site = madeSite([article], { renditions: new Map([[COVER.src, { ...RENDITION, width, height }]]) });
		const elements = printed(render({ item: { ...site.volume, one: article } }));
		assert.equal(find(elements, ".cover--wide").length === 1, wide);
	});

for (const [kind, cover] of [
	["cited by no address", { alt: "x", caption: "Bến cũ." }],
	["whose file is missing", { src: "/media/2022/05/mat.jpg", alt: "x", caption: "Bến cũ." }],
] as const) {
	test(`a cover ${kind} prints its caption and no broken picture`, () => {
		const elements = page({ cover });
		assert.equal(find(elements, "img").length, 0);
		assert.equal(only(elements, ".figure--lost").text, "Bến cũ.");
		assert.deepEqual(metas(elements, "og:image"), ["https://bennuoc.example/cards/chuyen-muc/thoi-su.png"]);
	});
}

test("a correction is printed with its date, and announced at the head of the article", () => {
	const date = newsroomTime(FIRST + DAY);
	const elements = page({ corrections: [{ date, text: "Chuyến cuối là 22 giờ." }] });
	const box = only(elements, ".corrections");
	assert.equal(box.text, "Đính chính27/05/2022 - 18:56 Chuyến cuối là 22 giờ.");
	assert.ok(hrefs(find(elements, "a")).includes(`#${box.attributes["id"]}`));
});

test("no line ends inside a number with its unit, a date or a code, wherever an article has them", () => {
	const elements = page({
		title: "Vay 1,6 tỷ đồng",
		lede: "Họp ngày 26/5.",
		cover: { alt: "x", caption: "Đèn ở bến số 3." },
		body: "Theo QĐ-UBND.\n\n| Hạng |\n| --- |\n| 12 km |",
		corrections: [{ date: newsroomTime(FIRST + DAY), text: "Chuyến cuối là 22 giờ." }],
	});
	for (const [place, whole] of [
		["h1", "1,6 tỷ đồng"],
		["p", "ngày 26/5."],
		["figcaption", "số 3."],
		["p", "QĐ-UBND."],
		["td", "12 km"],
		["p", "22 giờ."],
	] as const)
		assert.ok(
			find(elements, ".whole").some(({ path, text }) => text === whole && path.includes(place)),
			whole,
		);
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
		["robots", ["max-image-preview:large"]],
	] as const)
		assert.deepEqual(metas(elements, name), values, name);
	const graph = JSON.parse(structuredData(elements)[0]?.text ?? "");
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
	const elements = printed(render({ item: { ...site.volume, one: article } }));
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
	assert.equal(structuredData(elements).length, 1);
	assert.deepEqual(
		find(elements, "script").flatMap(({ attributes }) => attributes["src"] ?? []),
		["/assets/reading.js", "/assets/masthead.js", "/assets/article.js"],
	);
});

test("an article names its running story and links to it, where the newspaper tells that story", () => {
	const article = madeArticle({ thread: "man" });
	const thread = { slug: "man", title: "Mùa nước mặn", order: "oldest", introduction: "" } as const;
	const elements = printed(
		render({
			item: { ...madeSite([article], { threads: new Map([["man", thread]]) }).volume, one: article },
		}),
	);
	assert.equal(only(elements, ".story-thread").text, "Dòng sự kiện: Mùa nước mặn");
	assert.ok(hrefs(find(elements, "a")).includes("/dong-su-kien/man/"));
	assert.equal(find(page({ thread: "man" }), ".story-thread").length, 0);
});

test("under an article stand related stories, and those before and after it in its section", () => {
	const [next, article, previous, other] = madeArticles(4, (index) => ({
		...(index === 3 && { section: "kinh-te" }),
	}));
	assert.ok(next && article && previous && other);
	const elements = printed(
		render({ item: { ...madeSite([next, article, previous, other]).volume, one: article } }),
	);
	const links = hrefs(find(elements, "a"));
	const urls = [other, previous, next].map(({ url }) => links.lastIndexOf(url));
	// The one of another section shares the tag; what is nearer in time comes first.
	assert.deepEqual(
		urls,
		urls.toSorted((a, b) => a - b),
	);
	assert.equal(only(elements, ".related").text.startsWith("Đọc thêm"), true);
	assert.match(
		only(elements, ".siblings").text,
		/^Bài trước trong Thời sự Bài 2Bài sau trong Thời sự Bài 0$/,
	);
	assert.equal(find(page(), ".related").length, 0);
	assert.equal(find(page(), ".siblings").length, 0);
});

test("a related story with a cover has it cropped small beside its title, fetched when near, its place kept", () => {
	const [article, pictured, plain] = madeArticles(3, (index) => ({
		section: ["thoi-su", "kinh-te", "kinh-te"][index] ?? "",
		...(index === 1 && { cover: COVER }),
	}));
	assert.ok(article && pictured && plain);
	const elements = printed(
		render({ item: { ...madeSite([article, pictured, plain]).volume, one: article } }),
	);
	assert.equal(find(elements, ".card--brief").length, 2);
	assert.deepEqual(only(elements, ".related-picture").attributes, {
		class: "related-picture",
		src: THUMBNAIL.url,
		alt: "",
		width: "240",
		height: "160",
		loading: "lazy",
		decoding: "async",
	});
});

test("a related story that readers do not see is marked in a preview", () => {
	const [article, draft] = madeArticles(2, (index) => ({
		draft: index === 1,
		section: index === 1 ? "kinh-te" : "thoi-su",
	}));
	assert.ok(article && draft);
	const site = madeSite([article, draft], { unpublished: new Map([[draft.url, "draft"]]) });
	assert.match(
		only(printed(render({ item: { ...site.volume, one: article } })), ".related").text,
		/Bài 1 Bản nháp/,
	);
});

test("an article says how long it takes to read, and nothing of its age", () => {
	assert.match(only(page(), ".story-meta").text, /1 phút đọc$/);
	assert.equal(only(page(), ".story-age").text, "");
});

test("the ways to share are links, and paper has the address", () => {
	const elements = page();
	const ways = find(elements, "a").filter(({ attributes }) => attributes["class"] === "share-way");
	assert.deepEqual(
		ways.map(({ text }) => text),
		["Zalo", "Facebook", "X (Twitter)", "Telegram", "E-mail"],
	);
	const marks = find(elements, ".share-mark");
	assert.equal(marks.length, ways.length);
	assert.ok(marks.every(({ attributes }) => attributes["aria-hidden"] === "true"));
	assert.ok(ways.every(({ attributes }) => attributes["rel"] === "noopener nofollow"));
	assert.ok(hrefs(find(elements, "a")).includes(`#${only(elements, ".share").attributes["id"]}`));
	assert.equal(find(elements, "button").length, 1);
	assert.equal(
		only(elements, ".print-address").text,
		"Báo Bến Nước, 26/05/2022 - 18:56https://bennuoc.example/2022/05/26/ben-pha/",
	);
});
