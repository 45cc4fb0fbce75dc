import { readFile } from "node:fs/promises";
import path from "node:path";
import sharp, { type Sharp } from "sharp";
import type { Rendition } from "../../_includes/domain/article/rendition.ts";
import { type Grey, greyOf, similarity } from "./similarity.ts";

/** The files that phones ask for: of a card, of a column. */
export const PHONE_WIDTHS = [480, 720];

/** What a phone is sent of a picture, beside a JPEG alone that is as like the original. */
export interface PhoneBytes {
	readonly width: number;
	readonly sent: number;
	readonly jpeg: number;
	readonly similarity: number;
}

/** @param folder of the encoded files */
export async function phoneBytes(
	original: string,
	rendition: Rendition,
	folder: string,
): Promise<PhoneBytes[]> {
	const found: PhoneBytes[] = [];
	for (const width of PHONE_WIDTHS) {
		const [name = ""] = Object.keys(rendition.files).filter((file) => file.endsWith(`-${width}.avif`));
		const file = await readFile(path.join(folder, name));
		const { data, info } = await sharp(original)
			.autoOrient()
			.resize({ width })
			.raw()
			.toBuffer({ resolveWithObject: true });
		const { width: across, height, channels } = info;
		const plain = () => sharp(data, { raw: { width: across, height, channels } });
		const seen = await greyOf(await plain().png({ compressionLevel: 1 }).toBuffer());
		const alike = similarity(seen, await greyOf(file));
		found.push({ width, sent: file.length, jpeg: await jpegBytes(plain, seen, alike), similarity: alike });
	}
	return found;
}

/** Bytes of a JPEG that is so alike, between those of the two qualities around it. */
async function jpegBytes(plain: () => Sharp, seen: Grey, alike: number): Promise<number> {
	const at = async (quality: number) => {
		const bytes = await plain().jpeg({ quality }).toBuffer();
		return { bytes: bytes.length, alike: similarity(seen, await greyOf(bytes)) };
	};
	let [low, high] = [10, 98];
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if ((await at(middle)).alike < alike) low = middle;
		else high = middle;
	}
	const [less, more] = [await at(low), await at(high)];
	const share = more.alike === less.alike ? 1 : (alike - less.alike) / (more.alike - less.alike);
	return less.bytes + (more.bytes - less.bytes) * share;
}
