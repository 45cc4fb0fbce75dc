import assert from "node:assert/strict";
import { test } from "node:test";
import { logScale, spread, stepScale } from "../../../../scripts/bench/results/scale.ts";

for (const [figures, ticks] of [
	[
		[1.2, 160],
		[1, 2, 5, 10, 20, 50, 100, 200],
	],
	[
		[0.3, 0.4],
		[0.2, 0.5],
	],
	[[5], [5, 10]],
	[
		[1000, 10],
		[10, 20, 50, 100, 200, 500, 1000],
	],
] as const)
	test(`figures from ${Math.min(...figures)} to ${Math.max(...figures)} get the ticks ${ticks.join(", ")}`, () => {
		assert.deepEqual(stepScale(figures).ticks, ticks);
	});

test("every factor of ten takes the same room, and a single figure stands in the middle", () => {
	const scale = logScale([100_000, 1000, 1000]);
	assert.deepEqual(scale.ticks, [1000, 100_000]);
	assert.deepEqual(
		[1000, 10_000, 100_000].map((figure) => Number(scale.at(figure).toFixed(9))),
		[0, 0.5, 1],
	);
	assert.equal(logScale([60]).at(60), 0.5);
});

for (const [places, moved] of [
	[
		[10, 50, 90],
		[10, 50, 90],
	],
	[
		[10, 12, 90],
		[10, 30, 90],
	],
	[
		[10, 11, 12],
		[10, 30, 50],
	],
	[
		[90, 95, 99],
		[60, 80, 100],
	],
	[[], []],
] as const)
	test(`labels at ${places.join(", ") || "no place"} stand at ${moved.join(", ") || "none"}`, () => {
		assert.deepEqual(spread(places, 20, 100), moved);
	});
