import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import sharp from "sharp";
import { lookAlike } from "../../_includes/formats/photos/likeness.ts";
import { readPhoto } from "../../_includes/formats/photos/photo-words.ts";
import { lookAtPicture } from "../../_includes/site/media/pictures/look-at-picture.ts";
import { developPhoto } from "../../scripts/photos/develop-photo.ts";
import { bringCover } from "../support/newsdesk/bring-cover.ts";

const FOLDER = "../shared/archives/pictures";

/** Each picture: its size as it is seen, and the credit that is in it. */
const PICTURES = {
	"67-0_length_string.jpg": [2560, 1277, ""],
	"DSCN0010.jpg": [640, 480, ""],
	"DSCN0029.jpg": [640, 480, ""],
	"IMG_5195.HEIC": [1983, 2560, ""],
	"IPTC.jpg": [8, 8, "Phil Harvey"],
	"PhotoMechanic.jpg": [8, 8, "Photographer"],
	"XMP.jpg": [8, 8, "Phil Harvey"],
	"image01088.jpg": [425, 120, ""],
	"kodak-dc210.jpg": [640, 480, ""],
	"landscape_1.jpg": [600, 450, ""],
	"landscape_3.jpg": [600, 450, ""],
	"landscape_6.jpg": [600, 450, ""],
	"landscape_8.jpg": [600, 450, ""],
	"no_exif.jpg": [322, 466, "CREDIT"],
	"portrait_1.jpg": [450, 600, ""],
	"portrait_3.jpg": [450, 600, ""],
	"portrait_6.jpg": [450, 600, ""],
	"portrait_8.jpg": [450, 600, ""],
} as const;

const likeness = async (bytes: Uint8Array) => {
	const look = await lookAtPicture(bytes);
	assert.ok(look.kind === "picture");
	return look.likeness ?? "";
};

const developed = new Map<string, Buffer>();

for (const [name, [width, height, credit]] of Object.entries(PICTURES))
	test(`${name} comes out right side up, in the colours of the web, without place and device, with its credit`, async () => {
		const development = await developPhoto({ file: `${FOLDER}/${name}` });
		assert.ok("photo" in development);
		const { photo } = development;
		const bytes = Buffer.from(photo.bytes);
		developed.set(name, bytes);
		const { exif, icc, ...found } = await sharp(bytes).metadata();
		assert.deepEqual([found.width, found.height], [width, height]);
		assert.deepEqual([found.format, found.orientation, exif, icc], ["jpeg", undefined, undefined, undefined]);
		const { words, hasPlace } = readPhoto(bytes);
		assert.equal(hasPlace, false);
		assert.equal(words.creators.join(), credit);
		assert.deepEqual(words, readPhoto(await readFile(`${FOLDER}/${name}`)).words);
		for (const device of ["NIKON", "Canon", "Apple", "KODAK", "GPS"])
			assert.ok(!bytes.includes(device), device);
	});

test("pictures that are turned in all ways look like the one that is not", async () => {
	for (const kind of ["landscape", "portrait"]) {
		const own = await likeness(developed.get(`${kind}_1.jpg`) ?? Buffer.alloc(0));
		for (const turned of [3, 6, 8])
			assert.ok(
				lookAlike(own, await likeness(developed.get(`${kind}_${turned}.jpg`) ?? Buffer.alloc(0))),
				kind,
			);
	}
});

test("places are where they were, and check sees each", async () => {
	const looks = await Promise.all(
		["67-0_length_string.jpg", "DSCN0010.jpg", "DSCN0029.jpg", "landscape_1.jpg"].map(async (name) =>
			lookAtPicture(await readFile(`${FOLDER}/${name}`)),
		),
	);
	assert.deepEqual(
		looks.map((look) => look.kind === "picture" && look.hasPlace),
		[true, true, true, undefined],
	);
	assert.equal(readPhoto(await readFile(`${FOLDER}/IMG_5195.HEIC`)).hasPlace, true);
});

test("an iPhone's photo that is brought to the desk is decoded by its own origin, and looks as the command's", async () => {
	const heic = await readFile(`${FOLDER}/IMG_5195.HEIC`);
	const { file, bytes, facts, size, faults } = await bringCover("IMG_5195.HEIC", heic);
	assert.deepEqual(faults, []);
	assert.equal(file, "content/media/2026/11/img-5195.jpg");
	const [width = 0, height] = size;
	assert.ok(Math.abs(width - 1983) <= 1 && height === 2560, `${size}`);
	assert.equal(facts.hasPlace, false);
	const own = developed.get("IMG_5195.HEIC") ?? Buffer.alloc(0);
	assert.ok(lookAlike(await likeness(bytes), await likeness(own)));
	// Its colours are a telephone's: both make the same of them.
	const means = await Promise.all(
		[bytes, own].map(async (one) => (await sharp(one).stats()).channels.map(({ mean }) => mean)),
	);
	for (const [channel, mean] of (means[0] ?? []).entries())
		assert.ok(Math.abs(mean - (means[1]?.[channel] ?? 0)) < 1.5, `${means}`);
});
