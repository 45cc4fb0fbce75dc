import assert from "node:assert/strict";
import { test } from "node:test";
import {
	OFFLINE_LIMITS,
	type OfflineLimits,
	planPacks,
} from "../../../../../_includes/domain/parts/offline/offline-packs.ts";

const LIMITS: OfflineLimits = { articles: 10, week: 6, months: 3 };

/** Days with so many articles each: `2026-11-24 3`. */
const counted = (days: readonly string[]) =>
	new Map(days.map((line): [string, number] => [line.slice(0, 10), Number(line.slice(11))]));

const plan = (days: readonly string[], limits = LIMITS) => planPacks(counted(days), limits);
const names = (packs: readonly { readonly name: string }[]) => packs.map(({ name }) => name);

// 2026-11-23 is a Monday, of the week 48.
for (const [rule, days, packs, months] of [
	["a newspaper without articles has no pack", [], [], []],
	["a day without articles is in none", ["2026-11-24 0"], [], []],
	["articles of a week are one pack", ["2026-11-23 2", "2026-11-29 3"], ["2026-w48"], []],
	[
		"weeks come newest first while there is room",
		["2026-11-02 4", "2026-11-16 4", "2026-11-24 2"],
		["2026-w48", "2026-w47", "2026-w45"],
		[],
	],
	[
		"a week for which there is no room is not in the edition, nor is any before it",
		["2026-11-02 1", "2026-11-09 5", "2026-11-16 4", "2026-11-24 2"],
		["2026-w48", "2026-w47"],
		["2026-11"],
	],
	[
		"a week of more articles than a pack should have is cut into its days",
		["2026-11-16 2", "2026-11-23 3", "2026-11-24 4"],
		["2026-11-24", "2026-11-23", "2026-w47"],
		[],
	],
	[
		"of such a week the newest days are taken as far as there is room",
		["2026-11-23 5", "2026-11-24 4", "2026-11-25 3"],
		["2026-11-25", "2026-11-24"],
		["2026-11"],
	],
	["the newest pack is always taken", ["2026-11-23 1", "2026-11-24 40"], ["2026-11-24"], ["2026-11"]],
	["a week may cross months and years", ["2025-12-30 2", "2026-01-02 3"], ["2026-w01"], []],
	[
		"older months are those that hold any article which is in no pack",
		["2026-08-03 1", "2026-10-02 9", "2026-10-28 1", "2026-11-02 4", "2026-11-24 2"],
		["2026-w48", "2026-w45", "2026-w44"],
		["2026-10", "2026-08"],
	],
	[
		"older months have a bundle of their own up to the limit, newest first",
		["2026-05-01 1", "2026-06-01 1", "2026-08-01 1", "2026-09-01 6", "2026-11-24 6"],
		["2026-w48"],
		["2026-09", "2026-08", "2026-06"],
	],
] as const)
	test(rule, () => {
		const planned = plan(days);
		assert.deepEqual(names(planned.packs), packs);
		assert.deepEqual(names(planned.months), months);
	});

test("a pack tells its period from the first to the last day, its days with articles, and how many", () => {
	const { packs, months } = plan(["2026-10-30 9", "2026-10-31 1", "2026-11-01 2", "2026-11-24 6"]);
	assert.deepEqual(packs, [
		{
			name: "2026-w48",
			period: "week",
			from: "2026-11-23",
			to: "2026-11-29",
			days: ["2026-11-24"],
			articles: 6,
		},
		{
			name: "2026-11-01",
			period: "day",
			from: "2026-11-01",
			to: "2026-11-01",
			days: ["2026-11-01"],
			articles: 2,
		},
		{
			name: "2026-10-31",
			period: "day",
			from: "2026-10-31",
			to: "2026-10-31",
			days: ["2026-10-31"],
			articles: 1,
		},
	]);
	assert.deepEqual(months, [
		{
			name: "2026-10",
			period: "month",
			from: "2026-10-01",
			to: "2026-10-31",
			days: ["2026-10-31", "2026-10-30"],
			articles: 10,
		},
	]);
});

test("the order in which days are counted has no part in the plan", () => {
	const days = ["2026-08-03 1", "2026-10-02 9", "2026-11-02 4", "2026-11-24 2"];
	assert.deepEqual(plan(days.toReversed()), plan(days));
});

test("an edition of five thousand articles a year is of about three weeks, a year of months has bundles of its own, and all before them are offered", () => {
	const days = Array.from({ length: 800 }, (_, back) => {
		const day = new Date(Date.UTC(2026, 10, 24) - back * 86_400_000).toISOString().slice(0, 10);
		return `${day} ${back % 7 === 6 ? 8 : 14}`;
	});
	const { packs, months, older } = plan(days, OFFLINE_LIMITS);
	assert.deepEqual(names(packs), ["2026-w48", "2026-w47", "2026-w46"]);
	assert.equal(
		packs.reduce((sum, { articles }) => sum + articles, 0),
		28 + 92 + 92,
	);
	assert.deepEqual(names(months), [
		...["2026-11", "2026-10", "2026-09", "2026-08", "2026-07", "2026-06"],
		...["2026-05", "2026-04", "2026-03", "2026-02", "2026-01", "2025-12"],
	]);
	assert.deepEqual(names(older), [
		...["2025-11", "2025-10", "2025-09", "2025-08", "2025-07", "2025-06", "2025-05", "2025-04"],
		...["2025-03", "2025-02", "2025-01", "2024-12", "2024-11", "2024-10", "2024-09"],
	]);
});
