import { rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { SOCIAL_CARD } from "../domain/social-card.ts";
import { putFile } from "./put-file.ts";
import { isWholePicture } from "./whole-picture.ts";

const QUALITY = 78;

/** Smaller than this, Facebook shows a picture as a stamp beside the title; enlarged, it would be a blur. */
const LEAST = { width: 600, height: 315 } as const;

/** A picture that is encoded already: a JPEG whose name holds the hash of its original. */
interface EncodedPicture {
	readonly outputPath: string;
	readonly width: number;
	readonly height: number;
}

/**
 * Crops a cover for social cards around what draws the eye. It is made from the encoded JPEG, which is upright, has no
 * camera's notes and is a tenth of the original; so it costs little, and its name follows from that picture's name.
 *
 * @param folder where encoded pictures are kept
 * @returns name of the file in the folder; nothing for a picture that is too small
 */
export async function cropCard(
	{ outputPath, width, height }: EncodedPicture,
	folder: string,
): Promise<string | undefined> {
	if (width < LEAST.width || height < LEAST.height) return undefined;
	const { width: wide, height: high } = SOCIAL_CARD;
	// What decides the bytes is in the name: the host lets browsers keep a picture for a year.
	const name = `${path.basename(outputPath, ".jpeg")}-${wide}x${high}q${QUALITY}.jpeg`;
	const file = path.join(folder, name);
	if ((await stat(file).catch(() => undefined)) && (await isWholePicture(file))) return name;
	const bytes = await sharp(outputPath)
		.resize(wide, high, { fit: "cover", position: sharp.strategy.attention })
		.jpeg({ quality: QUALITY })
		.toBuffer();
	const unfinished = `${file}.${process.pid}.tmp`;
	try {
		await putFile(unfinished, bytes);
		await rename(unfinished, file);
	} finally {
		await rm(unfinished, { force: true });
	}
	return name;
}
