import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { test } from "node:test";
import { LONGEST, planJobs } from "../../../scripts/test/plan-jobs.ts";

const FILES = readdirSync("test", { recursive: true, encoding: "utf8" })
	.filter((file) => /\.test\.tsx?$/.test(file))
	.map((file) => `test/${file.replaceAll("\\", "/")}`)
	.sort();

test("every test file is run once, and those that take longest begin first", () => {
	const jobs = planJobs(FILES);
	assert.deepEqual(jobs.flat().sort(), FILES);
	const firsts = jobs.flatMap(([file = ""]) =>
		LONGEST.includes(file) ? [LONGEST.indexOf(file)] : [FILES.length],
	);
	assert.deepEqual(
		firsts,
		firsts.toSorted((one, other) => one - other),
	);
	for (const job of jobs) {
		const longest = job.map((file) => LONGEST.includes(file));
		assert.deepEqual(longest, longest.toSorted().toReversed(), job.join(" "));
	}
});

test("no process has two of the files that take longest while another of its folder has none", () => {
	const [building] = [planJobs(FILES).filter((job) => job.length > 1 && job[0]?.startsWith("test/build/"))];
	const longest = building.map((job) => job.filter((file) => LONGEST.includes(file)).length);
	assert.ok(Math.max(...longest) - Math.min(...longest) <= 1, String(longest));
});

test("files share a process, but for one that changes what all of them see, and the slow proofs", () => {
	const jobs = planJobs(FILES);
	const jobOf = (file: string) => jobs.find((job) => job.includes(file)) ?? [];
	assert.ok(jobOf("test/unit/domain/addresses/slug.test.ts").length > 10);
	assert.ok(jobOf("test/build/fronts.test.ts").length > 2);
	assert.equal(jobOf("test/unit/assets/search/core/search-archive.test.ts").length, 1);
	assert.equal(jobOf("test/build/build.test.ts").length, 1);
	for (const job of jobs)
		if (job.some((file) => file.startsWith("test/proofs/"))) assert.equal(job.length, 1);
});
