import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeFile } from "../../../../../_includes/site/read/bytes/decode-file.ts";
import { toTcvn3, toVni, toWindows1258 } from "../../../../support/articles/old-encodings.ts";
import { assertFound, assertTold } from "../../../../support/articles/problem-cases.ts";

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
		name: "more marks over one letter than any language puts there",
		given: utf8(`Bến\nTre a${"\u0301\u0323".repeat(16)}`),
		at: "error 2:6",
		found: "30 dấu",
		cure: "gõ lại",
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

const ARTICLE = `---
title: "Đảng bộ huyện Giồng Trôm: mùa dừa"
date: 2022-05-26 18:56
author: Ánh Nguyệt
tags: [dừa, bé]
---

Bà con được giá – “trái dừa” về nhà máy…
`;

/** The bytes of a text of which each character is one, in windows-1252. */
function western(text: string): Uint8Array {
	const high = new Map(
		[..."–—‘’“”…€"].map((shown, at) => [shown, [0x96, 0x97, 0x91, 0x92, 0x93, 0x94, 0x85, 0x80][at] ?? 0]),
	);
	return Uint8Array.from(text, (letter) => high.get(letter) ?? letter.charCodeAt(0));
}

function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
	const units = Buffer.from(`${mark ? "\uFEFF" : ""}${text}`, "utf16le");
	return order === "le" ? units : units.swap16();
}

const OLD = [
	["TCVN3 (ABC)", western(toTcvn3(ARTICLE))],
	["VNI Windows", western(toVni(ARTICLE))],
	["windows-1258", western(toWindows1258(ARTICLE))],
	["UTF-16", utf16(ARTICLE, "le", true)],
	["UTF-16", utf16(ARTICLE, "be", true)],
	["UTF-16", utf16(ARTICLE, "le", false)],
	["UTF-16", utf16(ARTICLE, "be", false)],
	// ABC letters in a file that was saved as “Unicode”.
	["UTF-16", utf16(toTcvn3(ARTICLE), "le", true)],
] as const;
for (const [at, [name, given]] of OLD.entries())
	test(`a file in ${name} is refused, and its fix is the very text in UTF-8 (${at + 1})`, () => {
		const { problem } = decodeFile("a.md", given);
		assert.ok(problem);
		assertTold(problem);
		assert.ok(problem.message.includes(name), problem.message);
		assert.ok(problem.cure.includes("npm run check -- --fix"));
		assert.deepEqual(problem.fix, { kind: "rewrite", text: ARTICLE });
		assert.deepEqual(decodeFile("a.md", utf8(ARTICLE)), { text: ARTICLE });
	});

test("line ends stay as they are in what a fix writes", () => {
	const text = ARTICLE.replaceAll("\n", "\r\n");
	assert.deepEqual(decodeFile("a.md", western(toTcvn3(text))).problem?.fix, { kind: "rewrite", text });
});

test("a line of other bytes in a file of UTF-8 is converted, the other lines stay", () => {
	const line = "Bà con được giá.";
	const given = bytes(ARTICLE, [...western(toTcvn3(line))], "\nMùa dừa về.\n");
	assert.deepEqual(decodeFile("a.md", given).problem?.fix, {
		kind: "rewrite",
		text: `${ARTICLE}${line}\nMùa dừa về.\n`,
	});
});

test("bytes that may be anything have no fix, and nobody is told to save them as they look", () => {
	for (const given of [
		bytes("caf", [0xe9]),
		bytes("Bến Tre ", [0xe9], "x"),
		bytes("B", [0xff, 0xfe, 0xfd]),
	]) {
		const { problem } = decodeFile("a.md", given);
		assert.equal(problem?.fix, undefined);
		assert.match(problem?.cure ?? "", /hiện đúng.*hiện sai/);
	}
});

test("letters of an old encoding that were saved as UTF-8 are refused, with edits of their lines", () => {
	const { problem } = decodeFile("a.md", utf8("---\r\ntitle: §¶ng bé\r\n---\r\n"));
	assert.ok(problem);
	assertFound([problem], "error 2:8", { found: "“Đảng bộ”", cure: "npm run check -- --fix" });
	assert.deepEqual(problem.fix, { kind: "edits", edits: [{ from: 11, to: 18, text: "Đảng bộ" }] });
});
