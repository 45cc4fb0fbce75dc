import assert from "node:assert/strict";
import { test } from "node:test";
import {
	printFigure,
	readFigure,
} from "../../../../../_includes/domain/article/figures/vietnamese-number.ts";

for (const [cell, value, decimals] of [
	["1.234,5", 1234.5, 1],
	["1.234", 1234, 0],
	["1234", 1234, 0],
	["1 234 567", 1_234_567, 0],
	["0,05", 0.05, 2],
	["-4,2", -4.2, 1],
	["−4,2", -4.2, 1],
	["–4", -4, 0],
	["+3", 3, 0],
	["42 %", 42, 0],
	["42,5%", 42.5, 1],
	["4,1 ‰", 4.1, 1],
	["-0", 0, 0],
	["2.000.000", 2_000_000, 0],
] as const)
	test(`“${cell}” is read as ${value}`, () => {
		assert.deepEqual(readFigure(cell, "‰"), { kind: "figure", figure: { value, decimals } });
	});

for (const cell of ["", " ", "-", "–", "…", "...", "x", "Không có", "n/a"])
	test(`“${cell}” says that there is no figure`, () => {
		assert.deepEqual(readFigure(cell), { kind: "missing" });
	});

for (const [cell, cure] of [
	["1,234.5", "1.234,5"],
	["1,234,567", "1.234.567"],
	["12.5", "12,5"],
	["0.75", "0,75"],
	["1,2 triệu", "Đơn vị"],
	["khoảng 5", "Chỉ viết con số"],
	["2-3", "Chỉ viết con số"],
	["1.23", "1,23"],
	["5 tấn", "Đơn vị"],
	["9".repeat(20), "đơn vị lớn hơn"],
	["9".repeat(100_000), "Chỉ viết con số"],
	["１２", "Chỉ viết con số"],
	["0x1F", "Chỉ viết con số"],
	["1e9", "Chỉ viết con số"],
	["Infinity", "Chỉ viết con số"],
] as const)
	test(`“${cell.slice(0, 20)}” is refused with what to write: ${cure}`, () => {
		const reading = readFigure(cell);
		assert.equal(reading.kind, "fault");
		assert.ok(reading.kind === "fault" && reading.cure.includes(cure), JSON.stringify(reading));
	});

for (const [value, decimals, printed] of [
	[1234.5, 1, "1.234,5"],
	[1_234_567, 0, "1.234.567"],
	[-5, 0, "−5"],
	[-0.04, 1, "0,0"],
	[4, 1, "4,0"],
	[999, 0, "999"],
	[0.125, 3, "0,125"],
] as const)
	test(`${value} is printed as ${printed}`, () => {
		assert.equal(printFigure(value, decimals), printed);
	});
