import assert from "node:assert/strict";
import { test } from "node:test";
import { readCsv } from "../../../../../_includes/domain/article/figures/csv.ts";

const cellsOf = (text: string) => {
	const { head, rows } = readCsv(text, 100);
	return [head, ...rows].map(({ cells }) => cells);
};

for (const [what, text, cells] of [
	[
		"semicolons, as Excel writes in Vietnamese",
		"Xã;Tấn\nA;1,5\n",
		[
			["Xã", "Tấn"],
			["A", "1,5"],
		],
	],
	[
		"tabs",
		"Xã\tTấn\nA\t1,5",
		[
			["Xã", "Tấn"],
			["A", "1,5"],
		],
	],
	[
		"commas and quotation marks",
		'Xã,Tấn\n"A, B","1,5"',
		[
			["Xã", "Tấn"],
			["A, B", "1,5"],
		],
	],
	[
		"two marks for one",
		'Xã;Tấn\n"Cồn ""Lá""";2',
		[
			["Xã", "Tấn"],
			['Cồn "Lá"', "2"],
		],
	],
	[
		"a cell of two lines",
		'Xã;Tấn\n"A\nB";2\nC;3',
		[
			["Xã", "Tấn"],
			["A B", "2"],
			["C", "3"],
		],
	],
	[
		"a mark of the byte order, and Windows' ends of lines",
		"\uFEFFXã;Tấn\r\nA;1\r\n",
		[
			["Xã", "Tấn"],
			["A", "1"],
		],
	],
	[
		"empty lines",
		"Xã;Tấn\n\n;\nA;1\n\n",
		[
			["Xã", "Tấn"],
			["A", "1"],
		],
	],
	[
		"a mark inside a cell",
		'Xã;Cỡ\nA;3"',
		[
			["Xã", "Cỡ"],
			["A", '3"'],
		],
	],
	["a mark that is never closed", 'Xã;Tấn\n"A;1\nB;2', [["Xã", "Tấn"], ["A;1 B;2"]]],
	["nothing", "", [[]]],
] as const)
	test(`a file with ${what}`, () => {
		assert.deepEqual(cellsOf(text), cells);
	});

test("rows know their lines", () => {
	const { rows } = readCsv('a;b\r\n\r\n"x\ny";1\r\nz;2', 100);
	assert.deepEqual(
		rows.map(({ line }) => line),
		[3, 5],
	);
});

test("what is over the limit is told", () => {
	assert.equal(readCsv("a;b\n1;2\n3;4\n", 2).cut, true);
	assert.equal(readCsv("a;b\n1;2\n3;4", 3).cut, false);
});
