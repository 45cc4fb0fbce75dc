import assert from "node:assert/strict";
import { test } from "node:test";
import { finishCommit } from "../../../_includes/site/output/commit-output.ts";
import { type Crash, crashAt } from "../../support/processes/crash.ts";
import { assertWhole, SITES, withSite } from "../../support/processes/stopped-commit.ts";

for (const [what, old] of Object.entries(SITES))
	test(`over ${what} a stop of the command that carries a stopped commit to its end changes nothing of that`, async (t) => {
		let stops = 0;
		let first: Crash | undefined;
		for (let at = 0; at === 0 || first; at++) {
			let second: Crash | undefined;
			for (let again = 0; again === 0 || second; again++)
				await withSite(old, async (output, replace) => {
					first = await crashAt(at, replace);
					second = await crashAt(again, () => finishCommit(output));
					const when = `stopped at ${at}: ${first?.operation}, and then at ${again}: ${second?.operation}`;
					await assertWhole(output, old, when);
					stops += 1;
				});
		}
		t.diagnostic(`stops: ${stops}`);
		assert.ok(stops > 100, String(stops));
	});
