import assert from "node:assert/strict";
import { test } from "node:test";
import type { VNode } from "preact";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { picturedStories, planFront } from "../../../_includes/domain/front/front-plan.ts";
import type { Thread } from "../../../_includes/domain/newsroom/thread.ts";
import { OUTSIDE_SEARCH } from "../../../_includes/formats/search/outside-search.ts";
import * as archive from "../../../content/archive.11ty.tsx";
import * as author from "../../../content/author.11ty.tsx";
import * as authorMonth from "../../../content/author-month.11ty.tsx";
import * as day from "../../../content/day.11ty.tsx";
import * as home from "../../../content/home.11ty.tsx";
import * as month from "../../../content/month.11ty.tsx";
import * as notFound from "../../../content/not-found.11ty.tsx";
import * as notStored from "../../../content/not-stored.11ty.tsx";
import * as offline from "../../../content/offline.11ty.tsx";
import * as saved from "../../../content/saved.11ty.tsx";
import * as search from "../../../content/search.11ty.tsx";
import * as section from "../../../content/section.11ty.tsx";
import * as sectionMonth from "../../../content/section-month.11ty.tsx";
import * as tag from "../../../content/tag.11ty.tsx";
import * as thread from "../../../content/thread.11ty.tsx";
import * as withdrawn from "../../../content/withdrawn.11ty.tsx";
import * as year from "../../../content/year.11ty.tsx";
import {
	COVER,
	DAY,
	FIRST,
	madeArticle,
	madeArticles,
	madeSite,
	RENDITION,
} from "../../support/articles/made-site.ts";
import { find, hrefs, metas, only, type Printed, printed } from "../../support/pages/dom.ts";

const THREAD: Thread = {
	slug: "qua-song",
	title: "Qua sông",
	order: "oldest",
	picture: COVER,
	introduction: "Chuyện **bến phà**.",
};

const titles = (elements: readonly Printed[]) => find(elements, ".card-title").map(({ text }) => text);

function first<T>(list: readonly T[]): T {
	const [item] = list;
	assert.ok(item);
	return item;
}

test("every kind of page has one title, one main with its heading, a skip link, masthead and imprint", () => {
	const article = madeArticle({ cover: COVER, thread: THREAD.slug });
	const site = madeSite([article], { threads: new Map([[THREAD.slug, THREAD]]) });
	const { sections, tags, authors, threads, years } = site.lists;
	const { days, months, sectionMonths, authorMonths } = site.volume.lists;
	const pages: Record<string, VNode> = {
		home: home.render(site),
		section: section.render({ ...site, list: first(sections) }),
		tag: tag.render({ ...site, list: first(tags) }),
		author: author.render({ ...site, list: first(authors) }),
		day: day.render({ item: { ...site.volume, one: first(days) } }),
		month: month.render({ item: { ...site.volume, one: first(months) } }),
		thread: thread.render({ ...site, list: first(threads) }),
		year: year.render({ ...site, list: first(years) }),
		archive: archive.render(site),
		sectionMonth: sectionMonth.render({ item: { ...site.volume, one: first(sectionMonths) } }),
		authorMonth: authorMonth.render({ item: { ...site.volume, one: first(authorMonths) } }),
		search: search.render(site),
		notFound: notFound.render(site),
		withdrawn: withdrawn.render(site),
		offline: offline.render(site),
		notStored: notStored.render(site),
		saved: saved.render(site),
	};
	for (const [kind, page] of Object.entries(pages)) {
		const elements = printed(page);
		assert.equal(only(elements, "html").attributes["lang"], "vi", kind);
		assert.ok(only(elements, "h1").path.includes("main"), kind);
		const skip = only(elements, ".skip").attributes["href"];
		assert.equal(skip, `#${only(elements, "main").attributes["id"]}`, kind);
		assert.ok(metas(elements, "description")[0], kind);
		assert.match(only(elements, ".masthead").text, /^Báo Bến NướcChuyện đôi bờ/, kind);
		const imprint = only(elements, ".imprint").text;
		for (const fact of ["Giấy phép số 1", "Hội Bến Nước", "Trần Thị Bến", "Số 1 đường Bến"])
			assert.ok(imprint.includes(fact), `${kind}: ${fact}`);
		assert.doesNotMatch(imprint + only(elements, ".masthead").text, /20\d\d/, `${kind}: no year`);
		const form = only(elements, ".masthead-search");
		assert.equal(form.attributes["action"], "/tim-kiem/", kind);
		const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
		assert.equal(new Set(ids).size, ids.length, `${kind}: ids`);
		assert.ok(!elements.some(({ attributes }) => "style" in attributes), `${kind}: no inline style`);
		assert.ok(!find(elements, "time").some(({ text }) => text === ""), `${kind}: no empty time`);
	}
});

test("a tag has a front, the others of the newest 100 by their titles, then the months that hold the older ones", () => {
	const articles = madeArticles(102, (index) =>
		index < 100 ? {} : { date: newsroomTime(FIRST - (index === 100 ? 380 : 400) * DAY) },
	);
	const site = madeSite(articles);
	const elements = printed(tag.render({ ...site, list: first(site.lists.tags) }));
	const shown = titles(elements);
	// That of the newest thirteen months stands in the block of its month; the older one is reached by its month alone.
	assert.deepEqual([shown.length, new Set(shown).size], [101, 101]);
	assert.equal(find(elements, ".card--lead").length, 1);
	assert.match(only(elements, ".block--titles").text, /^Các bài khácBài 15/);
	const older = find(elements, "a").filter(({ path }) => path.includes("dl") && path.includes("main"));
	assert.deepEqual(hrefs(older), ["/2021/04/", "/2021/05/"]);
	assert.ok(hrefs(find(elements, "a")).includes("/tim-kiem/?the=ben-pha"));
	const few = madeSite(articles.slice(0, 100));
	const short = printed(tag.render({ ...few, list: first(few.lists.tags) }));
	assert.equal(find(short, ".older").length, 0);
});

test("an author has a front as a section has, and all of their months with counts", () => {
	const articles = madeArticles(30, (index) => ({ date: newsroomTime(FIRST - index * 10 * DAY) }));
	const site = madeSite(articles);
	const elements = printed(author.render({ ...site, list: first(site.lists.authors) }));
	const shown = titles(elements);
	assert.equal(new Set(shown).size, shown.length);
	assert.equal(find(elements, ".card--lead").length, 1);
	assert.ok(find(elements, ".block--column").length >= 3);
	const months = find(elements, "a").filter(({ path }) => path.includes("dl") && path.includes("main"));
	assert.deepEqual(hrefs(months).toSorted(), site.volume.lists.authorMonths.map(({ url }) => url).toSorted());
	assert.ok(hrefs(find(elements, "a")).includes("/tim-kiem/?tac-gia=anh-nguyet"));
});

test("in the columns of a list's front no month ends short with few stories, unless all do", () => {
	const months = (counts: readonly number[]) => {
		const articles = counts.flatMap((count, month) =>
			madeArticles(count, (index) => ({
				slug: `bai-${month}-${index}`,
				date: newsroomTime(FIRST - month * 30 * DAY - index * 60_000),
			})),
		);
		const site = madeSite(articles);
		return find(printed(section.render({ ...site, list: first(site.lists.sections) })), ".block--column")
			.length;
	};
	assert.equal(months([12, 4, 4, 1, 4, 2, 3]), 3);
	assert.equal(months([12, 4, 1, 1, 1]), 3);
});

test("a section has a front: its newest stories, some of each month before, no story twice, and all of its months", () => {
	// Ten months, the newest of 18 stories, the others of six.
	const articles = madeArticles(72, (index) => ({
		date: newsroomTime(FIRST - Math.max(0, Math.floor((index - 12) / 6)) * 30 * DAY - index * 60_000),
		...(index === 3 && { cover: COVER }),
	}));
	const site = madeSite(articles);
	const elements = printed(section.render({ ...site, list: first(site.lists.sections) }));
	const shown = titles(elements);
	assert.equal(
		only(elements, ".card--lead").text.includes("Bài 3"),
		true,
		"of the newest, one with a picture leads",
	);
	assert.equal(new Set(shown).size, shown.length);
	assert.equal(shown.length, 10 + 2 * 5 + 6 * 4);
	assert.deepEqual(
		find(elements, ".block").map(({ attributes }) => attributes["class"]?.split("--")[1]),
		["lead", "lead", ...Array(6).fill("column")],
	);
	assert.ok(hrefs(find(elements, "a")).includes("/tim-kiem/?muc=thoi-su"));
	const months = find(elements, "a").filter(({ path }) => path.includes("dl") && path.includes("main"));
	assert.deepEqual(
		hrefs(months).toSorted(),
		site.volume.lists.sectionMonths.map(({ url }) => url).toSorted(),
	);
	assert.equal(months.length, 10);
	const [lone] = [madeSite(articles.slice(0, 1))];
	const short = printed(section.render({ ...lone, list: first(lone.lists.sections) }));
	assert.deepEqual(titles(short), ["Bài 0"]);
	assert.equal(find(short, ".block").length, 0);
});

test("a section without articles says so", () => {
	const site = madeSite([]);
	const elements = printed(section.render({ ...site, list: first(site.lists.sections) }));
	assert.equal(only(elements, ".list-empty").text, "Chưa có bài nào.");
});

test("an author's page has the biography and the author's title", () => {
	const site = madeSite([madeArticle()], {
		authors: new Map([
			[
				"anh-nguyet",
				{ slug: "anh-nguyet", name: "Ánh Nguyệt", title: "Phóng viên", biography: "Viết về **bến phà**." },
			],
		]),
	});
	const elements = printed(author.render({ ...site, list: first(site.lists.authors) }));
	assert.equal(only(elements, ".kicker").text, "Phóng viên");
	assert.equal(only(elements, ".list-introduction").text, "Viết về bến phà. 1 tin, bài · ảnh trong 1 bài");
	assert.deepEqual(titles(elements), ["Bến phà sáng đèn"]);
});

test("a month lists all its articles under the days they are of", () => {
	const site = madeSite(madeArticles(150, (index) => ({ date: newsroomTime(FIRST - index * 600_000) })));
	const elements = printed(month.render({ item: { ...site.volume, one: first(site.volume.lists.months) } }));
	assert.equal(titles(elements).length, 150);
	assert.deepEqual(
		find(elements, ".day-name").map(({ text }) => text),
		["Thứ Năm, 26/05/2022", "Thứ Tư, 25/05/2022"],
	);
	assert.equal(find(elements, "time")[0]?.text, "18:56");
	assert.equal(find(elements, "time")[0]?.attributes["datetime"], "2022-05-26T18:56:00+07:00");
});

test("a day leads back to its month", () => {
	const site = madeSite([madeArticle()]);
	const elements = printed(day.render({ item: { ...site.volume, one: first(site.volume.lists.days) } }));
	assert.equal(only(elements, "h1").text, "Thứ Năm, 26/05/2022");
	assert.ok(hrefs(find(elements, "a")).includes("/2022/05/"));
});

test("the front has the months of the newest two years, and leads to all of them, as the imprint does", () => {
	const site = madeSite(madeArticles(4, (index) => ({ date: newsroomTime(FIRST - index * 200 * DAY) })));
	const elements = printed(home.render(site));
	assert.deepEqual(
		hrefs(find(elements, "a").filter(({ path }) => path.includes("dd") && path.includes("main"))),
		["/2022/05/", "/2021/04/", "/2021/11/"],
	);
	const ways = find(elements, "a").filter(({ attributes }) => attributes["href"] === "/kho-bao/");
	assert.deepEqual(
		ways.map(({ path }) => path.includes("main")),
		[true, false],
	);
	assert.ok(hrefs(find(printed(archive.render(site)), "a")).includes("/2020/10/"));
});

test("only the lead's picture is fetched first", () => {
	const site = madeSite(madeArticles(30, () => ({ cover: COVER })));
	const images = find(printed(home.render(site)), "img");
	assert.ok(images.length > 2);
	assert.deepEqual(
		images.map(({ attributes }) => attributes["loading"] ?? attributes["fetchpriority"]),
		["high", ...images.slice(1).map(() => "lazy")],
	);
});

test("a card that shows a picture says what a machine did to it; one of words alone does not", () => {
	const site = madeSite(madeArticles(30, () => ({ cover: { ...COVER, ai: "made" } })));
	const elements = printed(home.render(site));
	const marks = find(elements, ".ai-mark");
	assert.equal(marks.length, find(elements, "img").length);
	assert.ok(marks.length > 2 && marks.length < find(elements, ".card").length);
	assert.ok(marks.every(({ text }) => text === "Ảnh do AI tạo"));
});

test("a card of a photo story says so, and how many pictures it has", () => {
	const site = madeSite(madeArticles(30, () => ({ photoStory: { pictures: 9 } })));
	const elements = printed(home.render(site));
	const marks = find(elements, ".photo-story-mark");
	assert.equal(marks.length, find(elements, ".card").length);
	assert.ok(marks.length > 2 && marks.every(({ text }) => text === "Phóng sự ảnh · 9 ảnh"));
});

test("a list marks what readers do not see, and a preview stays out of search engines", () => {
	const article = madeArticle();
	const unpublished = new Map([[article.url, "embargoed" as const]]);
	const elements = printed(home.render(madeSite([article], { unpublished, preview: true })));
	assert.deepEqual(titles(elements), ["Bến phà sáng đèn Hẹn giờ"]);
	assert.deepEqual(metas(elements, "robots"), ["noindex"]);
	assert.deepEqual(metas(printed(home.render(madeSite([article]))), "robots"), ["max-image-preview:large"]);
});

test("the search page has the parts its script fills, and ways on without it", () => {
	const elements = printed(search.render(madeSite([madeArticle()])));
	assert.equal(only(elements, ".search-form").attributes["action"], "/tim-kiem/");
	assert.equal(only(elements, ".search-status").attributes["role"], "status");
	assert.equal(only(elements, ".search-results").tag, "ol");
	assert.equal(only(elements, "template").attributes["id"], "search-result");
	const copied = elements.filter(({ path }) => path.includes("template"));
	for (const name of [".card-picture", ".card-title", ".card-excerpt", ".card-section", ".card-byline"])
		assert.ok(only(copied, name), name);
	const modules = find(elements, "script").filter(({ attributes }) => attributes["type"] === "module");
	assert.deepEqual(
		modules.map(({ attributes }) => attributes["src"]),
		["/assets/masthead.js", "/assets/search.js"],
	);
	const ways = hrefs(find(elements, "a").filter(({ path }) => path.includes("noscript")));
	assert.deepEqual(ways, ["/chuyen-muc/thoi-su/", "/chuyen-muc/kinh-te/", "/2022/", "/2022/05/"]);
	const outside = only(elements, ".search-outside");
	assert.ok(outside.path.includes("noscript"));
	assert.equal(outside.attributes["action"], OUTSIDE_SEARCH.action);
	// Until something is asked: what is in the news.
	assert.deepEqual(
		hrefs(
			find(elements, "a").filter(
				({ path }) => path.includes("main") && !path.includes("noscript") && !path.includes("template"),
			),
		),
		["/the/ben-pha/", "/2022/05/26/ben-pha/"],
	);
});

test("pages that answer for other addresses have no canonical one and are not indexed", () => {
	for (const { render } of [notFound, withdrawn, notStored]) {
		const elements = printed(render(madeSite([])));
		assert.ok(!find(elements, "link").some(({ attributes }) => attributes["rel"] === "canonical"));
		assert.deepEqual(metas(elements, "robots"), ["noindex"]);
	}
});

test("a running story is told in its order, with its introduction and picture", () => {
	const members = madeArticles(3, () => ({ thread: THREAD.slug }));
	for (const [order, told] of [
		["oldest", ["Bài 2", "Bài 1", "Bài 0"]],
		["newest", ["Bài 0", "Bài 1", "Bài 2"]],
	] as const) {
		const site = madeSite(members, { threads: new Map([[THREAD.slug, { ...THREAD, order }]]) });
		const elements = printed(thread.render({ ...site, list: first(site.lists.threads) }));
		assert.deepEqual(titles(elements), told);
		assert.match(only(elements, ".list-introduction").text, /Chuyện bến phà\. 3 bài, ngày 26\/05\/2022/);
		assert.match(only(elements, "figure").attributes["class"] ?? "", /^figure cover\b/);
	}
});

test("a running story of which readers have no article has no page", () => {
	assert.deepEqual(madeSite([], { threads: new Map([[THREAD.slug, THREAD]]) }).lists.threads, []);
});

test("a month has a calendar of its days, and leads to what each section and author printed in it", () => {
	const site = madeSite(madeArticles(3, (index) => ({ date: newsroomTime(FIRST - index * DAY) })));
	const elements = printed(month.render({ item: { ...site.volume, one: first(site.volume.lists.months) } }));
	const days = find(elements, "a").filter(({ path }) => path.includes("table"));
	assert.deepEqual(hrefs(days), ["/2022/05/24/", "/2022/05/25/", "/2022/05/26/"]);
	const ways = find(elements, "a").filter(({ path }) => path.includes("nav") && path.includes("main"));
	for (const way of ["/2022/", "/chuyen-muc/thoi-su/2022/05/", "/tac-gia/anh-nguyet/2022/05/"])
		assert.ok(hrefs(ways).includes(way), way);
});

test("a year has the calendars of its months, oldest first", () => {
	const site = madeSite(madeArticles(3, (index) => ({ date: newsroomTime(FIRST - index * 30 * DAY) })));
	const elements = printed(year.render({ ...site, list: first(site.lists.years) }));
	const months = find(elements, "a").filter(({ path }) => path.includes("h2"));
	assert.deepEqual(hrefs(months), ["/2022/03/", "/2022/04/", "/2022/05/"]);
	assert.equal(find(elements, "table").length, 3);
});

test("a year counts the articles of its months and tells three of each, those with pictures first", () => {
	const site = madeSite(madeArticles(5, (index) => (index > 2 ? { cover: COVER } : {})));
	const elements = printed(year.render({ ...site, list: first(site.lists.years) }));
	assert.equal(only(elements, ".year-count").text, "5 bài");
	assert.deepEqual(titles(elements), ["Bài 3", "Bài 4", "Bài 0"]);
});

/** Where the pages of a period lead beside it. */
const turns = (page: VNode) =>
	Object.fromEntries(
		find(printed(page), "a")
			.filter(({ attributes }) => attributes["rel"] === "prev" || attributes["rel"] === "next")
			.map(({ attributes }) => [attributes["rel"], attributes["href"]]),
	);

test("a year leads to the years with articles beside it", () => {
	const site = madeSite(
		[2024, 2022, 2019].map((year) =>
			madeArticle({ slug: `bai-${year}`, date: newsroomTime(Date.UTC(year, 4, 26)) }),
		),
	);
	assert.deepEqual(
		site.lists.years.map((list) => turns(year.render({ ...site, list }))),
		[{ prev: "/2022/" }, { prev: "/2019/", next: "/2024/" }, { next: "/2022/" }],
	);
});

test("a day leads to the days with articles beside it, and a month back; what comes after the month, its year tells", () => {
	const articles = madeArticles(2, (index) => ({ date: newsroomTime(FIRST - index * 3 * DAY) }));
	const before = [[madeArticle({ slug: "cu", date: newsroomTime(FIRST - 90 * DAY) })]];
	const { volume } = madeSite(articles);
	const { days, months } = volume.lists;
	const item = { ...volume, view: { ...volume.view, before } };
	assert.deepEqual(
		days.map((one) => turns(day.render({ item: { ...item, one } }))),
		[
			{ prev: "/2022/05/23/", next: "/2022/#thang-5" },
			{ prev: "/2022/02/25/", next: "/2022/05/26/" },
		],
	);
	assert.deepEqual(turns(month.render({ item: { ...item, one: first(months) } })), {
		prev: "/2022/02/",
		next: "/2022/#thang-5",
	});
	assert.deepEqual(turns(month.render({ item: { ...volume, one: first(months) } })), {
		next: "/2022/#thang-5",
	});
});

test("December leads on to its year in the archive, which has all years with their months and counts", () => {
	const site = madeSite(
		[11, 11, 2].map((month, index) =>
			madeArticle({ slug: `bai-${index}`, date: newsroomTime(Date.UTC(2022, month, 26)) }),
		),
	);
	const december = turns(month.render({ item: { ...site.volume, one: first(site.volume.lists.months) } }));
	assert.deepEqual(december, { next: "/kho-bao/#nam-2022" });
	const elements = printed(archive.render(site));
	assert.ok(elements.some(({ attributes }) => attributes["id"] === "nam-2022"));
	const ways = find(elements, "a").filter(({ path }) => path.includes("dl") && path.includes("main"));
	assert.deepEqual(
		ways.map(({ attributes }) => [attributes["href"], attributes["aria-label"]]),
		[
			["/2022/", "Năm 2022"],
			["/2022/03/", "Tháng 3 năm 2022, 1 bài"],
			["/2022/12/", "Tháng 12 năm 2022, 2 bài"],
		],
	);
	const [years] = find(elements, "dt").filter(({ path }) => path.includes("main"));
	assert.equal(years?.text, "2022 3 bài");
	assert.equal(only(printed(archive.render(madeSite([]))), ".list-empty").text, "Chưa có bài nào.");
});

test("a month of a section or an author lists what is theirs, and leads to no other month", () => {
	const site = madeSite(
		madeArticles(4, (index) => ({
			date: newsroomTime(FIRST - (index % 2) * 40 * DAY - index * 60_000),
			section: index < 2 ? "thoi-su" : "kinh-te",
		})),
	);
	const pages = [
		sectionMonth.render({ item: { ...site.volume, one: first(site.volume.lists.sectionMonths) } }),
		authorMonth.render({ item: { ...site.volume, one: first(site.volume.lists.authorMonths) } }),
	].map(printed);
	assert.deepEqual(pages.map(titles), [["Bài 0"], ["Bài 0", "Bài 2"]]);
	for (const page of pages)
		assert.deepEqual(
			find(page, ".whole").flatMap(({ path, text }) => (path.includes("h1") ? text : [])),
			["tháng 5", "năm 2022"],
			"no line of the heading ends inside its date",
		);
	for (const page of pages) {
		const dated = hrefs(find(page, "a")).filter((to) => /\/20\d\d\//.test(to ?? ""));
		assert.ok(dated.length > 0);
		assert.ok(
			dated.every((to) => to?.includes("/2022/05/")),
			dated.join(),
		);
	}
});

test("a tag's page says what the newsroom has written of it", () => {
	const known = { slug: "ben-pha", name: "Bến phà", description: "Giờ phà, bến bãi.", synonyms: [] };
	const site = madeSite([madeArticle()], { tags: new Map([[known.slug, known]]) });
	const elements = printed(tag.render({ ...site, list: first(site.lists.tags) }));
	assert.equal(only(elements, ".list-introduction").text, "Giờ phà, bến bãi.");
	assert.deepEqual(metas(elements, "description"), ["Giờ phà, bến bãi."]);
});

test("the front prints the strip and its blocks in their settings", () => {
	const block = { picks: [], count: 2, repeat: true } as const;
	const front = {
		companions: [],
		pins: [],
		strip: { text: "Bão số 3", link: "/2022/05/26/bai-0/" },
		blocks: (["lead", "column", "column", "pictures", "titles"] as const).map((layout) => ({
			...block,
			layout,
			title: layout,
		})),
	};
	const elements = printed(home.render(madeSite(madeArticles(9), { front })));
	assert.equal(only(elements, ".strip").text, "Tin nóng Bão số 3");
	assert.equal(only(elements, ".whole").text, "số 3");
	assert.deepEqual(
		find(elements, ".block").map(({ attributes }) => attributes["class"]?.split("--")[1]),
		["lead", "column", "column", "pictures", "titles"],
	);
	assert.equal(find(elements, ".front-columns").length, 1);
	const alone = {
		...front,
		blocks: front.blocks.filter(({ title }) => title !== "column").concat(front.blocks.slice(1, 2)),
	};
	const lone = find(printed(home.render(madeSite(madeArticles(9), { front: alone }))), ".block--column");
	assert.deepEqual(lone, [], "a column that stands alone is set wide");
	assert.equal(find(printed(home.render(madeSite(madeArticles(9)))), ".strip").length, 0);
});

test("the stories that the front is planned to show with their pictures are those that it prints with them", () => {
	const articles = madeArticles(40, (index) => ({ cover: { ...COVER, src: `/media/${index}.jpg` } }));
	const renditions = new Map(
		articles.map(({ cover, slug }) => [
			cover?.src ?? "",
			{ ...RENDITION, sources: [{ type: "image/webp", srcset: `/pictures/${slug}-480.webp 480w` }] },
		]),
	);
	const layouts = ["lead", "column", "column", "pictures", "titles", "column"] as const;
	const blocks = layouts.map((layout) => ({ layout, title: layout, picks: [], count: 4, repeat: false }));
	const site = madeSite(articles, { renditions, front: { companions: [], pins: [], blocks } });
	const printedWith = find(printed(home.render(site)), "source").map(
		({ attributes }) => attributes["srcset"]?.split(" ")[0],
	);
	const planned = picturedStories(planFront(site.view)).map(({ slug }) => `/pictures/${slug}-480.webp`);
	assert.ok(planned.length > 8);
	assert.deepEqual(printedWith.sort(), planned.sort());
});
