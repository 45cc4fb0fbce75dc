import assert from "node:assert/strict";
import { test } from "node:test";
import { encode } from "uqr";
import { qrCode } from "../../../../_includes/formats/sharing/qr-code.ts";

for (const text of [
	"https://tintinh.example/",
	`https://tintinh.example/2022/05/26/${"ben-pha-".repeat(12)}/`,
])
	test(`the lines of a code of ${text.length} letters are its dark modules, each once`, () => {
		const { size, path } = qrCode(text);
		const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
		assert.match(path, /^M0 \.5(?:m-?\d+ \d+h\d+)+$/);
		let [x, y] = [0, 0];
		for (const [, right, down, length] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
			x += Number(right);
			y += Number(down);
			for (const end = x + Number(length); x < end; x++) {
				assert.equal(drawn[y]?.[x], false);
				(drawn[y] ?? [])[x] = true;
			}
		}
		assert.deepEqual(drawn, encode(text, { ecc: "M", border: 4, maskPattern: 0 }).data);
	});

test("the code of an article's address costs a page at most 2,000 bytes before it is packed", () => {
	assert.ok(qrCode("https://tintinh.example/2022/05/26/ben-pha/").path.length <= 2_000);
});
