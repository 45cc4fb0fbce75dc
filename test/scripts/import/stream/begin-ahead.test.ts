import assert from "node:assert/strict";
import { test } from "node:test";
import { beginAhead } from "../../../../scripts/import/stream/begin-ahead.ts";

/** What is begun and not given yet at each moment, and what is given, of things that weigh so much. */
async function follow(weights: readonly number[], most: number) {
	let open = 0;
	const heaviest: number[] = [];
	const given: number[] = [];
	async function* all() {
		yield* weights.entries();
	}
	const ahead = beginAhead(all(), {
		most,
		weightOf: ([, weight]) => weight,
		begin([, weight]) {
			open += weight;
			heaviest.push(open);
		},
	});
	for await (const [at, weight] of ahead) {
		given.push(at);
		open -= weight;
	}
	return { heaviest: Math.max(0, ...heaviest), given };
}

for (const [what, weights, heaviest] of [
	["nothing", [], 0],
	["fewer than may be ahead", [1, 1, 1], 3],
	["many light ones", Array.from({ length: 100 }, () => 1), 17],
	["heavy ones, of which one is ahead", Array.from({ length: 20 }, () => 16), 32],
	["a heavy one among light ones", [1, 1, 1, 16, 1, 1, 1, 1, 16, 1], 20],
	["one that is heavier than all that may be ahead", [1, 1000, 1, 1], 1001],
] as const)
	test(`of ${what}, each is begun before its turn, given in its order, and what waits is bounded by its weight`, async () => {
		const seen = await follow(weights, 16);
		assert.deepEqual(
			seen.given,
			weights.map((_, at) => at),
		);
		assert.equal(seen.heaviest, heaviest);
	});
