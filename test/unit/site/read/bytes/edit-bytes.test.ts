import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFile } from "../../../../../_includes/site/read/bytes/decode-file.ts";
import { editBytes } from "../../../../../_includes/site/read/bytes/edit-bytes.ts";

for (const [name, raw, edits, wanted] of [
	["line feeds", "a\nb\nc", [{ from: 2, to: 3, text: "B" }], "a\nB\nc"],
	[
		"CRLF and a byte order mark",
		"\uFEFFa\r\nb\r\nc",
		[{ from: 2, to: 3, text: "B\nB" }],
		"\uFEFFa\r\nB\r\nB\r\nc",
	],
	["mixed line ends", "a\nb\r\nc\rd", [{ from: 6, to: 7, text: "D" }], "a\nb\r\nc\rD"],
	["a line end that goes", "a\r\nb\r\nc", [{ from: 0, to: 2, text: "" }], "b\r\nc"],
	[
		"a line put in before the first",
		"\uFEFFa\r\n",
		[{ from: 0, to: 0, text: "---\n" }],
		"\uFEFF---\r\na\r\n",
	],
	["letters of other forms", "o\u0302: 👍\r\nx", [{ from: 6, to: 6, text: "!" }], "o\u0302: 👍!\r\nx"],
	["the very end", "a\r\n", [{ from: 2, to: 2, text: "b\n" }], "a\r\nb\r\n"],
	[
		"two edits",
		"a\r\nb\r\nc\r\n",
		[
			{ from: 0, to: 1, text: "A" },
			{ from: 4, to: 5, text: "C" },
		],
		"A\r\nb\r\nC\r\n",
	],
] as const)
	test(`an edit of what the reader sees changes no other byte of the file: ${name}`, () => {
		const bytes = editBytes(Buffer.from(raw), edits);
		assert.equal(bytes.toString(), wanted);
		const seen = (of: Uint8Array) => decodeFile("a", of).text ?? "";
		let text = seen(Buffer.from(raw));
		for (const { from, to, text: put } of [...edits].reverse())
			text = text.slice(0, from) + put + text.slice(to);
		assert.equal(seen(bytes), text);
	});
