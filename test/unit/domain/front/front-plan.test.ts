import assert from "node:assert/strict";
import { test } from "node:test";
import type { Card } from "../../../../_includes/domain/article/article.ts";
import type { Block, Front } from "../../../../_includes/domain/front/front.ts";
import { type FrontPlan, planFront } from "../../../../_includes/domain/front/front-plan.ts";
import { COVER, madeArticles, madeSite } from "../../../support/articles/made-site.ts";

const ARTICLES = madeArticles(60, (index) => ({
	section: index % 2 ? "kinh-te" : "thoi-su",
	tags: index % 5 === 0 ? [{ name: "dừa", slug: "dua" }] : [],
	...(index >= 40 && { thread: "qua-song" }),
}));
const url = (index: number) => ARTICLES[index]?.url ?? "";
const block = (changes: Partial<Block>): Block => ({
	picks: [],
	count: 3,
	layout: "column",
	repeat: false,
	...changes,
});
const plan = (front: Partial<Front>, articles: readonly (typeof ARTICLES)[number][] = ARTICLES) =>
	planFront(madeSite(articles, { front: { companions: [], pins: [], ...front } }).view);
const numbers = (cards: readonly (Card | undefined)[]) => cards.map((card) => Number(card?.slug.slice(4)));
const everything = ({ lead, companions, newest, blocks }: FrontPlan) => [
	lead,
	...companions,
	...newest,
	...blocks.flatMap(({ articles }) => articles),
];

test("without any wish no story stands twice, and each section has a block, the first two wide", () => {
	const made = planFront(madeSite(ARTICLES).view);
	const shown = everything(made);
	assert.ok(shown.length > 10);
	assert.equal(new Set(shown).size, shown.length);
	assert.deepEqual(
		made.blocks.map(({ name, url: to, layout }) => [name, to, layout]),
		[
			["Thời sự", "/chuyen-muc/thoi-su/", "lead"],
			["Kinh tế", "/chuyen-muc/kinh-te/", "lead"],
		],
	);
});

test("the newest story with a picture leads, unless it is old or its picture is lost", () => {
	const recent = madeArticles(20, (index) => (index === 2 ? { cover: COVER } : {}));
	assert.equal(plan({}, recent).lead?.slug, "bai-2");
	assert.deepEqual(numbers(plan({}, recent).companions), [0, 1, 3]);
	const old = madeArticles(20, (index) => (index === 15 ? { cover: COVER } : {}));
	assert.equal(plan({}, old).lead?.slug, "bai-0");
	const lost = madeArticles(20, (index) =>
		index === 2 ? { cover: { ...COVER, src: "/media/mat.jpg" } } : {},
	);
	assert.equal(plan({}, lost).lead?.slug, "bai-0");
});

test("what is picked by hand stands where it was put, and nowhere else", () => {
	const picked = block({ title: "Nên đọc", picks: [url(0), url(30)], count: 2, layout: "titles" });
	const made = plan({
		lead: url(20),
		companions: [url(2)],
		blocks: [block({ source: { by: "section", slug: "thoi-su" } }), picked],
	});
	assert.deepEqual(numbers([made.lead]), [20]);
	assert.deepEqual(numbers(made.companions), [2, 1, 3]);
	assert.deepEqual(numbers(made.newest), [4, 5, 6, 7, 8, 9]);
	assert.deepEqual(numbers(made.blocks[0]?.articles ?? []), [10, 12, 14]);
	assert.deepEqual(numbers(made.blocks[1]?.articles ?? []), [0, 30]);
	assert.equal(made.blocks[1]?.url, undefined);
	const shown = everything(made);
	assert.equal(new Set(shown).size, shown.length);
});

test("pins take the places from the lead downwards that no hand has taken", () => {
	assert.deepEqual(numbers([plan({ pins: [url(50), url(51)] }).lead]), [50]);
	assert.deepEqual(numbers(plan({ pins: [url(50), url(51)] }).companions), [51, 0, 1]);
	const made = plan({ lead: url(9), companions: [url(8)], pins: [url(50)] });
	assert.deepEqual(numbers([made.lead, ...made.companions]), [9, 8, 50, 0]);
});

test("a pick that is not there leaves its place to what is newest of the block's kind", () => {
	const gone = "/2022/05/26/khong-co/";
	const made = plan({
		lead: gone,
		companions: [gone],
		pins: [gone],
		blocks: [
			block({ source: { by: "thread", slug: "qua-song" }, picks: [gone, url(45)], count: 2 }),
			block({ title: "Nên đọc", picks: [gone], count: 1 }),
		],
	});
	assert.deepEqual(numbers([made.lead, ...made.companions]), [0, 1, 2, 3]);
	assert.deepEqual(numbers(made.blocks[0]?.articles ?? []), [45, 40]);
	assert.deepEqual(numbers(made.blocks[1]?.articles ?? []), [10]);
});

test("blocks by section, tag, author and thread take what is theirs, in the order of the page", () => {
	const made = plan({
		blocks: [
			block({ source: { by: "tag", slug: "dua" } }),
			block({ source: { by: "section", slug: "thoi-su" }, title: "Trong ngày" }),
			block({ source: { by: "author", slug: "anh-nguyet" }, count: 2 }),
			block({ source: { by: "thread", slug: "qua-song" }, count: 1 }),
			block({ source: { by: "tag", slug: "khong-co" } }),
		],
	});
	assert.deepEqual(
		made.blocks.map(({ name, articles }) => [name, numbers(articles)]),
		[
			["dừa", [10, 15, 20]],
			["Trong ngày", [12, 14, 16]],
			["Ánh Nguyệt", [11, 13]],
			["qua-song", [40]],
		],
	);
});

test("a block that may repeat shows its stories wherever else they stand, and takes none from others", () => {
	const source = { by: "section", slug: "thoi-su" } as const;
	const made = plan({ blocks: [block({ source, repeat: true }), block({ source })] });
	assert.deepEqual(numbers(made.blocks[0]?.articles ?? []), [0, 2, 4]);
	assert.deepEqual(numbers(made.blocks[1]?.articles ?? []), [10, 12, 14]);
});

test("a strip never leads to an article that readers do not have", () => {
	assert.deepEqual(plan({ strip: { text: "Bão", link: url(3) } }).strip, { text: "Bão", link: url(3) });
	assert.deepEqual(plan({ strip: { text: "Bão", link: "/2022/05/26/bi-mat/" } }).strip, { text: "Bão" });
	const page = "/dong-su-kien/bao-so-3/";
	assert.deepEqual(plan({ strip: { text: "Bão", link: page } }).strip, { text: "Bão", link: page });
});

test("a newspaper without articles has an empty plan", () => {
	assert.deepEqual(planFront(madeSite([]).view), { companions: [], newest: [], blocks: [] });
});
