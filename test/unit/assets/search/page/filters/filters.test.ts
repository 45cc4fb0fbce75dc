import assert from "node:assert/strict";
import { test } from "node:test";
import { BODY } from "../../../../../../_includes/domain/text/search-zones.ts";
import type { FoundArticle } from "../../../../../../assets/search/core/found-article.ts";
import { parseQuery } from "../../../../../../assets/search/core/query/parse-query.ts";
import type { Match } from "../../../../../../assets/search/core/rank/match.ts";
import { readAddress } from "../../../../../../assets/search/page/address.ts";
import {
	countMonths,
	countSubjects,
	type Filterable,
	hitsOf,
	monthOf,
	passes,
} from "../../../../../../assets/search/page/filters/filters.ts";

const NAMES = {
	"thoi-su": "Thời sự",
	"kinh-te": "Kinh tế",
	dua: "dừa",
	pha: "phà",
	duyen: "Duyên",
	song: "Qua sông",
} as const;
const subject = (slug: keyof typeof NAMES) => ({ slug, name: NAMES[slug] });

const article = (
	date: string,
	section: "thoi-su" | "kinh-te",
	tags: readonly ("dua" | "pha")[] = [],
	threads: readonly "song"[] = [],
): Filterable => ({
	minute: Date.parse(`${date}+07:00`) / 60_000,
	subjects: {
		section: [subject(section)],
		tag: tags.map(subject),
		author: [subject("duyen")],
		thread: threads.map(subject),
	},
});

const ARTICLES = [
	article("2022-05-31T23:59", "thoi-su", ["pha"]),
	article("2022-06-01T00:00", "thoi-su", ["dua", "pha"], ["song"]),
	article("2023-01-15T06:00", "kinh-te", ["dua"]),
];

test("the month of an article is that of the newsroom's calendar", () => {
	assert.deepEqual(ARTICLES.map(monthOf), ["2022-05", "2022-06", "2023-01"]);
});

for (const [address, left] of [
	["", [0, 1, 2]],
	["?muc=thoi-su", [0, 1]],
	["?the=dua", [1, 2]],
	["?muc=thoi-su&the=dua", [1]],
	["?tac-gia=duyen&tu=2022-06", [1, 2]],
	["?tu=2022-06&den=2022-06", [1]],
	["?den=2022-05", [0]],
	["?the=khac", []],
	["?dong=song", [1]],
	["?dong=song&muc=kinh-te", []],
] as const)
	test(`"${address}" leaves ${left.length} of three articles`, () => {
		const state = readAddress(address);
		assert.deepEqual(
			ARTICLES.flatMap((one, place) => (passes(one, state) ? [place] : [])),
			left,
		);
	});

test("a filter counts what the other filters leave, the most first", () => {
	const counts = (address: string, most = 9) =>
		countSubjects(ARTICLES, readAddress(address), "tag", most).map(({ name, count }) => `${name} ${count}`);
	assert.deepEqual(counts(""), ["dừa 2", "phà 2"]);
	assert.deepEqual(counts("?the=dua"), ["dừa 2", "phà 2"]);
	assert.deepEqual(counts("?muc=kinh-te"), ["dừa 1"]);
	assert.deepEqual(counts("?muc=kinh-te&the=pha"), ["dừa 1", "phà 0"]);
	assert.deepEqual(counts("?the=khac", 1), ["dừa 2", "khac 0"]);
});

test("an article whose subjects are not known yet passes only where nothing is filtered", () => {
	const unknown: Filterable = { minute: 0, subjects: undefined };
	assert.equal(passes(unknown, readAddress("?q=dua")), true);
	assert.equal(passes(unknown, readAddress("?q=dua&muc=thoi-su")), false);
	assert.deepEqual(countSubjects([unknown], readAddress("?q=dua"), "tag", 9), []);
	assert.deepEqual(countMonths([unknown], readAddress("?q=dua")), new Map());
});

test("months and years count what the filters leave, whatever period is set", () => {
	const counts = (address: string) => Object.fromEntries(countMonths(ARTICLES, readAddress(address)));
	const all = { "2022-05": 1, "2022-06": 1, 2022: 2, "2023-01": 1, 2023: 1 };
	assert.deepEqual(counts(""), all);
	assert.deepEqual(counts("?tu=2022-06&den=2022-06"), all);
	assert.deepEqual(counts("?the=dua"), { "2022-06": 1, 2022: 1, "2023-01": 1, 2023: 1 });
});

test("newest first is told of what answers: what shares letters alone comes last, whatever its day", async () => {
	const hit = (id: string, minute: number, nearness: Match["nearness"], marks: number): FoundArticle => ({
		...{ id, minute, subjects: { section: [], tag: [], author: [], thread: [] } },
		terms: [],
		match: { page: 0, nearness, marks, zone: BODY, score: 1, position: 0, positions: [] },
		load: () => Promise.reject(new Error("not asked")),
	});
	const found = [
		hit("letters", 9, "phrase", 0),
		hit("anywhere", 8, "anywhere", 1),
		hit("old", 1, "phrase", 1),
		hit("new", 2, "close", 1),
	];
	const step = { found, complete: true, finished: true, bundles: 1, looked: 4, articles: 4, failed: [] };
	const inOrder = hitsOf({ ...step, query: parseQuery("đường") }, readAddress("?q=đường&xep=ngay"));
	assert.deepEqual(
		inOrder.map(({ id }) => id),
		["new", "old", "anywhere", "letters"],
	);
});
