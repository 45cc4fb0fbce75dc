import assert from "node:assert/strict";
import { test } from "node:test";
import { costlyFiles } from "../../support/hostile/costly-files.ts";
import { readGrowth } from "../../support/hostile/costly-growth.ts";

// In every place of the table, and whole, they are read by `test/nightly/hostile/costly-files.test.ts`.
test("no file costs more than a time linear in its length, whatever repeats in it", (t) => {
	const { files, dear, growing } = readGrowth(costlyFiles("in turn"));
	t.diagnostic(`${files} files, ${dear} of them judged by how their cost grows`);
	assert.ok(files > 900);
	assert.deepEqual(growing, []);
});
