import assert from "node:assert/strict";
import { test } from "node:test";
import { type Crash, crashAt } from "../../support/processes/crash.ts";
import { assertMended, assertWhole, NEW, SITES, withSite } from "../../support/processes/stopped-commit.ts";

for (const [what, old] of Object.entries(SITES)) {
	test(`over ${what} a stop before or in the midst of any operation of a commit leaves the old site or the new one`, async (t) => {
		const found = { old: 0, new: 0 };
		let crash: Crash | undefined;
		for (let at = 0; at === 0 || crash; at++)
			await withSite(old, async (output, replace) => {
				crash = await crashAt(at, replace);
				const when = `stopped at ${at}: ${crash?.operation}`;
				const state = await assertWhole(output, old, when);
				// Only what was carried to its end may have no trace of the old site.
				if (!crash) assert.equal(state, "new");
				found[state] += 1;
				await assertMended(output, state === "new" ? NEW : old, when);
			});
		t.diagnostic(`stops: ${JSON.stringify(found)}`);
		assert.ok(found.old > 3 && found.new > 10, JSON.stringify(found));
	});
}
