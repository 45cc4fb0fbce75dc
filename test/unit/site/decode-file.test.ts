import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFile } from "../../../_includes/site/decode-file.ts";
import { assertFound } from "../../support/problem-cases.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
	Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...utf8(part)] : part)));

test("UTF-8 is read; a byte order mark goes and line ends become one kind", () => {
	assert.deepEqual(decodeFile("a.md", bytes([0xef, 0xbb, 0xbf], "Bến\r\nTre\rdừa\n🥥")), {
		text: "Bến\nTre\ndừa\n🥥",
	});
	assert.deepEqual(decodeFile("a.md", bytes()), { text: "" });
});

const CASES = [
	{
		name: "a stray byte",
		given: bytes("Bến\r\nTre ", [0xe9], "x"),
		at: "error 2:5",
		found: "0xE9",
		cure: "UTF-8",
	},
	{
		name: "a stray byte behind a mark",
		given: bytes([0xef, 0xbb, 0xbf], "ab", [0xff]),
		at: "error 1:3",
		found: "0xFF",
		cure: "UTF-8",
	},
	{
		name: "a letter cut off at the end",
		given: bytes("Bế", [0xe1, 0xba]),
		at: "error 1:3",
		found: "0xE1",
		cure: "UTF-8",
	},
	{
		name: "an overlong slash",
		given: bytes("a", [0xc0, 0xaf]),
		at: "error 1:2",
		found: "0xC0",
		cure: "UTF-8",
	},
	{
		name: "half of a surrogate pair",
		given: bytes("a", [0xed, 0xa0, 0x80]),
		at: "error 1:2",
		found: "0xED",
		cure: "UTF-8",
	},
	{
		name: "UTF-16",
		given: bytes([0xff, 0xfe, 0x42, 0, 0xbf, 0x1e]),
		at: "error 1:1",
		found: "UTF-16",
		cure: "UTF-8",
	},
	{
		name: "UTF-16 with the high byte first",
		given: bytes([0xfe, 0xff, 0, 0x42]),
		at: "error 1:1",
		found: "UTF-16",
		cure: "UTF-8",
	},
	{
		name: "TCVN3: đường đô",
		given: bytes([0xae, 0xad], "ng ", [0xae, 0xab]),
		at: "error 1:1",
		found: "TCVN3",
		cure: "UniKey",
	},
	{
		name: "windows-1258: tỉnh, hạ",
		given: bytes("ti", [0xd2], "nh ha", [0xf2], "!"),
		at: "error 1:3",
		found: "windows-1258",
		cure: "UTF-8",
	},
	{
		name: "too many bytes",
		given: new Uint8Array(512 * 1024 + 1).fill(97),
		at: "error 1:1",
		found: "512 KiB",
		cure: "512 KiB",
	},
];
for (const { name, given, at, found, cure } of CASES) {
	test(`bytes that are no text of a newsroom are refused at the first bad one: ${name}`, () => {
		const { text, problem } = decodeFile("a.md", given);
		assert.equal(text, undefined);
		assert.ok(problem);
		assertFound([problem], at, { found, cure });
	});
}
