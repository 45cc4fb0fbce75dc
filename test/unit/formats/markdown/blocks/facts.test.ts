import assert from "node:assert/strict";
import { test } from "node:test";
import { type KnownFacts, readFacts } from "../../../../../_includes/formats/markdown/blocks/facts.ts";

const KNOWN = {
	file: { word: "Tệp", cites: "film", many: true, example: "lu-ve.mp4" },
	credit: { word: "Nguồn", also: ["Tác giả"], example: "Ánh Nguyệt" },
	transcript: { word: "Bản chép lời", opensText: true, example: "" },
} as const satisfies KnownFacts;

const read = (text: string, before?: Parameters<typeof readFacts>[3]) => {
	const { facts, faults, text: rest } = readFacts(text.split("\n"), KNOWN, 10, before);
	return {
		facts: Object.fromEntries(
			Object.entries(facts).map(([name, values]) => [name, (values ?? []).map((one) => one.text)]),
		),
		faults: faults.map(({ line, message }) => `${line} ${message}`),
		rest: rest && `${rest.at} ${rest.lines.join("⏎")}`,
	};
};

const CASES: readonly [
	name: string,
	text: string,
	facts: object,
	faults: readonly string[],
	rest?: string,
][] = [
	[
		"words without marks, and other words for the same",
		"tep: a.mp4\nTÁC GIẢ: Ánh Nguyệt",
		{ file: ["a.mp4"], credit: ["Ánh Nguyệt"] },
		[],
	],
	["a file in several forms", "Tệp: a.mp4, b.webm\nTệp: c.mp4", { file: ["a.mp4", "b.webm", "c.mp4"] }, []],
	[
		"text behind the word that opens it",
		"Tệp: a.mp4\nBản chép lời:\nÔng Tám: nước lên.\nNguồn: sông.",
		{ file: ["a.mp4"], transcript: [""] },
		[],
		"12 Ông Tám: nước lên.⏎Nguồn: sông.",
	],
	[
		"text on the line of that word",
		"Bản chép lời: Nước lên.\nHai.",
		{ transcript: [""] },
		[],
		"10 Nước lên.⏎Hai.",
	],
	["an address is no fact", "https://bao.example/a: b", {}, [], "10 https://bao.example/a: b"],
	["a line without a colon begins the text", "Tệp: a.mp4\nNước lên", { file: ["a.mp4"] }, [], "11 Nước lên"],
	[
		"an unknown word",
		"Tệp: a.mp4\nMàu: xanh",
		{ file: ["a.mp4"] },
		["11 Khối này không có mục nào tên là “Màu”."],
	],
	["nothing behind a colon", "Nguồn:", {}, ["10 Mục “Nguồn” chưa có gì sau dấu hai chấm."]],
	[
		"one that is told twice",
		"Nguồn: A\nNguồn: B",
		{ credit: ["A"] },
		["11 Mục “Nguồn” viết hai lần trong một khối."],
	],
	["one that is too long", `Nguồn: ${"a".repeat(1001)}`, {}, ["10 Mục “Nguồn” dài quá 1000 chữ."]],
	[
		"a word that every object has",
		"constructor: a",
		{},
		["10 Khối này không có mục nào tên là “constructor”."],
	],
];

for (const [name, text, facts, faults, rest] of CASES)
	test(`facts of a block: ${name}`, () => assert.deepEqual(read(text), { facts, faults, rest }));

test("behind an empty line facts go on, and a word that is none is text", () => {
	const first = readFacts(["Tệp: a.mp4"], KNOWN, 10);
	assert.deepEqual(read("Nguồn: A\nÔng Tám: nước lên.", first.facts), {
		facts: { file: ["a.mp4"], credit: ["A"] },
		faults: [],
		rest: "11 Ông Tám: nước lên.",
	});
});
