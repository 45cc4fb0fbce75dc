import assert from "node:assert/strict";
import { test } from "node:test";
import { readPeriods } from "../../../../../_includes/domain/article/figures/periods.ts";

for (const labels of [
	["2015", "2016", "2020"],
	["Năm 2015", "năm 2016"],
	["Quý 1/2025", "quý 2/2025", "Q1/2026"],
	["quý I/2025", "Quý II/2025", "Quý IV/2025"],
	["1/2025", "T2/2025", "Tháng 3/2025"],
	["28/2/2024", "29/02/2024", "1-3-2024"],
	["7/1", "14/1", "29/2"],
	["T1", "Tháng 2", "T12"],
	["6h", "6:30", "13 giờ"],
])
	test(`times: ${labels.join(", ")}`, () => {
		const times = readPeriods(labels);
		assert.equal(times?.length, labels.length);
	});

test("years stand as far apart as they are", () => {
	const [first = 0, second = 0, last = 0] = readPeriods(["2015", "2016", "2020"]) ?? [];
	assert.ok(Math.abs((last - second) / (second - first) - 4) < 1e-9);
});

for (const labels of [
	["2016", "2015"],
	["2015", "2015"],
	["2015", "Xã Vàm Sâu"],
	["2015", "1/2016"],
	["28/12", "4/1"],
	["32/1", "1/2"],
	["1".repeat(100_000), "2015"],
])
	test(`no times: ${labels.join(", ").slice(0, 40)}`, () => {
		assert.equal(readPeriods(labels), undefined);
	});
