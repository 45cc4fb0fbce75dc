import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type ServedStarter, serveStarter } from "../../support/browser/every-kind.ts";
import { firstVisit, POOR_3G } from "../../support/browser/first-visit.ts";
import { testFirstVisits } from "./test-first-visits.ts";

let starter: ServedStarter;

before(async () => {
	// The shell asks for pictures that are farther off, and for no icon.
	starter = await serveStarter({ whole: true });
});
after(() => starter.close());

// Every one is visited by night.
testFirstVisits(() => starter, 8);

test("the largest thing of an article's first screen on a poor line: told, not judged, since machines differ", async (t) => {
	const { address } =
		starter.samples.find(({ kind }) => kind.startsWith("article") && kind.endsWith("with cover")) ?? {};
	assert.ok(address);
	const times: number[] = [];
	for (let run = 0; run < 3; run++) {
		const { painted, largest, bytes } = await firstVisit(starter.browser, starter.url + address, POOR_3G);
		assert.ok(bytes.size > 5);
		times.push(painted);
		t.diagnostic(`${address}: ${Math.round(painted)} ms, ${largest}`);
	}
	assert.ok(times.every((time) => time > 0));
});
