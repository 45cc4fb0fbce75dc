/// <reference path="./libheif.d.ts" />
import libheif from "libheif-js/wasm-bundle.js";
import { RAW_LIMITS } from "./raw-limits.ts";

/** Numbers of TIFF's fields. A TIFF is the plainest file in which pixels and the profile of their colours come together. */
const FIELDS = {
	width: 256,
	height: 257,
	bits: 258,
	compression: 259,
	photometric: 262,
	start: 273,
	samples: 277,
	rows: 278,
	bytes: 279,
	extra: 338,
	icc: 34_675,
} as const;
const SHORT = 3;
const LONG = 4;
const UNDEFINED = 7;
const ENTRY = 12;
const HEAD = 8;

/**
 * Decodes an iPhone's photo, upright, to a TIFF that says what its colours are: the decoder gives them as the telephone
 * meant them, which no screen is told.
 *
 * @param icc the profile of its colours
 * @throws where it cannot be decoded
 */
export async function decodeHeic(bytes: Uint8Array, icc: Uint8Array | undefined): Promise<Buffer> {
	const images = new libheif.HeifDecoder().decode(bytes);
	const image = images.find((one) => one.is_primary()) ?? images[0];
	if (!image) throw new Error("No picture in this HEIC");
	const [width, height] = [image.get_width(), image.get_height()];
	if (width * height > RAW_LIMITS.pixels) throw new Error("The picture in this HEIC is vast");
	const dots = width * height * 4;
	const profile = icc ?? new Uint8Array();
	const count = icc ? 11 : 10;
	const start = HEAD + 2 + count * ENTRY + 4 + 8 + profile.length + (profile.length % 2);
	const tiff = Buffer.alloc(start + dots);
	const data = new Uint8ClampedArray(tiff.buffer, tiff.byteOffset + start, dots);
	await new Promise<void>((resolve, reject) => {
		image.display({ data, width, height }, (drawn) =>
			drawn ? resolve() : reject(new Error("The picture in this HEIC is damaged")),
		);
	});
	for (const one of images) one.free();
	tiff.write("II*\0", "latin1");
	tiff.writeUInt32LE(HEAD, 4);
	tiff.writeUInt16LE(count, HEAD);
	const bits = HEAD + 2 + count * ENTRY + 4;
	const entries: readonly (readonly [number, type: number, count: number, value: number])[] = [
		[FIELDS.width, LONG, 1, width],
		[FIELDS.height, LONG, 1, height],
		[FIELDS.bits, SHORT, 4, bits],
		[FIELDS.compression, SHORT, 1, 1],
		[FIELDS.photometric, SHORT, 1, 2],
		[FIELDS.start, LONG, 1, start],
		[FIELDS.samples, SHORT, 1, 4],
		[FIELDS.rows, LONG, 1, height],
		[FIELDS.bytes, LONG, 1, dots],
		// The fourth is how clear a dot is.
		[FIELDS.extra, SHORT, 1, 2],
		...(icc ? [[FIELDS.icc, UNDEFINED, icc.length, bits + 8] as const] : []),
	];
	for (const [index, [tag, type, length, value]] of entries.entries()) {
		const at = HEAD + 2 + index * ENTRY;
		tiff.writeUInt16LE(tag, at);
		tiff.writeUInt16LE(type, at + 2);
		tiff.writeUInt32LE(length, at + 4);
		tiff.writeUInt32LE(value, at + 8);
	}
	for (let sample = 0; sample < 4; sample += 1) tiff.writeUInt16LE(8, bits + sample * 2);
	tiff.set(profile, bits + 8);
	return tiff;
}
