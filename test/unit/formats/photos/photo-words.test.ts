import assert from "node:assert/strict";
import { test } from "node:test";
import sharp, { type Sharp } from "sharp";
import { join, twoBytes } from "../../../../_includes/formats/photos/bytes.ts";
import { printIptc } from "../../../../_includes/formats/photos/iptc.ts";
import {
	type PhotoWords,
	printedWords,
	readPhoto,
} from "../../../../_includes/formats/photos/photo-words.ts";
import { printXmp } from "../../../../_includes/formats/photos/print-xmp.ts";
import { writePhoto } from "../../../../_includes/formats/photos/write-photo.ts";
import { photo } from "../../../support/articles/photos.ts";

const WORDS: PhotoWords = {
	caption: "Bà con xã An Lạc Đông đón chuyến phà đầu <& cuối> năm",
	alt: "Chiếc phà nhỏ, học trò vịn thành phà",
	creators: ["Ánh Nguyệt", "Trần Quốc Lâm"],
	agency: "TTXVN",
	rights: "© 2026 Báo Tin Tĩnh",
	people: ["Nguyễn Thị Đẹt"],
	sourceType: "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
};
const NONE = { creators: [], people: [] };

/** A JPEG with a segment behind its first. */
function withSegment(jpeg: Uint8Array, marker: number, data: Uint8Array): Uint8Array {
	return join(jpeg.subarray(0, 2), [0xff, marker], twoBytes(data.length + 2), data, jpeg.subarray(2));
}

for (const [format, encode] of [
	["JPEG", (image: Sharp) => image.jpeg()],
	["WebP", (image: Sharp) => image.webp()],
	["AVIF", (image: Sharp) => image.avif({ effort: 0 })],
] as const)
	test(`words and place are found in a ${format}`, async () => {
		const bytes = await photo({ width: 120, height: 80, place: true, orientation: 6, words: WORDS });
		const kept = await encode(sharp(bytes).keepExif().keepXmp()).toBuffer();
		const { words, hasPlace } = readPhoto(kept);
		assert.deepEqual(words, WORDS);
		assert.equal(hasPlace, true);
		assert.equal(readPhoto(bytes).orientation, 6);
	});

test("a PNG's place and plain words are found", async () => {
	const bytes = await photo({ width: 120, height: 80, place: true });
	const png = await sharp(bytes).keepExif().png().toBuffer();
	const chunk = join(
		[0, 0, 0, 0],
		Buffer.from(`iTXtXML:com.adobe.xmp\0\0\0\0\0${printXmp(WORDS)}`),
		[0, 0, 0, 0],
	);
	Buffer.from(chunk.buffer).writeUInt32BE(chunk.length - 12);
	const { words, hasPlace } = readPhoto(join(png.subarray(0, 33), chunk, png.subarray(33)));
	assert.deepEqual([words, hasPlace], [WORDS, true]);
});

test("a photo is written with its very picture and its words, and with nothing else", async () => {
	const bytes = await photo({ width: 300, height: 200, place: true, words: WORDS });
	const behind = join(bytes, new TextEncoder().encode("…GPS 10.24, 106.37…"));
	const written = writePhoto(behind, readPhoto(behind).words);
	assert.ok(written);
	assert.deepEqual(readPhoto(written), { words: WORDS, hasPlace: false, orientation: 1, icc: undefined });
	const [before, after] = await Promise.all([bytes, written].map((one) => sharp(one).raw().toBuffer()));
	assert.ok(before && after && before.equals(after));
	const text = Buffer.from(written).toString("latin1");
	for (const gone of ["Optics", "BT-1", "GPS", "Exif"]) assert.ok(!text.includes(gone), gone);
	assert.deepEqual(writePhoto(written, WORDS), written);
	const { iptc } = await sharp(written).metadata();
	assert.ok(iptc?.includes(Buffer.from("Trần Quốc Lâm")));
});

test("a JPEG that was cut off, or is none, is not written", async () => {
	const bytes = await photo({ width: 120, height: 80 });
	for (const cut of [0, 3, 20, 200, bytes.length - 1])
		assert.equal(writePhoto(bytes.subarray(0, cut), NONE), undefined);
	assert.equal(writePhoto(await sharp(bytes).png().toBuffer(), NONE), undefined);
});

test("agencies' IPTC is read, in UTF-8 and in Western letters", async () => {
	const bytes = await photo({ width: 120, height: 80 });
	const iptc = printIptc({ creators: ["Ánh Nguyệt"], caption: ["Lũ về"], credit: ["TTXVN"] });
	const { words } = readPhoto(withSegment(bytes, 0xed, iptc));
	assert.deepEqual(words, { ...NONE, caption: "Lũ về", creators: ["Ánh Nguyệt"], agency: "TTXVN" });
	const western = Buffer.from(
		"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x0b\x1c\x02\x50\0\x06Andr\xe9!",
		"latin1",
	);
	assert.deepEqual(readPhoto(withSegment(bytes, 0xed, western)).words.creators, ["André!"]);
});

test("what a camera writes of itself is no caption", async () => {
	const describe = (ImageDescription: string) =>
		photo({ width: 60, height: 60 }).then((bytes) =>
			sharp(bytes)
				.withExif({ IFD0: { ImageDescription, Artist: "Minh Khoi; Thanh Ha" } })
				.toBuffer(),
		);
	for (const own of ["OLYMPUS DIGITAL CAMERA", "DCIM\\100MEDIA\\DJI 0001.JPG", "cof", "SONY DSC"])
		assert.equal(readPhoto(await describe(own)).words.caption, undefined, own);
	const { words } = readPhoto(await describe("Ben pha Rach Gua luc sang som"));
	assert.equal(words.caption, "Ben pha Rach Gua luc sang som");
	assert.deepEqual(words.creators, ["Minh Khoi", "Thanh Ha"]);
});

for (const [words, caption, credit] of [
	[WORDS, WORDS.caption, "Ánh Nguyệt, Trần Quốc Lâm/TTXVN"],
	[{ ...NONE, caption: "Lũ về. Ảnh: Minh Khôi", creators: ["user"] }, "Lũ về.", "Minh Khôi"],
	[{ ...NONE, rights: "Copyright (c) 2026 Báo Tin Tĩnh" }, "", "Báo Tin Tĩnh"],
	[{ ...NONE, agency: "TTXVN" }, "", "TTXVN"],
	[{ ...NONE, creators: ["Hoàng Hiếu - TTXVN"], agency: "TTXVN" }, "", "Hoàng Hiếu - TTXVN"],
	[NONE, "", ""],
] as const satisfies readonly (readonly [PhotoWords, string | undefined, string])[])
	test(`is printed: ${JSON.stringify({ caption, credit })}`, () => {
		const printed = printedWords(words);
		assert.deepEqual([printed.caption, printed.credit], [caption, credit]);
	});

test("what is printed has an end, and says what a machine did", () => {
	const { caption, alt, ai } = printedWords({ ...WORDS, caption: "Bến phà ".repeat(200) });
	assert.ok(caption.length <= 701 && caption.endsWith("…"));
	assert.deepEqual([alt, ai], [WORDS.alt, "made"]);
	const address = "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia";
	assert.equal(printedWords({ ...NONE, sourceType: address }).ai, "changed");
	assert.equal(printedWords(NONE).ai, undefined);
});

test("XMP says the same as attributes, as elements, in UTF-16, and as far as it is whole", async () => {
	const read = async (xmp: Uint8Array) => {
		const head = Buffer.from("http://ns.adobe.com/xap/1.0/\0");
		return readPhoto(withSegment(await photo({ width: 60, height: 60 }), 0xe1, join(head, xmp)));
	};
	const attributes = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:p="http://ns.adobe.com/photoshop/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/" p:Credit="TTXVN" exif:GPSLatitude="10,14.46N"/></rdf:RDF></x:xmpmeta>`;
	const { words, hasPlace } = await read(Buffer.from(attributes));
	assert.deepEqual([words.agency, hasPlace], ["TTXVN", true]);
	const whole = printXmp(WORDS);
	assert.deepEqual((await read(Buffer.from(whole, "utf16le"))).words, WORDS);
	const cut = whole.slice(0, whole.indexOf("photoshop:Credit>"));
	assert.deepEqual((await read(Buffer.from(cut))).words.creators, WORDS.creators);
	assert.equal((await read(Buffer.from(cut))).words.agency, undefined);
});

test("files made to harm are read in a time that grows with their size alone", async () => {
	const bytes = await photo({ width: 60, height: 60 });
	const many = (piece: string, count: number) => Buffer.from(piece.repeat(count), "latin1");
	const head = "http://ns.adobe.com/xap/1.0/\0";
	for (const [marker, data] of [
		[0xe1, many(head + "<a>".repeat(20_000), 1)],
		[0xe1, Buffer.from(`${head}<!DOCTYPE a [<!ENTITY b "${"c".repeat(999)}">]><a>${"&b;".repeat(9999)}</a>`)],
		[0xe1, many("Exif\0\0MM\0*\0\0\0\x08\xff\xff", 1)],
		[0xe1, many("Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x08\0\0\0", 1)],
		[0xed, many("Photoshop 3.0\x008BIM\x04\x04\0\0\xff\xff\xff\xff", 1)],
		[
			0xed,
			Buffer.concat([
				Buffer.from("Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\xea\x60", "latin1"),
				many("\x1c\x02\x50\0\x01a", 10_000),
			]),
		],
	] as const) {
		const { words, hasPlace } = readPhoto(withSegment(bytes, marker, data));
		assert.equal(hasPlace, false);
		assert.ok(words.creators.length <= 1);
	}
	for (const size of [2 ** 20, 2 ** 22])
		for (const start of [
			"\xff\xd8\xff\xda\0\x02",
			"\x89PNG\r\n\x1a\n",
			"RIFF\0\0\0\0WEBP",
			"\0\0\0\x18ftypheic",
		])
			readPhoto(Buffer.concat([Buffer.from(start, "latin1"), many("Exif\0\0<x:xmpmeta", size / 16)]));
});
