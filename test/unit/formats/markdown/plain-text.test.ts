import assert from "node:assert/strict";
import { test } from "node:test";
import { plainText, readPassages } from "../../../../_includes/formats/markdown/plain-text.ts";

const CASES: readonly (readonly [name: string, body: string, text: string])[] = [
	["marks go, words stay", "## Giá **dừa** *khô*\n\nXem [bài](/a/) và `mã`", "Giá dừa khô\nXem bài và mã"],
	["lines stay lines", "Một  \nHai\\\nBa", "Một\nHai\nBa"],
	["cells of a table are apart", "| Xã | Tấn |\n|---|---|\n| An | 3 |", "Xã\nTấn\nAn\n3"],
	["a box gives title and text", "::: hop Cần biết\nMang áo.\n:::", "Cần biết\nMang áo."],
	["captions are read, alt is not", '![tả](a.jpg "Phà. Ảnh: An")', "Phà. Ảnh: An"],
	["notes come last", "Một[^1] hai\n\n[^1]: Chú\n\nba", "Một hai\nba\nChú"],
	["typed HTML is text", "a <b>c</b> &amp; d", "a <b>c</b> & d"],
];

for (const [name, body, text] of CASES) {
	test(`plain text: ${name}`, () => assert.equal(plainText(body), text));
}

test("what stands under a picture is told from the text", () => {
	assert.deepEqual(readPassages('Một\n![tả](a.jpg "Phà")\n\nHai'), [
		{ kind: "text", text: "Một" },
		{ kind: "caption", text: "Phà" },
		{ kind: "text", text: "Hai" },
	]);
});
