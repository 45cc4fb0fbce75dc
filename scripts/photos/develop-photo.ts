import { readFile, stat } from "node:fs/promises";
import sharp, { type Sharp } from "sharp";
import { isOversized, photoSize } from "../../_includes/domain/article/photo-size.ts";
import type { PictureLook } from "../../_includes/domain/reader/article/picture-faults.ts";
import { PHOTO_LIMITS } from "../../_includes/domain/reader/limits.ts";
import { isOfTheWeb } from "../../_includes/formats/photos/colours.ts";
import { isJpeg } from "../../_includes/formats/photos/jpeg-segments.ts";
import { type PhotoFacts, type PhotoWords, readPhoto } from "../../_includes/formats/photos/photo-words.ts";
import { printXmp } from "../../_includes/formats/photos/print-xmp.ts";
import { writePhoto } from "../../_includes/formats/photos/write-photo.ts";
import { lookAtPicture } from "../../_includes/site/media/pictures/look-at-picture.ts";
import { decodeHeic } from "./decode-heic.ts";
import type { Development, PhotoFormat, PhotoTask } from "./photo-task.ts";
import { RAW_LIMITS } from "./raw-limits.ts";

/** How large and how well packed, from the best: the first that is not too heavy. Only a picture of grain comes to the last. */
const STEPS = [
	{ share: 1, quality: 85 },
	{ share: 1, quality: 75 },
	{ share: 0.75, quality: 75 },
	{ share: 0.5, quality: 70 },
] as const;

/**
 * Makes a photo of a camera one of the newsroom: upright, not larger than it has to be, in the colours of the web, with
 * people's words and without place and device. One that is all of this already keeps its very picture.
 */
export async function developPhoto({ file, as }: PhotoTask): Promise<Development> {
	const { size } = await stat(file);
	if (size > RAW_LIMITS.bytes) return { look: { kind: "heavy", bytes: size, limit: RAW_LIMITS.bytes } };
	const bytes = await readFile(file);
	const facts = readPhoto(bytes);
	const { words } = facts;
	const opened = await open(bytes, facts);
	if ("look" in opened) return opened;
	const { image, width, height, format, pages } = opened;
	const done = (made: Uint8Array, as: PhotoFormat, size: { width: number; height: number }): Development => ({
		photo: { bytes: made, format: as, ...size, words, hadPlace: facts.hasPlace, pages },
	});
	const isWhole = opened.isPlain && !isOversized({ width, height, bytes: bytes.length });
	const own = isWhole && (as ?? "jpg") === "jpg" ? writePhoto(bytes, words) : undefined;
	try {
		if (own) {
			// The very picture is kept: whether it is whole is not known yet.
			await image.clone().resize(16).raw().toBuffer();
			return done(own, "jpg", { width, height });
		}
		const wanted = as ?? "jpg";
		const isDrawn = as === undefined && format === "png";
		const made = await pack(image, { width, height }, wanted, words);
		const drawn = isDrawn ? await pack(image, { width, height }, "png", words) : undefined;
		// A screen that was photographed, a diagram: smaller, and sharp, as what it is. So is what is clear in part.
		if (drawn && (opened.isClear || drawn.bytes.length < made.bytes.length))
			return done(drawn.bytes, "png", drawn);
		return done(made.bytes, wanted, made);
	} catch {
		return { look: { kind: "broken", format: format.toUpperCase() } };
	}
}

interface Opened {
	readonly image: Sharp;
	/** As it is seen. */
	readonly width: number;
	readonly height: number;
	readonly format: string;
	readonly pages: number;
	/** Whether it is clear in part. */
	readonly isClear: boolean;
	/** Whether it is a JPEG that lies as it is seen, in the colours of the web. */
	readonly isPlain: boolean;
}

async function open(
	bytes: Uint8Array,
	{ orientation, icc }: PhotoFacts,
): Promise<Opened | { look: PictureLook }> {
	const options = { failOn: "error", limitInputPixels: RAW_LIMITS.pixels, sequentialRead: true } as const;
	const found = await sharp(bytes, { ...options, limitInputPixels: false })
		.metadata()
		.catch(() => undefined);
	// What the decoder does not know, or takes for something else, is told as everywhere.
	if (!found?.format || !found.width || !found.height || !TAKEN.has(found.format) || isRaw(found))
		return { look: found && isRaw(found) ? RAW : await lookAtPicture(bytes) };
	const isHeic = found.compression === "hevc";
	const { width, height } = found;
	if (width * height > RAW_LIMITS.pixels) return { look: { kind: "vast", width, height } };
	const format = isHeic ? "heic" : found.format;
	try {
		const image = isHeic ? sharp(await decodeHeic(bytes, icc), options) : sharp(bytes, options).autoOrient();
		const seen = isHeic ? await image.metadata() : found.autoOrient;
		return {
			image,
			format,
			width: seen.width,
			height: seen.height,
			pages: found.pages ?? 1,
			isClear: format === "png" && found.hasAlpha === true && !(await image.stats()).isOpaque,
			isPlain:
				isJpeg(bytes) &&
				orientation === 1 &&
				(found.space === "srgb" || found.space === "b-w") &&
				(icc === undefined || isOfTheWeb(icc)),
		};
	} catch {
		return { look: { kind: "broken", format: format.toUpperCase() } };
	}
}

/** By sharp's names. */
const TAKEN: ReadonlySet<string> = new Set(["jpeg", "png", "webp", "gif", "tiff", "heif"]);

/** A camera's raw file is a TIFF in which the decoder finds a stamp of the picture. */
const isRaw = ({ format, width = 0 }: { readonly format?: string; readonly width?: number }) =>
	format === "tiff" && width <= 320;
const RAW: PictureLook = { kind: "foreign", format: "RAW" };

async function pack(
	image: Sharp,
	size: { readonly width: number; readonly height: number },
	format: PhotoFormat,
	words: PhotoWords,
) {
	let last: { bytes: Uint8Array; width: number; height: number } | undefined;
	for (const { share, quality } of STEPS) {
		const { width, height } = photoSize(size);
		const resized = image
			.clone()
			.resize(Math.max(1, Math.round(width * share)), Math.max(1, Math.round(height * share)), {
				fit: "fill",
			})
			.toColourspace("srgb");
		const { data, info } = await encode(resized, format, quality, words).toBuffer({
			resolveWithObject: true,
		});
		const bytes = format === "jpg" ? (writePhoto(data, words) ?? data) : data;
		last = { bytes, width: info.width, height: info.height };
		if (bytes.length <= PHOTO_LIMITS.bytes) break;
	}
	if (!last) throw new Error("Expected a way to pack a picture");
	return last;
}

const WHITE = { background: "#fff" } as const;

function encode(image: Sharp, format: PhotoFormat, quality: number, words: PhotoWords): Sharp {
	if (format === "jpg") return image.flatten(WHITE).jpeg({ quality });
	const told = image.withXmp(printXmp(words));
	if (format === "png") return told.png({ compressionLevel: 9 });
	return format === "webp" ? told.webp({ quality }) : told.avif({ quality: quality - 25, effort: 2 });
}
