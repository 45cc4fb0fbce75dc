import assert from "node:assert/strict";
import { test } from "node:test";
import encodeQR from "qr";
import decodeQR from "qr/decode.js";
import { qrCode } from "../../../../_includes/formats/sharing/qr-code.ts";

/** On each side of a module that is drawn. */
const PIXELS = 4;

for (const text of [
	"https://tintinh.example/",
	`https://tintinh.example/2022/05/26/${"ben-pha-".repeat(12)}/`,
])
	test(`the lines of a code of ${text.length} letters are its dark modules, each once, and a reader of codes reads them`, () => {
		const { size, path } = qrCode(text);
		const [width, height] = [size * PIXELS, size * PIXELS];
		const data = new Uint8Array(width * height * 3).fill(255);
		assert.match(path, /^M0 \.5(?:m-?\d+ \d+h\d+)+$/);
		const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
		let [x, y] = [0, 0];
		for (const [, right, down, length] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
			x += Number(right);
			y += Number(down);
			for (const end = x + Number(length); x < end; x++) {
				assert.equal(drawn[y]?.[x], false);
				(drawn[y] ?? [])[x] = true;
				for (let row = y * PIXELS; row < (y + 1) * PIXELS; row++)
					data.fill(0, (row * width + x * PIXELS) * 3, (row * width + (x + 1) * PIXELS) * 3);
			}
		}
		assert.deepEqual(drawn, encodeQR(text, "raw", { ecc: "medium", encoding: "byte", mask: 0, border: 4 }));
		assert.equal(decodeQR({ width, height, data }), text);
	});

test("the code of an article's address costs a page at most 2,000 bytes before it is packed", () => {
	assert.ok(qrCode("https://tintinh.example/2022/05/26/ben-pha/").path.length <= 2_000);
});
