import assert from "node:assert/strict";
import { test } from "node:test";
import { pack, unpack } from "../../../../_includes/site/cache/pack.ts";

const FILES = new Map([
	["pagefind-entry.json", Buffer.from('{"version":"1"}\n')],
	["fragment/vi_é\n\u{1F965}.pf_fragment", Buffer.from([0, 10, 255, 10])],
	["empty", Buffer.alloc(0)],
]);

test("a pack gives back every file under its name, byte for byte", () => {
	const unpacked = unpack(pack(FILES));
	assert.deepEqual(
		[...(unpacked ?? [])].map(([name, content]) => [name, Buffer.from(content)]),
		[...FILES],
	);
	assert.deepEqual(unpack(pack(new Map())), new Map());
});

test("a pack that is cut off anywhere, or longer than it says, is not taken for whole", () => {
	const whole = pack(FILES);
	for (let length = 0; length < whole.length; length++)
		assert.equal(unpack(whole.subarray(0, length)), undefined, `cut off after ${length} bytes`);
	assert.equal(unpack(Buffer.concat([whole, Buffer.from("x")])), undefined);
});
