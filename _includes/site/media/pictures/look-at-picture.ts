import type { PictureLook } from "../../../domain/reader/article/picture-faults.ts";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";
import { LIKENESS_SIDE, likenessOf, upright } from "../../../formats/photos/likeness.ts";
import { readPhoto } from "../../../formats/photos/photo-words.ts";

/** Formats by sharp's name, as people name them. What is decoded but not here is no picture for the web. */
const TAKEN: Readonly<Record<string, string>> = {
	jpeg: "JPEG",
	png: "PNG",
	webp: "WebP",
	gif: "GIF",
	svg: "SVG",
	heif: "AVIF",
};

/**
 * Decodes a picture to its last line, whatever its name says: only so is it known that it can be printed. The decoder
 * gives what it has as it goes, so that little is held. What a picture may take is bounded by `lookApart`.
 */
export async function lookAtPicture(bytes: Uint8Array): Promise<PictureLook> {
	if (bytes.length === 0) return { kind: "empty" };
	if (POINTER.test(ascii(bytes, 0, 100))) return { kind: "pointer" };
	const isDrawing = DRAWING.test(ascii(bytes, 0, 100));
	const limit = isDrawing ? PICTURE_LIMITS.drawingBytes : PICTURE_LIMITS.bytes;
	if (bytes.length > limit) return { kind: "heavy", bytes: bytes.length, limit };
	const foreign = foreignFormat(bytes);
	if (foreign) return { kind: "foreign", format: foreign };
	// Not before it is needed: most checks decode nothing.
	const { default: sharp } = await import("sharp");
	const options = { failOn: "error", limitInputPixels: PICTURE_LIMITS.pixels, sequentialRead: true } as const;
	const found = await sharp(bytes, { ...options, limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	const named = signature(bytes);
	if (!found?.format || !found.width || !found.height)
		return named ? { kind: "broken", format: named } : { kind: "unknown" };
	const { width, height } = found;
	const format = TAKEN[found.format];
	if (!format) return { kind: "foreign", format: found.format.toUpperCase() };
	if (width * height > PICTURE_LIMITS.pixels) return { kind: "vast", width, height };
	let grey: Uint8Array;
	try {
		const image = sharp(bytes, options);
		// A drawing is drawn as large as it will be printed; a photo is decoded whole, however small it becomes.
		const small = isDrawing
			? image.resize({ width: PRINTED })
			: image.flatten(WHITE).resize(SMALL).greyscale();
		grey = await small
			.toColourspace(isDrawing ? "srgb" : "b-w")
			.raw()
			.toBuffer();
	} catch {
		return { kind: "broken", format };
	}
	const { hasPlace, orientation } = readPhoto(bytes);
	const likeness = grey.length === LIKENESS_SIDE ** 2 ? likenessOf(upright(grey, orientation)) : undefined;
	const pages = found.pages ?? (isMovingPng(bytes) ? 2 : 1);
	return {
		...{ kind: "picture", format, width, height, alpha: found.hasAlpha ?? false, pages, bytes: bytes.length },
		...(hasPlace && { hasPlace }),
		...(likeness !== undefined && { likeness }),
	};
}

/** Pixels across the largest file that readers get. */
const PRINTED = 1200;

/** What a photo is looked at for: as dots of grey, as many as tell it from others. */
const SMALL = { width: LIKENESS_SIDE, height: LIKENESS_SIDE, fit: "fill" } as const;
const WHITE = { background: "#fff" } as const;

/** What git has in place of a file that git-lfs keeps, until that is fetched. */
const POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;

/** How text with a drawing in it begins. */
const DRAWING = /^(?:\xEF\xBB\xBF)?\s*<(?!!doctype html|html)/i;

const ascii = (bytes: Uint8Array, from: number, to: number) =>
	Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1", from, to);

/** Kinds of files that people take for pictures, by how they begin. */
const BEGINNINGS: readonly (readonly [format: string, begins: RegExp])[] = [
	["HEIC", /^....ftyp(?:heic|heix|heim|heis|hevc|hevx|mif1(?!.{0,60}avif)|msf1(?!.{0,60}avis))/s],
	["video", /^....ftyp(?!avif|avis|mif1|msf1)/s],
	["TIFF", /^(?:II\*\0|MM\0\*)/],
	["BMP", /^BM/],
	["Photoshop", /^8BPS/],
	["PDF", /^%PDF/],
	["trang web (HTML)", /^\s*(?:<!doctype html|<html)/i],
];

function foreignFormat(bytes: Uint8Array): string | undefined {
	const beginning = ascii(bytes, 0, 100);
	return BEGINNINGS.find(([, begins]) => begins.test(beginning))?.[0];
}

/** What a file claims to be that cannot be decoded. */
function signature(bytes: Uint8Array): string | undefined {
	const beginning = ascii(bytes, 0, 16);
	if (beginning.startsWith("\xFF\xD8\xFF")) return "JPEG";
	if (beginning.startsWith("\x89PNG")) return "PNG";
	if (beginning.startsWith("GIF8")) return "GIF";
	if (/^RIFF....WEBP/s.test(beginning)) return "WebP";
	return beginning.startsWith("ftyp", 4) ? "AVIF" : undefined;
}

/** A moving PNG says so in a chunk before its data; the decoder knows only its first frame. */
function isMovingPng(bytes: Uint8Array): boolean {
	if (signature(bytes) !== "PNG") return false;
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const moving = buffer.indexOf("acTL");
	return moving !== -1 && moving < buffer.indexOf("IDAT");
}
