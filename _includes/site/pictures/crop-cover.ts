import type { Crop } from "../../domain/article/rendition.ts";
import { SOCIAL_CARD } from "../../domain/newsroom/social-card.ts";
import { PICTURE_LIMITS } from "../../domain/reader/limits.ts";

interface Size {
	readonly width: number;
	readonly height: number;
}

/** What a cover is cropped to, in pixels, at most. */
const SHAPES = [
	// The card that Facebook, Zalo and X show: they take JPEG.
	{ name: "card", ...SOCIAL_CARD, type: "jpeg", quality: 78 },
	// What search engines ask for beside a title, in three shapes. They take WebP, which is half as large.
	{ name: "1x1", width: 600, height: 600, type: "webp", quality: 70 },
	{ name: "4x3", width: 800, height: 600, type: "webp", quality: 70 },
	{ name: "16x9", width: 1200, height: 675, type: "webp", quality: 70 },
] as const;

/** What decides the bytes. */
export const CROP_RECIPE = JSON.stringify(SHAPES);

/** A crop of a cover, and its place and size but for the folder it is served from. */
export interface CroppedFile extends Omit<Crop, "url"> {
	readonly shape: (typeof SHAPES)[number]["name"];
	/** What the name of the file ends in: `-1200x630q78.jpeg`. */
	readonly ending: string;
	readonly content: Buffer;
}

/**
 * Whether a picture is large enough to be cropped. A smaller one Facebook shows as a stamp beside the title; enlarged, it
 * would be a blur.
 */
export const fillsCard = ({ width, height }: Size) =>
	width >= PICTURE_LIMITS.sharedFrom.width && height >= PICTURE_LIMITS.sharedFrom.height;

/**
 * Crops a cover around what draws the eye: to a social card, which always has its size, and to the shapes that search
 * engines ask for, which are never enlarged.
 *
 * @param encoded the JPEG that readers get: it is upright, has no camera's notes and is a tenth of the original, so it
 * costs little
 * @param size of that JPEG
 */
export async function cropCover(encoded: Uint8Array, size: Size): Promise<CroppedFile[]> {
	// Not before it is needed: most builds crop nothing.
	const { default: sharp } = await import("sharp");
	const crops: CroppedFile[] = [];
	for (const { name, type, quality, ...most } of SHAPES) {
		const { width, height } = name === "card" ? most : within(most, size);
		const content = await sharp(encoded)
			.resize(width, height, { fit: "cover", position: sharp.strategy.attention })
			.toFormat(type, { quality })
			.toBuffer();
		crops.push({ shape: name, ending: `-${width}x${height}q${quality}.${type}`, width, height, content });
	}
	return crops;
}

/** The largest of a shape that fits into a picture. */
function within(shape: Size, { width, height }: Size): Size {
	const share = Math.min(1, width / shape.width, height / shape.height);
	return { width: Math.floor(shape.width * share), height: Math.floor(shape.height * share) };
}
