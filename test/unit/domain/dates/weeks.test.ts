import assert from "node:assert/strict";
import { test } from "node:test";
import { weeksOf } from "../../../../_includes/domain/dates/weeks.ts";

test("weeks go from Monday to Sunday and hold the days of their month alone", () => {
	const cases = [
		{ year: 2022, month: 5, last: 31 },
		{ year: 2024, month: 2, last: 29 },
		{ year: 2026, month: 2, last: 28 },
		{ year: 2027, month: 2, last: 28 },
	];
	for (const { year, month, last } of cases) {
		const weeks = weeksOf(year, month);
		assert.ok(weeks.every((week) => week.length === 7));
		assert.deepEqual(
			weeks.flat().filter((day) => day !== undefined),
			Array.from({ length: last }, (_, index) => index + 1),
		);
	}
	assert.equal(weeksOf(2022, 5)[0]?.indexOf(1), 6, "1 May 2022 was a Sunday");
	assert.equal(weeksOf(2027, 2).length, 4, "February 2027 begins on a Monday and ends on a Sunday");
	assert.equal(weeksOf(2022, 5).length, 6);
});
