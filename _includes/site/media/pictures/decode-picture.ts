import type { Sharp } from "sharp";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";

/** As wide as a picture is printed at most: a laptop's column. */
export const WIDEST = 1200;

/** A decoded picture, at most as wide as it is printed. */
export interface Pixels {
	readonly data: Buffer;
	readonly width: number;
	readonly height: number;
	readonly channels: 1 | 2 | 3 | 4;
	/** Whether it is a drawing, of flat colours, and no photograph. */
	readonly drawn: boolean;
}

/**
 * Decodes a picture once for all that is made of it: upright, in the colours of the web, without the camera's notes (an
 * SVG could carry scripts, a photo the place where it was taken). A photo is never enlarged, a drawing is drawn at its
 * full width.
 *
 * @param paper what clear parts become, in both themes: what was drawn in black for a white page is black on black else
 * @throws when it cannot be decoded whole
 */
export async function decodePicture(bytes: Uint8Array, paper: string): Promise<Pixels> {
	// Not before it is needed: most builds encode nothing.
	const { default: sharp } = await import("sharp");
	const image = sharp(bytes, { failOn: "error", limitInputPixels: PICTURE_LIMITS.pixels });
	const { format } = await image.metadata();
	const { data, info } = await image
		.autoOrient()
		.flatten({ background: paper })
		.resize({ width: WIDEST, withoutEnlargement: format !== "svg" })
		.raw()
		.toBuffer({ resolveWithObject: true });
	const { width, height, channels } = info;
	return { data, width, height, channels, drawn: format === "svg" };
}

/**
 * Begins to make something of a decoded picture, by one thread: with another number of them an AVIF is other bytes, and
 * machines differ. Several pictures are in work at once.
 */
export async function fromPixels({ data, drawn: _, ...raw }: Pixels): Promise<Sharp> {
	const { default: sharp } = await import("sharp");
	sharp.concurrency(1);
	return sharp(data, { raw });
}
