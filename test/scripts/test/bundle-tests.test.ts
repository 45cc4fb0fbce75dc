import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { withBundledTests } from "../../../scripts/test/bundle-tests.ts";

const FILES = ["test/unit/formats/trees/html-tree.test.ts", "test/unit/formats/trees/xml-tree.test.ts"];

test("test files that are bundled together run as they would alone, and leave nothing behind", async () => {
	const counts: number[] = [];
	const folders = await withBundledTests(FILES, async (wordsFor) => {
		for (const job of [FILES, ...FILES.map((file) => [file])]) {
			const { stdout } = await promisify(execFile)(process.execPath, [
				"--test-reporter=spec",
				...wordsFor(job),
			]);
			counts.push(Number(/^ℹ pass (\d+)$/m.exec(stdout)?.[1]));
			assert.match(stdout, /^ℹ fail 0$/m);
		}
		return FILES.map((file) => path.dirname(wordsFor([file]).at(-1) ?? ""));
	});
	const [both, html = 0, xml = 0] = counts;
	assert.ok(html > 0 && xml > 0);
	// One test more tells the end of each file.
	assert.equal(both, html + xml + FILES.length);
	assert.deepEqual(folders.filter(existsSync), []);
});
