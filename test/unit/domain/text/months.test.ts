import assert from "node:assert/strict";
import { test } from "node:test";
import { nameMonth, printMonth, sayMonth } from "../../../../_includes/domain/text/months.ts";

test("a month is printed in a list, said in a sentence and named in full", () => {
	assert.equal(printMonth("2022-05"), "05/2022");
	assert.equal(sayMonth("2026-08"), "tháng 8/2026");
	assert.equal(sayMonth("2025-12"), "tháng 12/2025");
	assert.equal(nameMonth({ month: 5, year: 2022 }), "tháng 5 năm 2022");
});
