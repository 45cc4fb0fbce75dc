import assert from "node:assert/strict";
import { test } from "node:test";
import { rewriteDate } from "../../../scripts/addresses/rewrite-date.ts";

const date = "2023-01-02 03:04";

for (const [before, after] of [
	["---\ndate: 2022-05-26 18:56\n---\ndate: x\n", "---\ndate: 2023-01-02 03:04\n---\ndate: x\n"],
	[
		"\uFEFF---\r\ntitle: a\r\ndate:  '2022-05-26 18:56' \r\n---\r\n",
		"\uFEFF---\r\ntitle: a\r\ndate:  2023-01-02 03:04 \r\n---\r\n",
	],
	[
		"---\ncorrections:\n  - date: a\ndate: b\n---",
		"---\ncorrections:\n  - date: a\ndate: 2023-01-02 03:04\n---",
	],
	["---\rdate: a\r---\r", "---\rdate: 2023-01-02 03:04\r---\r"],
] as const)
	test(`only the date changes in ${JSON.stringify(before)}`, () => {
		assert.equal(rewriteDate(before, date), after);
	});

for (const text of ["---\ntitle: a\n---\ndate: b\n", "date: a\n", ""])
	test(`there is no date to rewrite in ${JSON.stringify(text)}`, () => {
		assert.equal(rewriteDate(text, date), undefined);
	});
