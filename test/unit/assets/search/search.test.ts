import assert from "node:assert/strict";
import { test } from "node:test";
import type { ListedBundle } from "../../../../_includes/domain/bundles.ts";
import type { PagefindResult } from "../../../../assets/search/pagefind.ts";
import { reportProgress, reportResult } from "../../../../assets/search/report.ts";
import { Search } from "../../../../assets/search/search.ts";

/** How many articles of a bundle hold the phrase, and how many hold its words only. */
type Holdings = readonly [whole: number, loose: number];

/** A search through bundles of one year each, from 2026 backwards, and the names of those that were asked. */
function searchOf(query: string, holdings: readonly Holdings[]) {
	const bundles: ListedBundle[] = holdings.map((_, index) => {
		const year = String(2026 - index);
		return { name: year, from: `${year}-01`, to: `${year}-12`, articles: 1000 };
	});
	const asked: string[] = [];
	const search = new Search(query, bundles, (name) => {
		asked.push(name);
		const [whole, loose] = holdings[2026 - Number(name)] ?? [0, 0];
		const results = (kind: string, count: number): PagefindResult[] =>
			Array.from({ length: count }, (_, index) => ({
				id: `${name} ${kind} ${index}`,
				data: () => Promise.reject(new Error("nobody reads it")),
			}));
		return {
			async search(words: string) {
				const phrase = results("whole", whole);
				return { results: /^".* .*"$/.test(words) ? phrase : [...results("loose", loose), ...phrase] };
			},
		};
	});
	return { search, asked };
}

async function goOn(search: Search) {
	for await (const _ of search.goOn());
}

const years = (from: number, to: number) =>
	Array.from({ length: from - to + 1 }, (_, index) => String(from - index));

test("ten articles that hold the whole phrase are enough, wherever they are", async () => {
	for (const [holdings, last] of [
		[
			[
				[10, 0],
				[9, 9],
				[9, 9],
			],
			2026,
		],
		[
			[
				[9, 500],
				[1, 0],
				[9, 9],
			],
			2025,
		],
		[
			[
				[0, 500],
				[4, 9],
				[6, 9],
				[9, 9],
			],
			2024,
		],
	] as const) {
		const { search, asked } = searchOf("bến phà", holdings);
		await goOn(search);
		assert.deepEqual(asked, years(2026, last));
		assert.equal(search.finished, false);
	}
});

test("unasked, a search goes so far as half a megabyte may reach", async () => {
	const none = Array.from({ length: 20 }, (): Holdings => [0, 1]);
	for (const [words, further] of [
		[1, 6],
		[4, 6],
		[6, 4],
		[12, 2],
		[40, 1],
	] as const) {
		const { search, asked } = searchOf(Array.from({ length: words }, () => "bến").join(" "), none);
		await goOn(search);
		assert.equal(asked.length, 1 + further, `${words} words`);
	}
});

test("asked to go on, a search takes up where it stopped, and asks no bundle twice", async () => {
	const { search, asked } = searchOf("bến phà", [
		[12, 0],
		[12, 0],
		[1, 0],
	]);
	for (const expected of [years(2026, 2026), years(2026, 2025), years(2026, 2024), years(2026, 2024)]) {
		await goOn(search);
		assert.deepEqual(asked, expected);
	}
	assert.equal(search.finished, true);
	assert.equal(search.found, 25);
});

test("what holds the whole phrase is taken first, then what holds its words, newest bundle first in both", async () => {
	const { search } = searchOf("bến phà", [
		[2, 2],
		[1, 1],
	]);
	await goOn(search);
	assert.deepEqual(
		search.takeWhole(1).map((result) => result.id),
		["2026 whole 0"],
	);
	assert.deepEqual(
		search.take(4).map((result) => result.id),
		["2026 whole 1", "2025 whole 0", "2026 loose 0", "2026 loose 1"],
	);
	assert.equal(search.waiting, 1);
	assert.deepEqual(
		search.take(20).map((result) => result.id),
		["2025 loose 0"],
	);
	assert.equal(search.waiting, 0);
});

test("a query without words asks no bundle", async () => {
	const { search, asked } = searchOf('""', [[5, 5]]);
	await goOn(search);
	assert.deepEqual(asked, []);
	assert.equal(reportResult(search), 'Không có bài nào khớp với “""”. Hãy thử bớt từ hoặc viết khác đi.');
});

for (const [holdings, expected] of [
	[[[1200, 0]], "Tìm thấy 1.200 bài cho “bến phà”."],
	[[[0, 0]], "Không có bài nào khớp với “bến phà”. Hãy thử bớt từ hoặc viết khác đi."],
	[[], "Không có bài nào khớp với “bến phà”. Hãy thử bớt từ hoặc viết khác đi."],
	[
		[
			[0, 3],
			[10, 0],
			[1, 0],
		],
		"Tìm thấy 13 bài cho “bến phà”. Đã tìm các bài từ 01/2025 đến nay.",
	],
	[
		[
			[0, 3],
			[1, 0],
		],
		"Tìm thấy 4 bài cho “bến phà”. Đã tìm hết kho bài.",
	],
	[
		[
			[0, 0],
			[0, 0],
		],
		"Không có bài nào khớp với “bến phà”. Hãy thử bớt từ hoặc viết khác đi. Đã tìm hết kho bài.",
	],
	[
		Array.from({ length: 20 }, (): Holdings => [0, 0]),
		"Chưa thấy bài nào khớp với “bến phà”. Đã tìm các bài từ 01/2020 đến nay.",
	],
] as const)
	test(`the reader is told: ${expected}`, async () => {
		const { search } = searchOf("bến phà", holdings);
		await goOn(search);
		assert.equal(reportResult(search), expected);
	});

test("on its way a search tells how far it has looked", async () => {
	const { search } = searchOf("bến phà", [
		[0, 0],
		[0, 0],
		[0, 0],
	]);
	const told = [reportProgress(search)];
	for await (const _ of search.goOn()) told.push(reportProgress(search));
	assert.deepEqual(told, [
		"Đang tìm…",
		"Đang tìm… Đã tìm các bài từ 01/2026 đến nay.",
		"Đang tìm… Đã tìm các bài từ 01/2025 đến nay.",
		"Đang tìm… Đã tìm hết kho bài.",
	]);
});
