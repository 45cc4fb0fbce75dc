import assert from "node:assert/strict";
import { test } from "node:test";
import { roundScale } from "../../../../../_includes/domain/article/figures/scale.ts";

for (const [figures, fromZero, ticks] of [
	[[0.4, 6.6], false, [0, 2, 4, 6, 8]],
	[[41_000, 131_000], false, [0, 50_000, 100_000, 150_000]],
	[[97, 99], false, [97, 97.5, 98, 98.5, 99]],
	[[97, 99], true, [0, 20, 40, 60, 80, 100]],
	[[-4.2, 12.5], true, [-5, 0, 5, 10, 15]],
	[[-9, -3], true, [-10, -8, -6, -4, -2, 0]],
	[[0], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
	[[7], false, [6, 6.5, 7, 7.5, 8]],
	[[], true, [0, 0.2, 0.4, 0.6, 0.8, 1]],
] as const)
	test(`${fromZero ? "lengths" : "places"} of ${figures.join(", ") || "nothing"} stand by ${ticks.join(", ")}`, () => {
		const scale = roundScale(figures, 5, fromZero);
		assert.deepEqual(scale.ticks, ticks);
		for (const figure of figures) assert.ok(scale.least <= figure && figure <= scale.greatest);
	});

test("figures of any size have a few round steps", () => {
	for (let power = -9; power <= 15; power++)
		for (const digit of [1, 1.7, 3.3, 9.99]) {
			const { ticks } = roundScale([digit * 10 ** power, 0], 5, true);
			assert.ok(ticks.length >= 3 && ticks.length <= 8, `${digit}e${power}: ${ticks.join(" ")}`);
		}
});
