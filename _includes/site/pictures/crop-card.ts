import { SOCIAL_CARD } from "../../domain/newsroom/social-card.ts";
import { PICTURE_LIMITS } from "../../domain/reader/limits.ts";

const QUALITY = 78;

/** What decides the bytes; it is in the name of the file. */
export const CARD_RECIPE = `${SOCIAL_CARD.width}x${SOCIAL_CARD.height}q${QUALITY}`;

/**
 * Whether a picture is large enough for a social card. A smaller one Facebook shows as a stamp beside the title;
 * enlarged, it would be a blur.
 */
export const fillsCard = ({ width, height }: { readonly width: number; readonly height: number }) =>
	width >= PICTURE_LIMITS.sharedFrom.width && height >= PICTURE_LIMITS.sharedFrom.height;

/**
 * Crops a cover for social cards around what draws the eye.
 *
 * @param encoded the JPEG that readers get: it is upright, has no camera's notes and is a tenth of the original, so it
 * costs little
 */
export async function cropCard(encoded: Uint8Array): Promise<Buffer> {
	const { width, height } = SOCIAL_CARD;
	// Not before it is needed: most builds crop nothing.
	const { default: sharp } = await import("sharp");
	return sharp(encoded)
		.resize(width, height, { fit: "cover", position: sharp.strategy.attention })
		.jpeg({ quality: QUALITY })
		.toBuffer();
}
