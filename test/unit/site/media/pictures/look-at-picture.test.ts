import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { lookAlike } from "../../../../../_includes/formats/photos/likeness.ts";
import { lookAtPicture } from "../../../../../_includes/site/media/pictures/look-at-picture.ts";
import { photo } from "../../../../support/articles/photos.ts";
import { blackOnClear, HEIC, moving, noisy } from "../../../../support/articles/pictures.ts";

for (const [format, encoded] of [
	["JPEG", () => noisy(600, 400).jpeg().toBuffer()],
	["PNG", () => noisy(600, 400).png().toBuffer()],
	["WebP", () => noisy(600, 400).webp().toBuffer()],
	["GIF", () => noisy(600, 400).gif({ effort: 1 }).toBuffer()],
	["AVIF", () => noisy(600, 400).avif({ effort: 0 }).toBuffer()],
] as const) {
	test(`a whole ${format} is a picture, one that was cut off is broken, wherever the cut is`, async () => {
		const bytes = await encoded();
		const { likeness: _, ...look } = (await lookAtPicture(bytes)) as { likeness?: string };
		assert.deepEqual(look, {
			...{ kind: "picture", format, width: 600, height: 400, alpha: false, pages: 1 },
			bytes: bytes.length,
		});
		for (const part of [0.2, 0.6, 0.95])
			assert.deepEqual(await lookAtPicture(bytes.subarray(0, bytes.length * part)), {
				kind: "broken",
				format,
			});
	});
}

test("clear parts and frames are seen", async () => {
	const look = await lookAtPicture(await blackOnClear(640, 400));
	assert.ok(look.kind === "picture");
	assert.deepEqual([look.format, look.alpha, look.pages], ["PNG", true, 1]);
	const { kind, ...gif } = await lookAtPicture(moving(64, 60));
	assert.equal(kind, "picture");
	assert.equal((gif as { pages?: number }).pages, 2);
	const png = await noisy(60, 60).png().toBuffer();
	const animated = Buffer.concat([
		png.subarray(0, 33),
		chunk("acTL", Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])),
		png.subarray(33),
	]);
	assert.equal(((await lookAtPicture(animated)) as { pages?: number }).pages, 2);
});

/** A chunk of a PNG with its length and check sum. */
function chunk(name: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(name), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc(body));
	return Buffer.concat([length, body, sum]);
}

function crc(bytes: Buffer): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
	}
	return (sum ^ 0xffffffff) >>> 0;
}

for (const [name, bytes, look] of [
	["HEIC", HEIC, { kind: "foreign", format: "HEIC" }],
	["a page", Buffer.from("<!DOCTYPE html><html>404</html>"), { kind: "foreign", format: "trang web (HTML)" }],
	["a document", Buffer.from("%PDF-1.7 ..."), { kind: "foreign", format: "PDF" }],
	["a video", Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2mp41"), { kind: "foreign", format: "video" }],
	["nothing", Buffer.alloc(0), { kind: "empty" }],
	[
		"what git-lfs leaves",
		Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 4321\n`),
		{ kind: "pointer" },
	],
	["text", Buffer.from("ảnh này chưa có"), { kind: "unknown" }],
	[
		"only the beginning of a JPEG",
		Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
		{ kind: "broken", format: "JPEG" },
	],
	[
		"too many bytes",
		new Uint8Array(20 * 2 ** 20 + 1),
		{ kind: "heavy", bytes: 20 * 2 ** 20 + 1, limit: 20 * 2 ** 20 },
	],
	[
		"a drawing of too many shapes",
		Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${"<rect/>".repeat(300_000)}</svg>`),
		{ kind: "heavy", bytes: 2_100_046, limit: 2 * 2 ** 20 },
	],
] as const)
	test(`what is no picture is told by what it holds: ${name}`, async () => {
		assert.deepEqual(await lookAtPicture(bytes), look);
	});

test("a small file of a vast picture is refused before it is unfolded", async () => {
	const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: "#fff" } })
		.toColourspace("b-w")
		.png()
		.toBuffer();
	assert.ok(bomb.length < 2 ** 20);
	assert.deepEqual(await lookAtPicture(bomb), { kind: "vast", width: 12_000, height: 9_000 });
});

test("where a photo was taken is seen, and two photos look alike, however they are held, packed and scaled", async () => {
	const [plain, held, other] = await Promise.all([
		photo({ width: 900, height: 600 }),
		photo({ width: 900, height: 600, place: true, orientation: 6 }),
		photo({ width: 900, height: 600, seed: 3 }),
	]);
	const [one, two, three] = await Promise.all([plain, held, other].map(lookAtPicture));
	assert.ok(one?.kind === "picture" && two?.kind === "picture" && three?.kind === "picture");
	assert.deepEqual([one.hasPlace, two.hasPlace], [undefined, true]);
	const smaller = await lookAtPicture(
		await sharp(held).autoOrient().resize({ width: 300 }).webp().toBuffer(),
	);
	assert.ok(smaller.kind === "picture");
	assert.ok(lookAlike(two.likeness ?? "", smaller.likeness ?? ""));
	assert.ok(!lookAlike(one.likeness ?? "", three.likeness ?? ""));
});
