import sharp from "sharp";
import type { Shot } from "./take-shots.ts";

/** In pixels. */
const THUMB = { width: 300, height: 560, gap: 12 } as const;
const COLUMNS = 6;

/** Puts the tops of some pictures side by side, in their order, so that a face is judged at one look. */
export async function writeContactSheet(shots: readonly Pick<Shot, "file">[], file: string): Promise<void> {
	const { width, height, gap } = THUMB;
	const thumbs = await Promise.all(
		shots.map(async (shot, index) => ({
			input: await sharp(shot.file)
				.resize({ width })
				.extract(await topOf(shot.file))
				.png()
				.toBuffer(),
			left: gap + (index % COLUMNS) * (width + gap),
			top: gap + Math.floor(index / COLUMNS) * (height + gap),
		})),
	);
	const rows = Math.ceil(shots.length / COLUMNS);
	await sharp({
		create: {
			width: gap + COLUMNS * (width + gap),
			height: gap + rows * (height + gap),
			channels: 3,
			background: "#808080",
		},
	})
		.composite(thumbs)
		.png()
		.toFile(file);
}

/** What of a picture, once it is made narrower, is on the sheet. */
async function topOf(file: string) {
	const { width = 1, height = 1 } = await sharp(file).metadata();
	const scaled = Math.max(1, Math.round((height * THUMB.width) / width));
	return { left: 0, top: 0, width: THUMB.width, height: Math.min(THUMB.height, scaled) };
}
