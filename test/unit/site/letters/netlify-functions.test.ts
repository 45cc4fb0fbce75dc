import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { LETTER_ADDRESSES, LETTERS_DESK } from "../../../../_includes/domain/addresses/paths/letters.ts";
import { lettersKey } from "../../../../_includes/site/letters/letters-key.ts";
import * as desk from "../../../../scripts/netlify/functions/admin-thu.mts";
import * as thu from "../../../../scripts/netlify/functions/thu.mts";
import * as sweep from "../../../../scripts/netlify/functions/thu-don.mts";

const FUNCTIONS = "scripts/netlify/functions";

test("Netlify has functions answer all addresses of letters and of the desk, and sweeps hourly", () => {
	assert.match(
		readFileSync("netlify.toml", "utf8"),
		/^\[functions\]\ndirectory = "scripts\/netlify\/functions"$/m,
	);
	assert.deepEqual(readdirSync(FUNCTIONS).sort(), ["admin-thu.mts", "thu-don.mts", "thu.mts"]);
	assert.deepEqual([thu.config, sweep.config], [{ path: [...LETTER_ADDRESSES] }, { schedule: "@hourly" }]);
	assert.deepEqual(desk.config, { path: `${LETTERS_DESK}*` });
});

for (const [key, taken] of [
	[undefined, undefined],
	["", undefined],
	["mot-khoa-ngan", undefined],
	[" ".repeat(40), undefined],
	["k".repeat(32), "k".repeat(32)],
	[`${"k".repeat(44)}\n`, "k".repeat(44)],
] as const)
	test(`a key that is ${JSON.stringify(key)} ${taken ? "opens" : "does not open"} the mailroom`, () => {
		assert.equal(lettersKey({ ...(key !== undefined && { LETTERS_KEY: key }) }), taken);
	});
