import assert from "node:assert/strict";
import { test } from "node:test";
import { processesOf, readProcessEntry, readShare } from "../../../scripts/build/process-tree.ts";

for (const [stat, entry] of [
	["4711 (node) S 4700 4711 4690 0 -1 4194304 99", { pid: 4711, parent: 4700, session: 4690 }],
	["12 (a) b (c) R 1 12 12 0", { pid: 12, parent: 1, session: 12 }],
	["13 (x) S 9 9 9) R 1 13 13 0\n", { pid: 13, parent: 1, session: 13 }],
	["", undefined],
	["14 (short) S", undefined],
] as const)
	test(`a process is read from "${stat.trim()}"`, () => {
		assert.deepEqual(readProcessEntry(stat), entry);
	});

test("the processes of a run are those of its session and what descends from them, in any order", () => {
	const entries = [
		{ pid: 31, parent: 30, session: 30 },
		{ pid: 30, parent: 20, session: 30 },
		{ pid: 20, parent: 10, session: 10 },
		{ pid: 10, parent: 5, session: 10 },
		// Left behind by a parent that has ended.
		{ pid: 40, parent: 1, session: 10 },
		{ pid: 5, parent: 1, session: 5 },
		{ pid: 50, parent: 5, session: 5 },
	];
	assert.deepEqual([...processesOf(10, entries)].sort(), [10, 20, 30, 31, 40]);
	// A first process that opened no session has its children alone.
	assert.deepEqual([...processesOf(20, entries)].sort(), [20, 30, 31]);
	assert.deepEqual([...processesOf(99, entries)], []);
});

test("memory is the proportional share, in bytes, and nothing for a process that has ended", () => {
	const rollup = "55-7f ---p 00 00:00 0 [rollup]\nRss:    1908 kB\nPss:     356 kB\nPss_Dirty:   116 kB\n";
	assert.equal(readShare(rollup), 356 * 1024);
	assert.equal(readShare(""), 0);
});
