import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { likenessOf, lookAlike, upright } from "../../../../_includes/formats/photos/likeness.ts";
import { photo } from "../../../support/articles/photos.ts";

const look = async (bytes: Uint8Array) =>
	likenessOf(
		await sharp(bytes).resize(32, 32, { fit: "fill" }).greyscale().toColourspace("b-w").raw().toBuffer(),
	) ?? "";

test("a photo that was scaled, packed, lightened or cut a little at its edges is the same; another is not", async () => {
	const bytes = await photo({ width: 900, height: 600 });
	const own = await look(bytes);
	for (const other of [
		sharp(bytes).resize({ width: 200 }).jpeg({ quality: 40 }),
		sharp(bytes).modulate({ brightness: 1.15 }).png(),
		sharp(bytes).extract({ left: 9, top: 6, width: 882, height: 588 }).jpeg(),
	])
		assert.ok(lookAlike(own, await look(await other.toBuffer())));
	const others = await Promise.all(
		Array.from({ length: 12 }, (_, seed) => photo({ width: 300, height: 200, seed: seed + 2 }).then(look)),
	);
	const all = [own, ...others];
	for (const [index, one] of all.entries())
		for (const other of all.slice(index + 1)) assert.ok(!lookAlike(one, other), `${one} ${other}`);
});

test("a picture of one grey looks like nothing", () => {
	assert.equal(likenessOf(new Uint8Array(1024).fill(128)), undefined);
});

test("a square is turned as the decoder turns the picture", async () => {
	const dots = Uint8Array.from({ length: 16 }, (_, index) => index * 16);
	const stored = await sharp(dots, { raw: { width: 4, height: 4, channels: 1 } })
		.png()
		.toBuffer();
	for (let orientation = 1; orientation <= 8; orientation += 1) {
		const held = await sharp(stored).withMetadata({ orientation }).png().toBuffer();
		const seen = await sharp(held).autoOrient().toColourspace("b-w").raw().toBuffer();
		assert.deepEqual(upright(dots, orientation), [...seen], `${orientation}`);
	}
});
