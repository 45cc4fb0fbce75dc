import assert from "node:assert/strict";
import { test } from "node:test";
import { planSteps } from "../../../_includes/domain/plan-steps.ts";

/** So many months of 70 articles, newest first: `m0`, `m1`, ... */
const months = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ month: `m${at}`, articles: Array.from({ length: 70 }) }));

const planned = (count: number, isFirst: boolean) =>
	planSteps(months(count), isFirst).map(({ volumes, thenFront }) => [
		volumes.map(({ month }) => month).join(" "),
		thenFront,
	]);

test("what one edited article has made stale begins with its own month, the oldest", () => {
	assert.deepEqual(planned(3, false), [
		["m2", false],
		["m0 m1", false],
	]);
	assert.equal(planned(13, false)[0]?.[0], "m12");
});

test("what no single article can make stale begins with the newest month and the front", () => {
	const [first, rest] = planned(14, false);
	assert.deepEqual(first, ["m0", true]);
	assert.deepEqual(rest, [Array.from({ length: 13 }, (_, at) => `m${at + 1}`).join(" "), false]);
});

test("a first preview begins with the front and the newest months that it names, few or many", () => {
	assert.deepEqual(planned(5, true), [
		["m0 m1 m2", true],
		["m3 m4", false],
	]);
	assert.deepEqual(planned(1, true), [
		["m0", true],
		["", false],
	]);
});

test("nothing stale asks for no volume, and every stale volume is asked for once", () => {
	assert.ok(planSteps([], false).every(({ volumes }) => volumes.length === 0));
	for (const count of [1, 2, 13, 14, 70])
		for (const isFirst of [true, false])
			assert.deepEqual(
				planSteps(months(count), isFirst)
					.flatMap(({ volumes }) => volumes.map(({ month }) => month))
					.sort(),
				months(count)
					.map(({ month }) => month)
					.sort(),
			);
});
