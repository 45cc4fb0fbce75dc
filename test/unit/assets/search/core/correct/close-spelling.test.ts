import assert from "node:assert/strict";
import { test } from "node:test";
import { isCloseSpelling } from "../../../../../../assets/search/core/correct/close-spelling.ts";

for (const [one, other, close] of [
	["khoi", "khoa", true],
	["khoi", "kho", true],
	["khoi", "khoii", true],
	["khoi", "hoi", true],
	["khoi", "khio", true],
	["giong", "giogn", true],
	["khoi", "khoi", false],
	["khoi", "kiho1", false],
	["khoi", "kh", false],
	["ab", "ba", true],
	["a", "b", false],
	["o", "on", false],
	["giong trom", "giong trm", true],
] as const)
	test(`"${one}" and "${other}" are ${close ? "" : "not "}one slip apart`, () => {
		assert.equal(isCloseSpelling(one, other), close);
		assert.equal(isCloseSpelling(other, one), close);
	});
