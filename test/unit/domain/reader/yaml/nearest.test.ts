import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../../../../_includes/domain/reader/yaml/nearest.ts";

test("the word that was probably meant is found, and none where none is near", () => {
	const words = ["title", "date", "tags", "thoi-su", "Kinh tế"];
	const cases = [
		["tilte", "title"],
		["TITLE", "title"],
		["titel", "title"],
		["dat", "date"],
		["tag", "tags"],
		["thời sự", "thoi-su"],
		["thoisu", "thoi-su"],
		["kinh tê", "Kinh tế"],
		["bóng đá", undefined],
		["x", undefined],
		["", undefined],
	] as const;
	for (const [written, meant] of cases) assert.equal(nearest(written, words), meant, written);
});
