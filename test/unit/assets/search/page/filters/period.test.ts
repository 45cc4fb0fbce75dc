import assert from "node:assert/strict";
import { test } from "node:test";
import {
	inOrder,
	monthsBetween,
	wholeYear,
	yearOf,
} from "../../../../../../assets/search/page/filters/period.ts";

test("the months of a period go back over the turn of the year", () => {
	const months = monthsBetween({ from: "2022-11", to: "2023-02" });
	assert.deepEqual(months, ["2023-02", "2023-01", "2022-12", "2022-11"]);
	assert.deepEqual(monthsBetween({ from: "2023-02", to: "2023-02" }), ["2023-02"]);
});

for (const [from, to, year] of [
	["2022-01", "2022-12", "2022"],
	["2022-01", "2022-11", ""],
	["2022-01", "2023-12", ""],
	["2022-01", "", ""],
	["", "", ""],
] as const)
	test(`from "${from}" to "${to}" is ${year ? `the year ${year}` : "no whole year"}`, () => {
		assert.equal(yearOf({ from, to }), year);
		if (year) assert.deepEqual(wholeYear(year), { from, to });
	});

test("of no year the period is open, and one that is back to front is turned about", () => {
	assert.deepEqual(wholeYear(""), { from: "", to: "" });
	assert.deepEqual(inOrder({ from: "2023-02", to: "2022-11" }), { from: "2022-11", to: "2023-02" });
	assert.deepEqual(inOrder({ from: "2023-02", to: "" }), { from: "2023-02", to: "" });
});
