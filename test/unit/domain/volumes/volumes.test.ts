import assert from "node:assert/strict";
import { test } from "node:test";
import { planRuns, volumeOfPage } from "../../../../_includes/domain/volumes/volumes.ts";

test("a page belongs to the month that its address ends in or lies under, and else to the front", () => {
	const pages = {
		"2022/05/index.html": "2022-05",
		"2022/05/26/ben-pha/index.html": "2022-05",
		"chuyen-muc/thoi-su/2022/05/index.html": "2022-05",
		"tac-gia/anh-nguyet/2022/05/index.html": "2022-05",
		"2022/index.html": undefined,
		"index.html": undefined,
		"chuyen-muc/thoi-su/index.html": undefined,
		"the/2022/05/index.html": undefined,
		"dong-su-kien/2022/index.html": undefined,
	};
	for (const [page, volume] of Object.entries(pages)) assert.equal(volumeOfPage(page), volume, page);
});

const months = (...sizes: readonly number[]) =>
	sizes.map((size) => ({ articles: Array<number>(size).fill(0) }));
const sizesOf = (runs: readonly (readonly { readonly articles: readonly unknown[] }[])[]) =>
	runs.map((run) => run.map(({ articles }) => articles.length));

for (const [what, sizes, most, runs] of [
	[
		"volumes fill runs in their order",
		[3, 2, 4, 1],
		5,
		[
			[3, 2],
			[4, 1],
		],
	],
	["a run takes nothing that comes later for what has no room in it", [3, 3, 2], 5, [[3], [3, 2]]],
	["a month of more than a run may have is one of its own", [2, 9, 1], 5, [[2], [9], [1]]],
	["nothing is in no run", [], 5, []],
] as const)
	test(what, () => {
		assert.deepEqual(sizesOf(planRuns(months(...sizes), () => most)), runs);
	});

test("what a run may have is told by what is left", () => {
	const asked: number[] = [];
	const half = (left: number) => {
		asked.push(left);
		return Math.ceil(left / 2);
	};
	assert.deepEqual(sizesOf(planRuns(months(2, 2, 2, 2, 1), half)), [[2, 2], [2], [2], [1]]);
	assert.deepEqual(asked, [9, 5, 3, 1]);
});
