import type { CostlyFile } from "./costly-files.ts";
import { costOf } from "./read-costly.ts";

/** How much of each file is read: enough to show how its cost grows. */
const SHARE = 1 / 8;
/** Seconds of CPU. A file whose share costs less than this costs two as a whole, even where its cost grows with its square. */
const CHEAP = 2 * SHARE ** 2;

/** A text a quarter as long costs a quarter; a sixteenth where the cost grows with the square. */
const LONGER = 4;
const TOO_MUCH = 8;
/** How often a growth is measured before it is believed: a busy machine makes one up now and then. */
const TRIES = 5;

/** What reading costly files has shown. */
export interface CostlyGrowth {
	readonly files: number;
	/** How many were dear enough to be judged by how their cost grows. */
	readonly dear: number;
	/** The files whose cost grows faster than their length, each as a sentence. */
	readonly growing: readonly string[];
}

/** Reads a share of each file, and tells which cost more than a time linear in their length. */
export function readGrowth(costly: Iterable<CostlyFile>): CostlyGrowth {
	let [files, dear] = [0, 0];
	const growing: string[] = [];
	for (const file of costly) {
		files += 1;
		const cost = costOf(file, SHARE);
		if (cost <= CHEAP) continue;
		dear += 1;
		const growth = growthOf(file, cost);
		if (growth > TOO_MUCH)
			growing.push(`${file.name}: ${growth.toFixed(1)} times for ${LONGER} times the length`);
	}
	return { files, dear, growing };
}

/** How many times as much a file costs as a quarter of it: the least that was seen. */
function growthOf(file: CostlyFile, cost: number): number {
	let [long, short] = [cost, costOf(file, SHARE / LONGER)];
	for (let tries = 1; tries < TRIES && long > short * TOO_MUCH; tries += 1) {
		short = Math.max(short, costOf(file, SHARE / LONGER));
		if (long > short * TOO_MUCH) long = Math.min(long, costOf(file, SHARE));
	}
	return long / short;
}
