import assert from "node:assert/strict";
import { test } from "node:test";
import { readAiUse } from "../../../../../_includes/domain/article/ai-use.ts";
import { printBraces, readBraces } from "../../../../../_includes/domain/article/picture/braces.ts";
import { readFocal } from "../../../../../_includes/domain/article/picture/focal.ts";

for (const [inside, printed] of [
	["40% 30%, ai: sửa", "{40% 30%, ai: sửa}"],
	[" ai:tạo ,  0% 100% ", "{0% 100%, ai: tạo}"],
	["focal: 5% 7%", "{5% 7%}"],
	["AI: sửa".normalize("NFD"), "{ai: sửa}"],
] as const)
	test(`braces are read and printed in one form: {${inside}}`, () => {
		const reading = readBraces(inside);
		assert.ok(reading.ok);
		assert.equal(printBraces(reading.braces), printed);
	});

for (const inside of [
	"",
	"width=50%",
	"40% 30%, 20% 10%",
	"ai",
	"ai: có",
	"nguồn: ai",
	"40%",
	"40% 130%",
	"40% 30%,",
])
	test(`braces that say something else are refused: {${inside}}`, () =>
		assert.equal(readBraces(inside).ok, false));

for (const [written, meant] of [
	["40 30", "40% 30%"],
	["40%, 30%", "40% 30%"],
	["40 x 130", undefined],
	["giữa", undefined],
] as const)
	test(`a place that is no place has ${meant ?? "no"} single meaning: ${written}`, () => {
		const reading = readFocal(written);
		assert.ok(!reading.ok);
		assert.equal(reading.meant, meant);
	});

test("what a machine did, typed without marks, means one thing", () => {
	const reading = readAiUse("Sua");
	assert.ok(!reading.ok);
	assert.equal(reading.meant, "sửa");
});
