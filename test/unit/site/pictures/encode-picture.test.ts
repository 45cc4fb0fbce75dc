import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { decodePicture } from "../../../../_includes/site/pictures/decode-picture.ts";
import { encodePicture } from "../../../../_includes/site/pictures/encode-picture.ts";
import { noisy } from "../../../support/articles/pictures.ts";

const photo = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#a33" } })
		.jpeg()
		.withMetadata({ orientation: 6 })
		.toBuffer();

const drawing = (width: number, height: number) =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`);

const CASES = [
	// A photo lies on its side: its height is the width that readers see.
	{ of: "a large photo", bytes: photo(1000, 2000), widths: [480, 720, 1200], jpeg: [1200, 600] },
	{ of: "a photo between two widths", bytes: photo(300, 1100), widths: [480, 720, 1100], jpeg: [1100, 300] },
	{ of: "one hardly wider than a width", bytes: photo(300, 890), widths: [480, 720], jpeg: [890, 300] },
	{ of: "a small photo", bytes: photo(200, 300), widths: [300], jpeg: [300, 200] },
	{ of: "a small drawing", bytes: drawing(300, 150), widths: [480, 720, 1200], jpeg: [1200, 600] },
] as const;

for (const { of, bytes, widths, jpeg } of CASES)
	test(`${of} is printed in widths that it has, upright and without notes`, async () => {
		const pixels = await decodePicture(await bytes, "#fff");
		const { contents, rendition } = await encodePicture(pixels, "ben-pha");
		const kinds = ["avif", "webp"];
		assert.deepEqual(
			rendition.sources,
			kinds.map((kind) => ({
				type: `image/${kind}`,
				srcset: widths.map((one) => `/pictures/ben-pha-${one}.${kind} ${one}w`).join(", "),
			})),
		);
		assert.deepEqual([rendition.width, rendition.height], jpeg);
		const files = kinds.flatMap((kind) => widths.map((one) => `ben-pha-${one}.${kind}`));
		files.push(`ben-pha-${jpeg[0]}.jpeg`);
		assert.deepEqual([...contents.keys()], files);
		for (const [file, content] of contents) {
			const { width, orientation, exif, icc, format } = await sharp(content).metadata();
			assert.ok(file.endsWith(`-${width}.${format === "heif" ? "avif" : format}`), file);
			assert.deepEqual([orientation, exif, icc], [undefined, undefined, undefined]);
		}
	});

test("a picture becomes the same bytes on a machine of any number of cores", async () => {
	const bytes = await noisy(640, 400).jpeg().toBuffer();
	const usual = sharp.concurrency();
	const made: string[][] = [];
	for (const cores of [1, 4]) {
		sharp.concurrency(cores);
		const { rendition } = await encodePicture(await decodePicture(bytes, "#fff"), "ben-pha");
		made.push(Object.values(rendition.files).map(({ hash }) => hash));
	}
	sharp.concurrency(usual);
	assert.ok((made[0]?.length ?? 0) === 5);
	for (const other of made) assert.deepEqual(other, made[0]);
});
