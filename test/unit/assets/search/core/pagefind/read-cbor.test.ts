import assert from "node:assert/strict";
import { test } from "node:test";
import { CborReader, readCbor } from "../../../../../../assets/search/core/pagefind/read-cbor.ts";

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));

for (const [hex, value] of [
	["00", 0],
	["17", 23],
	["1818", 24],
	["190400", 1024],
	["1a000f4240", 1_000_000],
	["20", -1],
	["38c0", -193],
	["6568e1baa31f", "hả\u001f"],
	["8301820203820405", [1, [2, 3], [4, 5]]],
	["80", []],
	["f6", null],
] as const)
	test(`${hex} is ${JSON.stringify(value)}`, () => {
		assert.deepEqual(readCbor(bytes(hex)), value);
		const reader = new CborReader(bytes(`${hex}17`));
		assert.deepEqual(reader.skip(), bytes(hex));
		assert.equal(reader.item(), 23);
		assert.ok(reader.done);
	});

for (const [hex, fault] of [
	["", "an empty file"],
	["19 04".replace(" ", ""), "a number cut off"],
	["6568", "a text cut off"],
	["8201", "a list cut off"],
	["0000", "two values"],
	["a0", "a map"],
	["fb3ff199999999999a", "a fraction"],
	["1b0000000000000000", "a number of 64 bits"],
] as const)
	test(`${fault} is refused`, () => {
		assert.throws(() => readCbor(bytes(hex)));
		const reader = new CborReader(bytes(hex));
		assert.throws(() => {
			reader.skip();
			if (!reader.done) throw new Error("more");
		});
	});
