import assert from "node:assert/strict";
import { test } from "node:test";
import { planWork } from "../../../../_includes/domain/volumes/plan-work.ts";

/** So many months of 70 articles, newest first: `m0`, `m1`, ... */
const months = (count: number) =>
	Array.from({ length: count }, (_, at) => ({ month: `m${at}`, articles: Array.from({ length: 70 }) }));

/** What is made in each turn, where somebody waits: `m2`, `m0 m1`, `front`, `index`. */
const planned = (count: number, isFirst: boolean) =>
	planWork(months(count), { isAwaited: true, isFirst }).map(({ volumes, front, index }) =>
		[...volumes.map(({ month }) => month), ...(front ? ["front"] : []), ...(index ? ["index"] : [])].join(
			" ",
		),
	);

test("where nobody waits all is made at once", () => {
	const stale = months(3);
	assert.deepEqual(planWork(stale, { isAwaited: false, isFirst: false }), [
		{ volumes: stale, front: true, index: true },
	]);
});

test("what one edited article has made stale begins with its own month, the oldest", () => {
	assert.deepEqual(planned(3, false), ["m2", "m0 m1", "front", "index"]);
	assert.equal(planned(13, false)[0], "m12");
});

test("what no single article can make stale begins with the newest month and the front", () => {
	assert.equal(planned(14, false)[0], "m0 front");
});

test("what is made after the first comes a few months at a time, so that an edit made meanwhile need not wait for all", () => {
	assert.deepEqual(planned(16, false), [
		"m0 front",
		"m1 m2 m3 m4 m5 m6 m7",
		"m8 m9 m10 m11 m12 m13 m14",
		"m15",
		"front",
		"index",
	]);
});

test("a first preview begins with the front and the newest months that it names, few or many", () => {
	assert.deepEqual(planned(5, true), ["m0 m1 m2 front", "m3 m4", "front", "index"]);
	assert.deepEqual(planned(1, true), ["m0 front", "front", "index"]);
});

test("a newspaper without articles has a front, also the first time", () => {
	for (const isFirst of [true, false]) assert.deepEqual(planned(0, isFirst), ["front", "index"]);
});

test("every stale volume is made once", () => {
	for (const count of [1, 2, 13, 14, 70])
		for (const isFirst of [true, false])
			assert.deepEqual(
				planWork(months(count), { isAwaited: true, isFirst })
					.flatMap(({ volumes }) => volumes.map(({ month }) => month))
					.sort(),
				months(count)
					.map(({ month }) => month)
					.sort(),
			);
});
