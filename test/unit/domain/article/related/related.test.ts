import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../../../_includes/domain/article/article.ts";
import { cardsBefore, indexNearby } from "../../../../../_includes/domain/article/related/nearby.ts";
import { relatedTo, siblingsOf } from "../../../../../_includes/domain/article/related/related.ts";
import { readNewsroomTime } from "../../../../../_includes/domain/dates/dates.ts";
import { groupBy } from "../../../../../_includes/domain/lists/group-by.ts";
import { monthOf } from "../../../../../_includes/domain/volumes/volumes.ts";
import { madeArticle } from "../../../../support/articles/made-site.ts";

/** An article by its day and slug: `2022-05-26 ben-pha`. */
function story(name: string, changes: Partial<Article> = {}): Article {
	const [day = "", slug = ""] = name.split(" ");
	const reading = readNewsroomTime(`${day} 08:00`);
	assert.ok(reading.ok);
	return madeArticle({ slug, date: reading.time, tags: [], ...changes });
}

const tagged = (...slugs: string[]) => ({ tags: slugs.map((slug) => ({ name: slug, slug })) });
const pick = (...names: string[]) => ({ related: names.map((to) => ({ to, line: 1, column: 1 })) });

/** What an article may look for among all. */
function indexFor(article: Article, all: readonly Article[]) {
	const months = groupBy(all, (one) => [monthOf(one)]);
	return indexNearby([
		...(months.get(monthOf(article)) ?? []),
		...cardsBefore(monthOf(article), months).flat(),
	]);
}

/** Slugs of what stands under the first of some articles. */
const related = (all: readonly Article[]) =>
	all[0] && relatedTo(all[0], indexFor(all[0], all)).map(({ url }) => url.split("/").at(-2));

test("what the desk picked comes first, in its order, whether named by address or by file", () => {
	assert.deepEqual(
		related([
			story("2022-05-26 day", { ...pick("2022/03/xa.md", "/2022/05/01/gan/"), ...tagged("dua") }),
			story("2022-05-25 dua", { section: "kinh-te", ...tagged("dua") }),
			story("2022-05-01 gan"),
			story("2022-03-02 xa", { section: "kinh-te" }),
		]),
		["xa", "gan", "dua"],
	);
});

test("a pick that is not there, or out of reach, is left out", () => {
	assert.deepEqual(
		related([
			story("2022-05-26 day", {
				...pick("/2022/05/01/mat/", "/2021/04/30/cu/", "/2022/06/01/moi/"),
				section: "kinh-te",
			}),
			story("2021-04-30 cu"),
			story("2022-06-01 moi"),
		]),
		[],
	);
});

test("members of the running story come before articles that share tags, the nearest in time first", () => {
	assert.deepEqual(
		related([
			story("2022-05-26 day", { thread: "man", ...tagged("dua") }),
			story("2022-05-25 the", { section: "kinh-te", ...tagged("dua") }),
			story("2022-05-27 sau", { thread: "man" }),
			story("2022-05-20 truoc", { thread: "man" }),
			story("2021-05-01 dau", { thread: "man" }),
		]),
		["sau", "truoc", "dau", "the"],
	);
});

test("a rare tag counts more than a common one, and two tags more than one", () => {
	const common = Array.from({ length: 6 }, (_, index) =>
		story(`2022-05-1${index} tin-${index}`, { section: "kinh-te", ...tagged("ben-tre") }),
	);
	assert.deepEqual(
		related([
			story("2022-05-26 day", tagged("ben-tre", "sau-rieng", "cho-lach")),
			...common,
			story("2021-06-02 hiem", { section: "kinh-te", ...tagged("sau-rieng") }),
			story("2021-06-01 hai", { section: "kinh-te", ...tagged("sau-rieng", "cho-lach") }),
		]),
		["hai", "hiem", "tin-5", "tin-4"],
	);
});

test("the section fills what is left, then the others, without the siblings that are linked anyway", () => {
	assert.deepEqual(
		related([
			story("2022-05-26 day"),
			story("2022-05-27 sau"),
			story("2022-05-25 truoc"),
			story("2022-05-20 nua"),
			story("2022-05-20 khac", { section: "kinh-te" }),
			story("2022-05-31 cuoi"),
		]),
		["cuoi", "nua", "khac"],
	);
});

test("a sibling stands in the list only as one of the running story or by the desk's wish", () => {
	const siblings = (changes: Partial<Article>) => [
		story("2022-05-27 sau", { thread: "man", ...tagged("dua") }),
		story("2022-05-25 truoc", tagged("dua")),
		story("2022-05-26 day", { ...tagged("dua"), ...changes }),
	];
	const under = (changes: Partial<Article>) => related(siblings(changes).reverse());
	assert.deepEqual(under({}), []);
	assert.deepEqual(under({ thread: "man" }), ["sau"]);
	assert.deepEqual(under(pick("2022/05/truoc.md")), ["truoc"]);
});

test("nothing comes from a later month or from more than twelve months before", () => {
	const all = { thread: "man", ...tagged("dua") };
	assert.deepEqual(
		related([
			story("2022-05-01 day", all),
			story("2022-06-01 sau", all),
			story("2021-04-30 truoc", all),
			story("2021-05-01 vua", all),
			story("2022-05-31 cung-thang", all),
		]),
		["cung-thang", "vua"],
	);
});

test("what lies out of reach is not in the index, so it changes no weight", () => {
	const names = (article: Article, all: readonly Article[]) =>
		indexFor(article, all).all.map(({ url }) => url.split("/").at(-2));
	const all = [
		"2022-06-01 sau",
		"2022-05-31 cuoi",
		"2022-05-01 day",
		"2022-03-02 xuan",
		"2021-05-01 vua",
		"2021-04-30 xa",
	].map((name) => story(name));
	assert.deepEqual(
		all.flatMap((one) => (one.slug === "day" ? names(one, all) : [])),
		["cuoi", "day", "xuan", "vua"],
	);
});

test("among many articles each has four under it, and never itself", () => {
	const year = Array.from({ length: 120 }, (_, index) =>
		story(`2022-0${1 + (index % 5)}-${String(1 + (index % 28)).padStart(2, "0")} bai-${index}`, {
			...tagged(`the-${index % 7}`, `the-${index % 11}`, "ben-tre"),
			...(index % 9 === 0 && { thread: "man" }),
			section: index % 2 ? "thoi-su" : "kinh-te",
		}),
	);
	for (const article of year) {
		const chosen = relatedTo(article, indexFor(article, year));
		assert.equal(chosen.length, 4);
		assert.ok(!chosen.some(({ url }) => url === article.url));
	}
});

test("the previous story is of this month or the twelve before, the next one of this month", () => {
	const all = ["2021-04-30 xa", "2021-05-02 truoc", "2022-05-01 day", "2022-05-03 sau", "2022-06-01 moi"].map(
		(one) => story(one),
	);
	const written = [...all, story("2022-05-02 khac", { section: "kinh-te" })];
	const names = all.map((article) => {
		const { previous, next } = siblingsOf(article, indexFor(article, written));
		return [previous?.url, next?.url].map((url) => url?.split("/").at(-2));
	});
	assert.deepEqual(names, [
		[undefined, undefined],
		["xa", undefined],
		["truoc", "sau"],
		["day", undefined],
		["sau", undefined],
	]);
});
