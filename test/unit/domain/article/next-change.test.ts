import assert from "node:assert/strict";
import { test } from "node:test";
import type { Article } from "../../../../_includes/domain/article/article.ts";
import { findNextChange, frontChanges } from "../../../../_includes/domain/article/next-change.ts";
import { newsroomTime } from "../../../../_includes/domain/dates/dates.ts";
import { madeArticle } from "../../../support/articles/made-site.ts";

const at = (text: string) => newsroomTime(Date.parse(`2026-11-24T${text}:00+07:00`));
const NOW = at("08:30").epoch;
const PAST = { date: at("07:00") };

const CASES: readonly (readonly [
	string,
	readonly Partial<Article>[],
	string | undefined,
	readonly string[],
])[] = [
	["nothing waits", [PAST], undefined, []],
	["an embargo", [{ ...PAST, embargo: at("09:00") }], "09:00", ["embargo"]],
	["an embargo at this very moment has passed", [{ ...PAST, embargo: at("08:30") }], undefined, []],
	["an article dated in the future", [{ date: at("10:00") }], "10:00", ["embargo"]],
	["the later of date and embargo", [{ date: at("10:00"), embargo: at("11:00") }], "11:00", ["embargo"]],
	["an expiry", [{ ...PAST, expires: at("12:00") }], "12:00", ["expiry"]],
	["an article that expired", [{ ...PAST, expires: at("08:00") }], undefined, []],
	["a draft", [{ ...PAST, draft: true, embargo: at("09:00"), expires: at("10:00") }], undefined, []],
	[
		"one that expires before its embargo ends",
		[{ ...PAST, embargo: at("11:00"), expires: at("10:00") }],
		undefined,
		[],
	],
	[
		"the first of several, with every kind that falls on it",
		[
			{ ...PAST, expires: at("09:00") },
			{ ...PAST, embargo: at("09:00") },
			{ ...PAST, embargo: at("10:00") },
		],
		"09:00",
		["embargo", "expiry"],
	],
];

for (const [what, articles, moment, kinds] of CASES)
	test(`the next change of the site by the clock: ${what}`, () => {
		const next = findNextChange(articles.map(madeArticle), NOW);
		assert.equal(next?.at.iso, moment && at(moment).iso);
		assert.deepEqual(next?.kinds ?? [], kinds);
	});

test("pins and the breaking strip count, at their beginning and at their end", () => {
	const place = { line: 1, column: 1 };
	const changes = frontChanges({
		pins: [{ url: "/2026/11/24/ben-pha/", until: at("09:30"), untilAt: place, ...place }],
		strip: { text: "Tin khẩn", from: at("09:10"), until: at("09:30"), untilAt: place, ...place },
	});
	assert.deepEqual(findNextChange([], NOW, changes), { at: at("09:10"), kinds: ["strip"] });
	assert.deepEqual(findNextChange([], at("09:10").epoch, changes), {
		at: at("09:30"),
		kinds: ["pin", "strip"],
	});
});
