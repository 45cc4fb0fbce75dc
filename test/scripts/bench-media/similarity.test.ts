import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { greyOf, similarity } from "../../../scripts/bench-media/similarity.ts";
import { photo } from "../../support/articles/photos.ts";

test("a picture is as like itself as can be, and the less so the less of it an encoder keeps", async () => {
	const whole = await photo({ width: 240, height: 160, quality: 100 });
	const seen = await greyOf(whole);
	const kept = [90, 50, 10].map(async (quality) =>
		similarity(seen, await greyOf(await sharp(whole).jpeg({ quality }).toBuffer())),
	);
	const [most = 0, less = 0, least = 0] = await Promise.all(kept);
	assert.equal(similarity(seen, seen), 1);
	assert.ok(1 > most && most > less && less > least, `${most} ${less} ${least}`);
	const other = await greyOf(await photo({ width: 240, height: 160, seed: 9 }));
	assert.ok(similarity(seen, other) < least);
});
