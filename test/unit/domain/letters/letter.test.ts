import assert from "node:assert/strict";
import { test } from "node:test";
import { readLetter } from "../../../../_includes/domain/letters/letter.ts";
import { aLetter } from "../../../support/letters/letters.ts";

test("a letter that is stored is read as it was", () => {
	const letter = aLetter({ kind: "report", name: "", report: { sentence: "", mistake: "spelling" } });
	assert.deepEqual(readLetter(JSON.stringify(letter)), letter);
});

for (const [what, changed] of [
	["another kind", { kind: "advert" }],
	["a name that is a path", { id: "../../../x" }],
	["a day without its hour", { received: "2026-11-29" }],
	["a field that is not known", { approved: true }],
	["a number for a text", { text: 7 }],
	["doubts that are no list", { doubts: "nhiều" }],
	["a mistake that is none", { report: { sentence: "", mistake: "toString" } }],
] as const)
	test(`no letter: ${what}`, () => {
		assert.equal(readLetter(JSON.stringify({ ...aLetter(), ...changed })), undefined);
	});

for (const stored of ["", "null", "[]", "{", '"ab"', "7"])
	test(`no letter: ${JSON.stringify(stored)}`, () => {
		assert.equal(readLetter(stored), undefined);
	});
