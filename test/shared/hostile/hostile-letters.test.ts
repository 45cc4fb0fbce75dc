import assert from "node:assert/strict";
import { test } from "node:test";
import { runInBrowser, sendHostile } from "../../support/letters/hostile-letters.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

for (const name of ["xss.jsonl", "naughty-strings.jsonl"])
	test(`no public string of ${name} does harm as a letter, in whatever field it stands`, {
		skip: noHostileStrings,
	}, async (t) => {
		const { sent, statuses, faults, mains } = await sendHostile(
			hostileStrings(name).map(({ payload }) => payload),
		);
		t.diagnostic(
			`${sent} letters: ${[...statuses].map(([status, times]) => `${status} × ${times}`).join(", ")}`,
		);
		assert.ok(sent >= 1000);
		assert.ok(mains.length > 300);
		assert.deepEqual(faults, []);
		assert.deepEqual(await runInBrowser(mains), []);
	});
