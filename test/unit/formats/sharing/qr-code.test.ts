import assert from "node:assert/strict";
import { test } from "node:test";
import decodeQR from "qr/decode.js";
import { qrCode } from "../../../../_includes/formats/sharing/qr-code.ts";

/** On each side of a module that is drawn. */
const PIXELS = 4;

for (const text of [
	"https://tintinh.example/",
	`https://tintinh.example/2022/05/26/${"ben-pha-".repeat(12)}/`,
])
	test(`a reader of codes reads the ${text.length} letters of a text in its drawing, whose lines lie beside each other`, () => {
		const { size, path } = qrCode(text);
		const [width, height] = [size * PIXELS, size * PIXELS];
		const data = new Uint8Array(width * height * 3).fill(255);
		assert.match(path, /^M0 \.5(?:m-?\d+ \d+h\d+)+$/);
		const dark = new Set<string>();
		let [x, y] = [0, 0];
		for (const [, right, down, length] of path.matchAll(/m(-?\d+) (\d+)h(\d+)/g)) {
			x += Number(right);
			y += Number(down);
			for (const end = x + Number(length); x < end; x++) {
				assert.ok(!dark.has(`${x} ${y}`));
				dark.add(`${x} ${y}`);
				for (let row = y * PIXELS; row < (y + 1) * PIXELS; row++)
					data.fill(0, (row * width + x * PIXELS) * 3, (row * width + (x + 1) * PIXELS) * 3);
			}
		}
		assert.equal(decodeQR({ width, height, data }), text);
	});

test("the code of an article's address costs a page at most 2,000 bytes before it is packed", () => {
	assert.ok(qrCode("https://tintinh.example/2022/05/26/ben-pha/").path.length <= 2_000);
});
