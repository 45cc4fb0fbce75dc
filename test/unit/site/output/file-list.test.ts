import assert from "node:assert/strict";
import { test } from "node:test";
import { countPages, filesIn, listFiles } from "../../../../_includes/site/output/file-list.ts";

const FILES = [
	["2022/05/26/ben-pha/index.html", "1a"],
	["_headers", "2b"],
	["a name with spaces.txt", "4d"],
	["404.html", "3c"],
] as const;

test("a list gives back every file with its hash, in order", () => {
	assert.deepEqual([...filesIn(listFiles(FILES))], FILES);
	assert.deepEqual([...filesIn(listFiles([]))], []);
});

test("the pages of a list are counted by their names", () => {
	assert.equal(countPages(listFiles(FILES)), 2);
	assert.equal(countPages(""), 0);
});
