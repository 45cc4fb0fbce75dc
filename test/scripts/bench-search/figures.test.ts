import assert from "node:assert/strict";
import { test } from "node:test";
import { ceilingOf, qualityOf, quantile } from "../../../scripts/bench-search/figures.ts";
import type { KnownItem } from "../../../scripts/bench-search/known-items.ts";

const item = (ties: number): KnownItem => ({
	kind: "fragment",
	marks: true,
	query: "a b c",
	wanted: "/a/",
	ties,
});

test("what is found first counts one, second a half, not among ten nothing", () => {
	const ranks = [1, 2, undefined, 10];
	const quality = qualityOf(ranks.map((rank) => ({ item: item(1), rank, milliseconds: 1 })));
	assert.deepEqual(quality, { queries: 4, mrr: (1 + 0.5 + 0.1) / 4, first: 0.25, ten: 0.75 });
});

for (const [ties, mrr, first, ten] of [
	[1, 1, 1, 1],
	[2, 0.75, 0.5, 1],
	[4, (1 + 1 / 2 + 1 / 3 + 1 / 4) / 4, 0.25, 1],
	[40, 7381 / 2520 / 40, 0.025, 0.25],
] as const)
	test(`of ${ties} articles that hold the same a perfect ranker expects ${mrr.toFixed(3)}`, () => {
		const ceiling = ceilingOf([item(ties)]);
		assert.ok(Math.abs(ceiling.mrr - mrr) < 1e-9);
		assert.deepEqual([ceiling.first, ceiling.ten], [first, ten]);
	});

test("a quantile is the figure below which that share lies", () => {
	assert.equal(quantile([5, 1, 3, 2, 4], 0.5), 3);
	assert.equal(quantile([5, 1, 3, 2, 4], 0.95), 5);
	assert.equal(quantile([], 0.5), 0);
});
