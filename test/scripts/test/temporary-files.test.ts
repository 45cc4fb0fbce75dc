import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { mkdtemp, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { withTemporaryFiles } from "../../../scripts/test/temporary-files.ts";
import { TEST_DISK } from "../../../scripts/test/test-run.ts";

test("what a run of tests has written goes with it, also where it fails, and the folder of before is told", async () => {
	const before = process.env["TMPDIR"];
	const disk = tmpdir();
	let left = "";
	const running = withTemporaryFiles(async () => {
		left = await mkdtemp(path.join(tmpdir(), "left-"));
		await writeFile(path.join(left, "a.txt"), "");
		assert.notEqual(tmpdir(), disk);
		assert.equal(process.env[TEST_DISK], disk);
		assert.equal((await stat(tmpdir())).mode & 0o7777, 0o1777, "users of all names may write there");
		throw new Error("a test has failed");
	});
	await assert.rejects(running, /a test has failed/);
	assert.ok(left && !existsSync(path.dirname(left)));
	assert.equal(tmpdir(), disk);
	assert.equal(process.env["TMPDIR"], before);
});
