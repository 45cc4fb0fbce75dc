import assert from "node:assert/strict";
import { test } from "node:test";
import { constants, gzipSync } from "node:zlib";
import { inflate } from "../../../../../../assets/search/core/pagefind/inflate.ts";
import { seededRandom } from "../../../../../../scripts/bench/random.ts";

const random = seededRandom(3);
const TEXTS = {
	"an empty file": new Uint8Array(),
	"a short text": new TextEncoder().encode("Đảng bộ huyện Giồng Trôm"),
	"a long text": new TextEncoder().encode("Bến phà chạy lại từ sáng nay. ".repeat(5000)),
	"bytes without order": Uint8Array.from({ length: 70_000 }, () => Math.floor(random() * 256)),
	"bytes with some order": Uint8Array.from({ length: 70_000 }, () => Math.floor(random() ** 3 * 256)),
};

for (const [name, bytes] of Object.entries(TEXTS))
	for (const [how, options] of Object.entries({
		stored: { level: 0 },
		"in fixed codes": { strategy: constants.Z_FIXED },
		"in codes of its own": { level: 9 },
	}))
		test(`${name}, packed ${how}, is unpacked as by zlib`, () => {
			assert.ok(Buffer.from(inflate(gzipSync(bytes, options))).equals(Buffer.from(bytes)));
		});

test("half a file and what is no gzip file are refused", () => {
	const packed = gzipSync("Bến phà chạy lại từ sáng nay.");
	assert.throws(() => inflate(packed.subarray(0, 20)), /ends early/);
	assert.throws(() => inflate(new TextEncoder().encode("<!doctype html>")), /Expected a gzip file/);
});
