import assert from "node:assert/strict";
import { test } from "node:test";
import { contributor } from "../../../../_includes/domain/article/credit/credit.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { chooseFrontCards, LIST_LENGTH } from "../../../../_includes/domain/lists/front-cards.ts";
import { countLists } from "../../../../_includes/domain/lists/month-lists.ts";
import { DAY, FIRST, madeArticles, madeSite } from "../../../support/articles/made-site.ts";

const DAYS = 3_000;
const NEWEST = "2022-05";
const SINCE = "2021-05";
const tag = (slug: string) => ({ slug, name: slug });

/**
 * An article a day for eight years, newest first: every seventh of the second section, one in three tagged "dua", every
 * fiftieth "hiem", and the very first "mot-lan"; each fourth with photographs by Minh Anh.
 */
const articles = madeArticles(DAYS, (index) => ({
	date: newsroomTime(FIRST - index * DAY),
	url: `/bai/${index}/`,
	section: index % 7 === 0 ? "kinh-te" : "thoi-su",
	tags: [
		...(index % 3 === 0 ? [tag("dua")] : []),
		...(index % 50 === 0 ? [tag("hiem")] : []),
		...(index === DAYS - 1 ? [tag("mot-lan")] : []),
	],
	...(index === 2_500 && { updated: newsroomTime(FIRST - DAY / 2) }),
	...(index % 4 === 0 && { credit: { printed: "", people: [contributor("Minh Anh", ["photos"])] } }),
}));
const { view, lists } = madeSite(articles);
const ofTag = (slug: string) => lists.tags.find((list) => list.slug === slug);
const monthOf = (index: number) => articles[index]?.date.iso.slice(0, 7) ?? "";

test("the front counts all articles, and holds the newest thirteen months and of each list its newest hundred", () => {
	assert.equal(lists.all.count, DAYS);
	assert.equal(lists.all.changed?.epoch, FIRST);
	const recent = articles.filter(({ date }) => date.iso.slice(0, 7) >= SINCE);
	assert.deepEqual(
		ofTag("dua")?.articles,
		recent.filter(({ tags }) => tags.some(({ slug }) => slug === "dua")),
	);
	assert.ok((ofTag("dua")?.articles.length ?? 0) > LIST_LENGTH);
	assert.equal(ofTag("dua")?.count, 1_000);
	// A rare one goes back as far as it must.
	assert.deepEqual(
		ofTag("hiem")?.articles,
		articles.filter((_, index) => index % 50 === 0),
	);
	assert.deepEqual(ofTag("mot-lan")?.articles, articles.slice(-1));
});

test("cards that are here for another list are in none of which they are not the newest", () => {
	const [common, rare] = ["thoi-su", "kinh-te"].map((slug) =>
		lists.sections.find((one) => one.section.slug === slug),
	);
	const held = view.cards.filter(({ section }) => section === "thoi-su");
	assert.ok(held.some(({ date }) => date.iso < SINCE));
	assert.ok(common?.articles.every(({ date }) => date.iso.slice(0, 7) >= SINCE));
	assert.equal(rare?.articles.length, LIST_LENGTH);
	assert.deepEqual(
		rare?.articles,
		articles.filter(({ section }) => section === "kinh-te").slice(0, LIST_LENGTH),
	);
});

test("a list tells all its months with their counts, also those of which it shows nothing", () => {
	const section = lists.sections.find((one) => one.section.slug === "thoi-su");
	const months = new Set(articles.map((_, index) => monthOf(index)));
	assert.deepEqual(
		section?.months.map(({ iso }) => iso),
		[...months],
	);
	assert.equal(
		section?.months.reduce((sum, { count }) => sum + count, 0),
		section?.count,
	);
	assert.equal(section?.months.at(-1)?.url, `${section?.url}${monthOf(DAYS - 1).replace("-", "/")}/`);
	assert.deepEqual(section?.months.at(-1)?.articles, []);
});

test("when a list last changed is known, be it by the correction of an old article", () => {
	assert.equal(ofTag("hiem")?.changed?.epoch, FIRST);
	const old = madeSite(articles.slice(1)).lists.tags.find(({ slug }) => slug === "hiem");
	assert.equal(old?.changed?.epoch, FIRST - DAY / 2);
});

test("what an author did is counted over the whole archive", () => {
	const list = lists.authors.find(({ slug }) => slug === "minh-anh");
	assert.deepEqual([list?.count, list?.roles.get("photos"), list?.name], [750, 750, "Minh Anh"]);
});

test("years are told by what their months left: counts, days, three stories a month", () => {
	const year = lists.years.find((one) => one.year === 2019);
	assert.equal(year?.count, 365);
	assert.deepEqual(
		year?.months.map(({ month }) => month),
		Array.from({ length: 12 }, (_, at) => at + 1),
	);
	assert.deepEqual([...(year?.months[1]?.days.keys() ?? [])].length, 28);
	assert.equal(year?.months[1]?.told.length, 3);
});

test("what the front holds grows with its lists and not with the archive", () => {
	const held = (from: readonly (typeof articles)[number][]) =>
		chooseFrontCards(
			from.map((card) => ({
				card: { ...card, tags: [], credit: { printed: "", people: [] }, section: "thoi-su" },
			})),
			new Set(),
		).chosen.length;
	const many = madeArticles(20_000, (index) => ({ date: newsroomTime(FIRST - index * DAY) }));
	assert.equal(held(many.slice(0, 10_000)), held(many));
});

test("an article that editors name is held, however old", () => {
	const files = articles.map((card) => ({ card }));
	const named = articles[2_999 - 1]?.url ?? "";
	assert.ok(!chooseFrontCards(files, new Set()).chosen.some(({ card }) => card.url === named));
	assert.ok(chooseFrontCards(files, new Set([named])).chosen.some(({ card }) => card.url === named));
	assert.equal(chooseFrontCards(files, new Set()).counts.get(NEWEST), 26);
});

test("a month leaves its stories in brief, the same whether they come with their texts, as cards, or from memory", () => {
	const months = [
		articles,
		articles.map(({ body: _, bodyLine: __, ...card }) => card),
		articles.map((article) =>
			Object.fromEntries(Object.entries({ ...article, file: "content/articles/a.md" }).reverse()),
		) as unknown as typeof articles,
	].map((all) => JSON.stringify(countLists(all.slice(0, 30))));
	assert.equal(new Set(months).size, 1);
	assert.deepEqual(
		JSON.parse(months[0] ?? "").told.map(({ url }: { readonly url: string }) => url),
		["/bai/0/", "/bai/1/", "/bai/2/"],
	);
});
