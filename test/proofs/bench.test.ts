import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { JOBS, type Results } from "../../scripts/bench/results/results.ts";
import { runScript } from "../support/processes/command.ts";

test("bench measures every job on an archive of its own, prints the table, and writes results and chart", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "bench-run-"));
	try {
		const json = path.join(folder, "out", "results.json");
		const { code, stdout, stderr } = await runScript(
			"bench",
			["--articles", "60", "--runs", "1", "--json", json],
			// Its workshop stands here, so that what it leaves is seen.
			{ TMPDIR: folder },
		);
		assert.equal(code, 0, stderr);
		const { rows, runs } = JSON.parse(await readFile(json, "utf8")) as Results;
		assert.equal(runs, 1);
		assert.deepEqual(
			rows.map(({ contender, job, articles }) => `${contender} ${job} ${articles}`),
			Object.keys(JOBS).map((job) => `ours ${job} 60`),
		);
		for (const { job, wall, user } of rows) {
			assert.ok(wall > 0 && user > 0, job);
			assert.ok(stdout.includes(`60  ${JOBS[job]}`), job);
			assert.ok(stdout.includes(`| ${JOBS[job]}, by articles stored | 60: `), job);
		}
		const files = Object.fromEntries(rows.map((row) => [row.job, row.files]));
		assert.ok(Number(files["cold"]) > 120);
		assert.equal(files["unchanged"], 0);
		assert.ok(Number(files["publish"]) > 0 && Number(files["publish"]) < Number(files["cold"]));
		assert.ok(Number(files["template"]) >= 61);
		assert.match(await readFile(path.join(folder, "out", "chart.svg"), "utf8"), /^<svg /);
		const left = (await readdir(folder)).filter((name) => name.startsWith("tin-tinh-bench-"));
		assert.deepEqual(left, []);
	} finally {
		await rm(folder, { recursive: true });
	}
});

for (const [words, complaint] of [
	[["--sizes", "1000,,2"], /Số bài “1000,,2”/],
	[["--articles", "0"], /Số bài “0”/],
	[["--runs", "0"], /--runs/],
	[["--corpus", "không-có.jsonl"], /Không có kho văn bản “không-có\.jsonl”/],
] as const)
	test(`bench ${words.join(" ")} is refused before anything is written`, async () => {
		const { code, stderr } = await runScript("bench", words);
		assert.equal(code, 2);
		assert.match(stderr, complaint);
	});

test("bench:machines makes the same site by one machine and by two, and prints what each cost", async () => {
	const { code, stdout, stderr } = await runScript("bench-machines", [
		"--articles",
		"60",
		"--machines",
		"1,2",
	]);
	assert.equal(code, 0, stderr);
	assert.match(stdout, /all sites equal to the byte/);
	assert.match(stdout, /^\| 1 \| [\d.]+ s \| 0\.0 s \|/m);
	assert.match(stdout, /^\| 2 \| [\d.]+ s \| [\d.]+ s \|.* MB \|$/m);
});

test("bench:machines prints a front of cards alone, and the arithmetic of an archive", async () => {
	const front = await runScript("bench-machines", ["--front", "100"]);
	assert.match(front.stdout, /^100 cards: front and title index [\d.]+ s, \d+ files/m, front.stderr);
	const plan = await runScript("bench-machines", ["--plan", "1000000"]);
	assert.match(plan.stdout, /^\| 64 \|/m, plan.stderr);
});
