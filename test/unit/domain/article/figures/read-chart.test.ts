import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../../../_includes/domain/article/figures/csv.ts";
import { type ChartFacts, readChart } from "../../../../../_includes/domain/article/figures/read-chart.ts";

const told = (...texts: string[]) =>
	texts.map((text, at) => ({ text, line: 100 + at, source: `Mốc: ${text}` }));

const read = (csv: string, facts: Partial<ChartFacts> = {}) =>
	readChart({ highlighted: [], marks: [], ...facts }, readCsv(csv, 1001));

test("times become lines, names become bars, and a fact says otherwise", () => {
	assert.equal(read("Năm;Tấn\n2024;1\n2025;2").chart?.kind, "lines");
	assert.equal(read("Xã;Tấn\nA;1\nB;2").chart?.kind, "bars");
	assert.equal(read("Năm;Tấn\n2024;1\n2025;2", { kind: "columns" }).chart?.kind, "columns");
});

test("a unit in every name of the head is the unit of the chart", () => {
	const { chart } = read("Năm;Dừa (tấn);Bưởi (tấn)\n2024;1,25 tấn;2\n2025;;4");
	assert.equal(chart?.unit, "tấn");
	assert.deepEqual(chart?.series, [
		{ name: "Dừa", values: [1.25, undefined] },
		{ name: "Bưởi", values: [2, 4] },
	]);
	assert.equal(chart?.decimals, 2);
});

test("units that differ stay with their names", () => {
	const { chart } = read("Năm;Dừa (tấn);Giá (đồng)\n2024;1;2");
	assert.equal(chart?.unit, undefined);
	assert.deepEqual(
		chart?.series.map(({ name }) => name),
		["Dừa (tấn)", "Giá (đồng)"],
	);
});

test("marks and what stands out are found by their names without marks", () => {
	const { chart, faults } = read("Xã;Tấn\nCồn Lá;1\nVàm Sâu;2", {
		marks: told("con la: vỡ đê"),
		highlighted: told("VÀM SÂU"),
	});
	assert.deepEqual(faults, []);
	assert.deepEqual(chart?.marks, [{ at: 0, text: "vỡ đê" }]);
	assert.deepEqual([...(chart?.highlighted ?? [])], ["Vàm Sâu"]);
});

const rows = (count: number, row: (at: number) => string) =>
	Array.from({ length: count }, (_, at) => row(at)).join("\n");

for (const [what, csv, facts, line, message] of [
	["without figures", "Xã\nA", {}, 1, "chưa có số liệu"],
	["without rows", "Xã;Tấn", {}, 1, "chưa có số liệu"],
	["with English numbers", "Xã;Tấn\nA;1,234.5", {}, 2, "“1,234.5” không phải là số"],
	["with a word for a number", "Xã;Tấn\nA;1\nB;nhiều", {}, 3, "“nhiều” không phải là số"],
	["with a row without a name", "Xã;Tấn\nA;1\n;2", {}, 3, "chưa có tên"],
	["with a column without any figure", "Xã;Tấn;Kg\nA;1;\nB;2;-", {}, 1, "“Kg” không có số nào"],
	["with a name that is too long", `Xã;Tấn\n${"a".repeat(81)};1`, {}, 2, "dài quá 80 chữ"],
	["of too many columns", `Xã;${"a;".repeat(7)}\nA;1`, { kind: "lines" }, 1, "nhiều nhất 6 cột số"],
	["of too many bars", `Xã;Tấn\n${rows(41, (at) => `Xã ${at};1`)}`, {}, 42, "nhiều nhất 40 dòng"],
	[
		"of too many parts",
		`Xã;Tấn\n${rows(8, (at) => `Xã ${at};1`)}`,
		{ kind: "shares" },
		9,
		"nhiều nhất 7 dòng",
	],
	["of parts below nothing", "Xã;Tấn\nA;1\nB;-2", { kind: "shares" }, 1, "không vẽ được số âm"],
	["of a part without a figure", "Xã;Tấn\nA;1\nB;", { kind: "shares" }, 1, "phần chưa có số"],
	["of nothing", "Xã;Tấn\nA;0\nB;0", { kind: "shares" }, 1, "cộng lại bằng 0"],
	["of two wholes", "Xã;Tấn;Kg\nA;1;2", { kind: "shares" }, 1, "nhiều nhất 1 cột số"],
	["with a mark nowhere", "Xã;Tấn\nA;1", { marks: told("B: vỡ đê") }, 100, "không có dòng nào tên là “B”"],
	["with a mark without words", "Xã;Tấn\nA;1", { marks: told("A") }, 100, "Mốc này chưa rõ"],
	["with what stands out nowhere", "Xã;Tấn\nA;1", { highlighted: told("B") }, 100, "không có tên nào là “B”"],
] as const)
	test(`a chart ${what} is refused, with its line and a cure`, () => {
		const { chart, faults } = read(csv, facts);
		assert.equal(chart, undefined);
		assert.equal(faults[0]?.line, line);
		assert.ok(faults[0]?.message.includes(message), faults[0]?.message);
		assert.ok(faults[0]?.cure.length > 5);
	});

test("parts of a hundred that are no hundred are told, and drawn", () => {
	const { chart, faults } = read("Xã;Phần (%)\nA;40\nB;55", { kind: "shares" });
	assert.ok(chart);
	assert.deepEqual(
		faults.map(({ severity, message }) => [severity, message]),
		[["warning", "Các phần cộng lại là 95,0 %, không phải 100 %."]],
	);
});
