import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { LETTERS_DESK, TODAY } from "../../../../../_includes/domain/addresses/paths/desk.ts";
import { LETTER_ADDRESSES } from "../../../../../_includes/domain/addresses/paths/letters.ts";
import { lettersKey } from "../../../../../_includes/site/services/letters/letters-key.ts";
import { OLDEST, SAME_WORDS } from "../../../../../_includes/site/services/letters/receive-letter.ts";
import { HOUR } from "../../../../../_includes/site/services/letters/source.ts";
import { REJECTED_LIFE, SWEPT_WITHIN } from "../../../../../_includes/site/services/letters/sweep-letters.ts";
import * as desk from "../../../../../scripts/netlify/functions/admin-thu.mts";
import * as wake from "../../../../../scripts/netlify/functions/hen-gio.mts";
import * as thu from "../../../../../scripts/netlify/functions/thu.mts";
import * as sweep from "../../../../../scripts/netlify/functions/thu-don.mts";

const FUNCTIONS = "scripts/netlify/functions";

test("Netlify has functions answer all addresses of letters and of the desk, sweeps as often as is promised, and looks at the clock every minute", () => {
	assert.match(
		readFileSync("netlify.toml", "utf8"),
		/^\[functions\]\ndirectory = "scripts\/netlify\/functions"$/m,
	);
	assert.deepEqual(readdirSync(FUNCTIONS).sort(), ["admin-thu.mts", "hen-gio.mts", "thu-don.mts", "thu.mts"]);
	assert.deepEqual(
		[thu.config, sweep.config, wake.config],
		[
			{ path: [...LETTER_ADDRESSES] },
			{ schedule: `*/${SWEPT_WITHIN / 60_000} * * * *` },
			{ schedule: "* * * * *" },
		],
	);
	assert.deepEqual(desk.config, { path: [`${LETTERS_DESK}*`, `${TODAY}*`] });
});

test("readers are told how long what comes with a letter is kept, on both pages the same", () => {
	const [page = "", received = ""] = [
		"content/pages/quyen-rieng-tu.md",
		"_includes/layouts/letters/letter-received-page.tsx",
	].map((file) => readFileSync(file, "utf8").replace(/\s+/g, " "));
	assert.deepEqual(
		[HOUR, SWEPT_WITHIN],
		[60, 10].map((minutes) => minutes * 60_000),
	);
	for (const text of [page, received])
		assert.match(text, /hết hạn sau một giờ và bị xóa chậm nhất mười phút sau đó/);
	assert.equal(REJECTED_LIFE, 30 * 24 * HOUR);
	for (const text of [page, received]) assert.match(text, /hay báo lỗi đã sửa theo.{1,20} 30 ngày/);
	// A mark stands at least its life and at most twice that.
	assert.deepEqual([OLDEST, SAME_WORDS], [48 * HOUR, 24 * HOUR]);
	assert.match(page, /lượt gửi \(hai đến bốn ngày\) và một dấu băm của lời viết \(một đến hai ngày\)/);
	assert.match(received, /lượt gửi và của lời viết trong vài ngày/);
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
