import assert from "node:assert/strict";
import { test } from "node:test";
import { type CostlyFile, costlyFiles } from "../../support/hostile/costly-files.ts";
import { costOf } from "../../support/hostile/read-costly.ts";

/** How much of each file is read: enough to show how its cost grows. Whole ones are read by `test/nightly/costly-files.test.ts`. */
const SHARE = 1 / 8;
/** Seconds of CPU. A file whose share costs less than this costs two as a whole, even where its cost grows with its square. */
const CHEAP = 2 * SHARE ** 2;

/** A text a quarter as long costs a quarter; a sixteenth where the cost grows with the square. */
const LONGER = 4;
const TOO_MUCH = 8;
/** How often a growth is measured before it is believed: a busy machine makes one up now and then. */
const TRIES = 5;

test("no file costs more than a time linear in its length, whatever repeats in it", (t) => {
	let [files, dear] = [0, 0];
	const growing: string[] = [];
	for (const file of costlyFiles()) {
		files += 1;
		const cost = costOf(file, SHARE);
		if (cost <= CHEAP) continue;
		dear += 1;
		const growth = growthOf(file, cost);
		if (growth > TOO_MUCH)
			growing.push(`${file.name}: ${growth.toFixed(1)} times for ${LONGER} times the length`);
	}
	t.diagnostic(`${files} files, ${dear} of them judged by how their cost grows`);
	assert.ok(files > 1500);
	assert.deepEqual(growing, []);
});

/** How many times as much a file costs as a quarter of it: the least that was seen. */
function growthOf(file: CostlyFile, cost: number): number {
	let [long, short] = [cost, costOf(file, SHARE / LONGER)];
	for (let tries = 1; tries < TRIES && long > short * TOO_MUCH; tries += 1) {
		short = Math.max(short, costOf(file, SHARE / LONGER));
		if (long > short * TOO_MUCH) long = Math.min(long, costOf(file, SHARE));
	}
	return long / short;
}
