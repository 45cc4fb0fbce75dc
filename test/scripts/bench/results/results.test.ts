import assert from "node:assert/strict";
import { test } from "node:test";
import { type Job, ratioTo, summarise } from "../../../../scripts/bench/results/results.ts";
import { row } from "../../../support/bench-rows.ts";

const run = (contender: "ours" | "hugo", job: Job, wall: number, peak?: number) => {
	const cost = { wall, user: wall, system: 0, ...(peak !== undefined && { peak }) };
	return { contender, job, cost, files: wall * 10, bytes: wall * 100 };
};

test("runs become rows of medians, in the order of the jobs, ours before the peers", () => {
	const rows = summarise(60, [
		run("hugo", "cold", 5, 7),
		run("ours", "publish", 2),
		run("ours", "cold", 3, 9),
		run("ours", "cold", 1, 8),
		run("ours", "cold", 2, 30),
	]);
	assert.deepEqual(rows, [
		{
			articles: 60,
			contender: "ours",
			job: "cold",
			wall: 2,
			user: 2,
			system: 0,
			peak: 9,
			files: 20,
			bytes: 200,
		},
		{
			articles: 60,
			contender: "hugo",
			job: "cold",
			wall: 5,
			user: 5,
			system: 0,
			peak: 7,
			files: 50,
			bytes: 500,
		},
		{ articles: 60, contender: "ours", job: "publish", wall: 2, user: 2, system: 0, files: 20, bytes: 200 },
	]);
});

test("a ratio is ours by theirs, for the same job at the same size, where there is such a run of ours", () => {
	const rows = [row("ours", "cold", 60, 3), row("ours", "publish", 60, 1), row("ours", "cold", 600, 10)];
	assert.equal(ratioTo(row("hugo", "cold", 60, 6), rows), 0.5);
	assert.equal(ratioTo(row("hugo", "publish", 60, 4), rows), 0.25);
	assert.equal(ratioTo(row("hugo", "publish", 600, 4), rows), undefined);
	assert.equal(ratioTo(row("hugo", "cold", 60, 0), rows), undefined);
});
