import assert from "node:assert/strict";
import { test } from "node:test";
import { remembering } from "../../../../_includes/domain/reader/remembering.ts";

test("a text that comes again is answered from memory, and the memory is bounded", () => {
	const asked: string[] = [];
	const read = remembering((text) => {
		asked.push(text);
		return text.toUpperCase();
	});
	assert.deepEqual([read("a"), read("a"), read("b")], ["A", "A", "B"]);
	assert.deepEqual(asked, ["a", "b"]);
	for (let index = 0; index < 5000; index += 1) read(String(index));
	assert.equal(read("a"), "A");
	assert.equal(asked.filter((text) => text === "a").length, 2);
});
