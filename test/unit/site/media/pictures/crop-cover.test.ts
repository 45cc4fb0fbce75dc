import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import type { Focal } from "../../../../../_includes/domain/article/article.ts";
import { cropCover } from "../../../../../_includes/site/media/pictures/crop-cover.ts";
import { decodePicture } from "../../../../../_includes/site/media/pictures/decode-picture.ts";
import { findEye } from "../../../../../_includes/site/media/pictures/find-eye.ts";
import { drawnFace, holdsFace } from "../../../../support/articles/drawn-face.ts";

const SIZES = [
	{ width: 1200, height: 800 },
	{ width: 1200, height: 675 },
	{ width: 900, height: 1200 },
	{ width: 1600, height: 700 },
];
/** In the middle, near each edge, in a corner. */
const FACES: readonly Focal[] = [
	{ x: 50, y: 50 },
	{ x: 12, y: 30 },
	{ x: 88, y: 40 },
	{ x: 40, y: 15 },
	{ x: 85, y: 85 },
];

/** The crops of a scene around a place, by their shapes, that hold the face whole. */
async function holding(size: (typeof SIZES)[number], face: Focal, place?: Focal) {
	const pixels = await decodePicture(await drawnFace(size, face, place !== undefined), "#fff");
	const { contents } = await cropCover(pixels, place ?? (await findEye(pixels)), "a");
	const whole: string[] = [];
	for (const [name, bytes] of contents) if (await holdsFace(sharp(bytes))) whole.push(name);
	return { whole, all: [...contents.keys()] };
}

for (const size of SIZES)
	test(`a marked face is whole in the card and in each shape of a picture of ${size.width} by ${size.height}`, async () => {
		for (const face of FACES) {
			const { whole, all } = await holding(size, face, face);
			assert.equal(all.length, 4);
			assert.deepEqual(whole, all, JSON.stringify(face));
		}
	});

test("a mark is what holds it: around the middle, faces at the edge are cut off", async () => {
	const { whole, all } = await holding({ width: 1600, height: 700 }, { x: 12, y: 30 }, { x: 50, y: 50 });
	assert.ok(whole.length < all.length);
});

test("without a mark a picture is cropped around what draws the eye: a face on a dull ground", async () => {
	const { whole, all } = await holding({ width: 1600, height: 700 }, { x: 85, y: 40 });
	assert.deepEqual(whole, all);
});
