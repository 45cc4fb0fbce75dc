import assert from "node:assert/strict";
import { test } from "node:test";
import {
	BUNDLE_LIMITS,
	type BundleLimits,
	listBundle,
	planBundles,
} from "../../../../../_includes/domain/parts/search/bundles.ts";

const LIMITS: BundleLimits = { whole: 10, most: 50 };

/** Months with so many articles each, oldest first: `2022-05 3`. */
const counted = (...months: string[]) =>
	new Map(months.map((line): [string, number] => [line.slice(0, 7), Number(line.slice(8))]));

const names = (counts: ReadonlyMap<string, number>, limits = LIMITS) =>
	planBundles(counts, limits).map((bundle) => bundle.name);

for (const [rule, months, expected] of [
	["a site without articles has no bundle", [], []],
	["a month without articles is in no bundle", ["2022-05 0"], []],
	["a small site is one bundle, whatever its years", ["2019-01 4", "2022-05 6"], ["all"]],
	["a larger one has its newest month by itself", ["2022-05 11"], ["2022-05"]],
	[
		"each month of the newest quarter is one bundle",
		["2026-10 5", "2026-11 5", "2026-12 5"],
		["2026-12", "2026-11", "2026-10"],
	],
	[
		"each finished quarter of the newest year is one bundle",
		["2026-02 5", "2026-03 5", "2026-04 5", "2026-09 5", "2026-10 5"],
		["2026-10", "2026-q3", "2026-q2", "2026-q1"],
	],
	[
		"each finished year is one bundle, and years without articles are none",
		["2019-01 5", "2019-12 5", "2022-05 5", "2026-01 5"],
		["2026-01", "2022", "2019"],
	],
	[
		"a year ends with the first article of the next, not by the clock",
		["2025-11 5", "2025-12 5", "2026-01 1"],
		["2026-01", "2025"],
	],
	["a bundle may hold the most there may be", ["2025-01 25", "2025-12 25", "2026-01 1"], ["2026-01", "2025"]],
	[
		"a year of more is cut into quarters",
		["2025-01 25", "2025-02 1", "2025-12 25", "2026-01 1"],
		["2026-01", "2025-q4", "2025-q1"],
	],
	[
		"a quarter of more is cut into months, the others of its year are not",
		["2025-01 26", "2025-02 25", "2025-05 5", "2025-06 5", "2026-01 1"],
		["2026-01", "2025-q2", "2025-02", "2025-01"],
	],
	[
		"so is a finished quarter of the newest year",
		["2026-01 26", "2026-02 25", "2026-04 1"],
		["2026-04", "2026-02", "2026-01"],
	],
	["a month is never cut", ["2025-03 900", "2026-01 900"], ["2026-01", "2025-03"]],
] as const)
	test(rule, () => {
		assert.deepEqual(names(counted(...months)), expected);
		assert.deepEqual(names(counted(...months.toReversed())), expected);
	});

test("a bundle tells its period and the months that hold its articles, newest first", () => {
	const counts = counted("2022-03 5", "2022-11 5", "2026-07 5", "2026-08 5", "2026-11 5");
	assert.deepEqual(planBundles(counts, LIMITS), [
		{ name: "2026-11", from: "2026-11", to: "2026-11", months: ["2026-11"] },
		{ name: "2026-q3", from: "2026-07", to: "2026-09", months: ["2026-08", "2026-07"] },
		{ name: "2022", from: "2022-01", to: "2022-12", months: ["2022-11", "2022-03"] },
	]);
	assert.deepEqual(planBundles(counted("2022-03 5", "2026-08 5"), LIMITS), [
		{ name: "all", from: "2022-03", to: "2026-08", months: ["2026-08", "2022-03"] },
	]);
});

test("the list of bundles counts their articles and names the files that each is opened by", () => {
	const counts = counted("2022-03 5", "2022-11 6", "2026-11 5");
	assert.deepEqual(
		planBundles(counts, LIMITS).map((bundle) =>
			listBundle(bundle, counts, { meta: `vi_${bundle.name}`, listing: `of ${bundle.name}` }),
		),
		[
			{
				name: "2026-11",
				from: "2026-11",
				to: "2026-11",
				articles: 5,
				meta: "vi_2026-11",
				listing: "of 2026-11",
			},
			{ name: "2022", from: "2022-01", to: "2022-12", articles: 11, meta: "vi_2022", listing: "of 2022" },
		],
	);
});

test("over fifteen years, every month is in one bundle, and the newest month changes no other bundle", () => {
	const counts = new Map<string, number>();
	for (let month = 0; month < 15 * 12; month += 1) {
		const newest = `${2012 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
		counts.set(newest, 300 + 20 * month);
		const planned = planBundles(counts, BUNDLE_LIMITS);
		assert.deepEqual(
			planned.flatMap((bundle) => bundle.months),
			[...counts.keys()].toReversed(),
		);
		assert.equal(new Set(planned.map((bundle) => bundle.name)).size, planned.length);
		for (const { name } of planned) assert.match(name, /^(?:all|\d{4}(?:-q[1-4]|-\d\d)?)$/);
		if (planned[0]?.name === "all") continue;
		const later = planBundles(new Map([...counts, [newest, 9000]]), BUNDLE_LIMITS);
		assert.deepEqual(later, planned);
	}
});
