import assert from "node:assert/strict";
import { test } from "node:test";
import { readShard, shareOut } from "../../../../_includes/domain/volumes/share-out.ts";

const SHARDS = [
	["1/1", { machine: 1, machines: 1 }],
	["3/8", { machine: 3, machines: 8 }],
	["8/8", { machine: 8, machines: 8 }],
	["9/8", undefined],
	["0/8", undefined],
	["1/0", undefined],
	["01/8", undefined],
	["1/300", undefined],
	["1/8/2", undefined],
	["-1/8", undefined],
	["1", undefined],
	["", undefined],
] as const;

for (const [text, shard] of SHARDS)
	test(`“${text}” is ${shard ? "a share" : "no share"}`, () => assert.deepEqual(readShard(text), shard));

const named = (sizes: readonly number[]) =>
	sizes.map((articles, at) => ({ name: `g${String(at).padStart(2, "0")}`, articles }));

const shares = (all: readonly { readonly name: string; readonly articles: number }[], machines: number) =>
	Array.from({ length: machines }, (_, at) => shareOut(all, { machine: at + 1, machines }));

test("every group falls to exactly one machine, in whatever order they are told", () => {
	const all = named([900, 40, 40, 300, 300, 1, 0, 77, 300]);
	for (const machines of [1, 2, 3, 8, 20]) {
		const told = shares(all, machines);
		assert.deepEqual(
			told
				.flat()
				.map(({ name }) => name)
				.sort(),
			all.map(({ name }) => name),
		);
		assert.deepEqual(shares([...all].reverse(), machines), told);
	}
});

test("no machine has more than a fair share and the largest group", () => {
	const all = named([4000, 3900, 3800, 1000, 900, 800, 700, 600, 300, 200, 100, 50]);
	const total = all.reduce((sum, { articles }) => sum + articles, 0);
	for (const machines of [2, 3, 4, 8])
		for (const own of shares(all, machines)) {
			const load = own.reduce((sum, { articles }) => sum + articles, 0);
			assert.ok(load <= total / machines + 4000, `${load} of ${total} on one of ${machines}`);
		}
});
