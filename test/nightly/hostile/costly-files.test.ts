import assert from "node:assert/strict";
import { test } from "node:test";
import { costlyFiles } from "../../support/hostile/costly-files.ts";
import { readGrowth } from "../../support/hostile/costly-growth.ts";
import { costOf } from "../../support/hostile/read-costly.ts";

/** How many of the dearest are told, for whoever asks what they cost. */
const TOLD = 10;

test("every file as long as the limits let it be is read, printed and made a search record of", (t) => {
	const costs = Array.from(costlyFiles("all"), (file) => [costOf(file, 1), file.name] as const);
	costs.sort(([one], [other]) => other - one);
	for (const [seconds, name] of costs.slice(0, TOLD)) t.diagnostic(`${seconds.toFixed(2)} s of CPU: ${name}`);
	assert.deepEqual(
		costs.filter(([seconds]) => seconds === Number.POSITIVE_INFINITY).map(([, name]) => name),
		[],
	);
});

test("no file costs more than a time linear in its length, wherever in a newsroom it is", (t) => {
	const { files, dear, growing } = readGrowth(costlyFiles("all"));
	t.diagnostic(`${files} files, ${dear} of them judged by how their cost grows`);
	assert.ok(files > 1900);
	assert.deepEqual(growing, []);
});
