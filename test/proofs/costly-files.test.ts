import assert from "node:assert/strict";
import { test } from "node:test";
import { inTime } from "../../_includes/site/in-time.ts";
import { costlyFiles } from "../support/costly-files.ts";
import { readCostly } from "../support/read-costly.ts";

/** How many of the slowest are told, for whoever asks what they cost. */
const TOLD = 5;

test("every file within the limits is read, printed and made a search record of, whatever repeats in it", (t) => {
	const costs: (readonly [seconds: number, name: string])[] = [];
	const lost: string[] = [];
	for (const costly of costlyFiles()) {
		const before = process.cpuUsage();
		// Minutes on a busy machine; what grew with the square of these files took hours.
		const { problem } = inTime(costly.name, costly.text, () => readCostly(costly), { limit: 120_000 });
		costs.push([process.cpuUsage(before).user / 1e6, costly.name]);
		if (problem) lost.push(costly.name);
	}
	costs.sort(([one], [other]) => other - one);
	for (const [seconds, name] of costs.slice(0, TOLD)) t.diagnostic(`${seconds.toFixed(2)} s of CPU: ${name}`);
	assert.ok(costs.length > 800);
	assert.deepEqual(lost, []);
});
