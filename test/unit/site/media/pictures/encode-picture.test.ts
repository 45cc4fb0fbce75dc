import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { decodePicture } from "../../../../../_includes/site/media/pictures/decode-picture.ts";
import { encodePicture } from "../../../../../_includes/site/media/pictures/encode-picture.ts";
import { noisy } from "../../../../support/articles/pictures.ts";

const photo = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: "#a33" } })
		.jpeg()
		.withMetadata({ orientation: 6 })
		.toBuffer();

const drawing = (width: number, height: number, inside = "") =>
	Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`);

const encoded = async (original: Uint8Array) =>
	encodePicture(await decodePicture(original, "#fff"), { original, name: "ben-pha", paper: "#fff" });

const CASES = [
	// A photo lies on its side: its height is the width that readers see.
	{ of: "a large photo", bytes: photo(1000, 2000), widths: [480, 720, 1200], jpeg: [1200, 600] },
	{ of: "a photo between two widths", bytes: photo(300, 1100), widths: [480, 720, 1100], jpeg: [1100, 300] },
	{ of: "one hardly wider than a width", bytes: photo(300, 890), widths: [480, 720], jpeg: [890, 300] },
	{ of: "a small photo", bytes: photo(200, 300), widths: [300], jpeg: [300, 200] },
	{
		of: "a small drawing that is not plain",
		bytes: drawing(300, 150, "<style>*{fill:#a33}</style><path d='M0 0h9v9z'/>"),
		widths: [480, 720, 1200],
		jpeg: [1200, 600],
	},
] as const;

for (const { of, bytes, widths, jpeg } of CASES)
	test(`${of} is printed in widths that it has, upright and without notes`, async () => {
		const { contents, rendition } = await encoded(await bytes);
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

test("a plain drawing is given to readers as it is drawn, on paper, and as one JPEG", async () => {
	const { contents, rendition } = await encoded(drawing(300, 150, "<path d='M0 0h9v9z'/>"));
	assert.deepEqual(rendition.sources, [
		{ type: "image/svg+xml", srcset: "/pictures/ben-pha-1200.svg 1200w" },
	]);
	assert.deepEqual([...contents.keys()], ["ben-pha-1200.svg", "ben-pha-1200.jpeg"]);
	const given = contents.get("ben-pha-1200.svg") ?? new Uint8Array();
	const { width, height } = await sharp(given).metadata();
	assert.deepEqual([width, height], [1200, 600]);
	assert.ok(
		Buffer.from(given).toString().includes('<rect x="0" y="0" width="300" height="150" fill="#fff"/>'),
	);
});

test("a picture becomes the same bytes on a machine of any number of cores", async () => {
	const bytes = await noisy(640, 400).jpeg().toBuffer();
	const usual = sharp.concurrency();
	const made: string[][] = [];
	for (const cores of [1, 4]) {
		sharp.concurrency(cores);
		const { rendition } = await encoded(bytes);
		made.push(Object.values(rendition.files).map(({ hash }) => hash));
	}
	sharp.concurrency(usual);
	assert.ok((made[0]?.length ?? 0) === 5);
	for (const other of made) assert.deepEqual(other, made[0]);
});
