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
	assert.deepEqual(jobs.slice(0, LONGEST.length).flat(), LONGEST);
});

test("small files share a process, but for one that prepares something for all tests of it", () => {
	const jobs = planJobs(FILES);
	const jobOf = (file: string) => jobs.find((job) => job.includes(file)) ?? [];
	assert.ok(jobOf("test/unit/domain/addresses/slug.test.ts").length > 10);
	assert.equal(jobOf("test/unit/assets/search/core/search.test.ts").length, 1);
	assert.equal(jobOf("test/build/build.test.ts").length, 1);
});
