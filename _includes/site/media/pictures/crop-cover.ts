import { PICTURES } from "../../../domain/addresses/paths/files.ts";
import type { Focal } from "../../../domain/article/article.ts";
import { partAround, type Size } from "../../../domain/article/picture/crop.ts";
import type { CoverCrops, Crop } from "../../../domain/article/rendition.ts";
import { SOCIAL_CARD } from "../../../domain/newsroom/social-card.ts";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";
import { fromPixels, type Pixels } from "./decode-picture.ts";

/** Half the usual effort: a twentieth larger, in half the time. */
const QUICK = { type: "webp", quality: 70, effort: 2 } as const;

/** What a cover is cropped to, in pixels, at most. */
const SHAPES = [
	// The card that Facebook, Zalo and X show: they take JPEG.
	{ name: "card", ...SOCIAL_CARD, encoding: { type: "jpeg", quality: 78 } },
	// What search engines ask for beside a title, in three shapes. They take WebP, which is half as large.
	{ name: "1x1", width: 600, height: 600, encoding: QUICK },
	{ name: "4x3", width: 800, height: 600, encoding: QUICK },
	{ name: "16x9", width: 1200, height: 675, encoding: QUICK },
] as const;

/** What decides the bytes. */
export const CROP_RECIPE = JSON.stringify(SHAPES);

/** A cover as it is cropped, and what is in each of its files. */
export interface CroppedCover {
	readonly shown: CoverCrops;
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Whether a picture is large enough to be cropped. A smaller one Facebook shows as a stamp beside the title; enlarged, it
 * would be a blur.
 */
export const fillsCard = ({ width, height }: Size) =>
	width >= PICTURE_LIMITS.sharedFrom.width && height >= PICTURE_LIMITS.sharedFrom.height;

/**
 * Crops a cover around its subject: to a social card, which always has its size, and to the shapes that search engines ask
 * for, which are never enlarged.
 *
 * @param start what the names of its files begin with: `ben-pha-0f3c5e2a91-1200`
 */
export async function cropCover(pixels: Pixels, focal: Focal, start: string): Promise<CroppedCover> {
	const contents = new Map<string, Uint8Array>();
	const crops: Crop[] = [];
	let card = "";
	for (const { name, encoding, ...most } of SHAPES) {
		const { width, height } = name === "card" ? most : within(most, pixels);
		const cropped = (await fromPixels(pixels))
			.extract(partAround(focal, most, pixels))
			.resize(width, height, { fit: "fill" });
		const { type, quality } = encoding;
		const file = `${start}-${width}x${height}q${quality}.${type}`;
		contents.set(file, await cropped.toFormat(type, encoding).toBuffer());
		if (name === "card") card = PICTURES + file;
		else crops.push({ url: PICTURES + file, width, height });
	}
	return { shown: { card, crops }, contents };
}

/** The largest of a shape that fits into a picture. */
function within(shape: Size, { width, height }: Size): Size {
	const share = Math.min(1, width / shape.width, height / shape.height);
	return { width: Math.floor(shape.width * share), height: Math.floor(shape.height * share) };
}
