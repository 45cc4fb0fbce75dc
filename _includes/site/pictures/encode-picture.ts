import path from "node:path";
import { PICTURES } from "../../domain/addresses/paths/files.ts";
import { slug } from "../../domain/addresses/slug.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { readTokens, tokenColour } from "../assets/style-tokens.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";
import { fromPixels, type Pixels, WIDEST } from "./decode-picture.ts";

/** Widths in pixels: a phone's column, a phone of double density, a laptop's column. Never wider than the original. */
const WIDTHS = [480, 800, WIDEST];

/** An original that is not this much wider than a width adds no file of its own. */
const WORTH = 1.25;

/** As large as at the usual quality and effort, 80 and 4, a third of a decibel farther from the original, in half the time. */
const WEBP = { quality: 79, effort: 2 };
const JPEG = { quality: 80 };

/** Everything that decides what comes out, beside the picture itself. @param paper the colour of the page */
export const pictureRecipe = (paper: string) => JSON.stringify([WIDTHS, WORTH, WEBP, JPEG, paper]);

/** The paper of the page by day, on which a picture with clear parts is laid: a JPEG knows none, and ink may be black. */
export const paperColour = async () => tokenColour(await readTokens(), "paper").light;

/** A picture as readers get it, and what is in each of its files. */
export interface EncodedPicture {
	readonly rendition: Rendition;
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Encodes a picture for readers. Whatever the original is, they get WebP and one JPEG.
 *
 * @param name what the names of its files begin with: `ben-pha-0f3c5e2a91`
 */
export async function encodePicture(pixels: Pixels, name: string): Promise<EncodedPicture> {
	const contents = new Map<string, Uint8Array>();
	const srcset: string[] = [];
	for (const width of widthsOf(pixels)) {
		const file = `${name}-${width}.webp`;
		contents.set(file, await (await fromPixels(pixels)).resize({ width }).webp(WEBP).toBuffer());
		srcset.push(`${PICTURES}${file} ${width}w`);
	}
	const { width, height } = pixels;
	const file = `${name}-${width}.jpeg`;
	const jpeg = await (await fromPixels(pixels)).jpeg(JPEG).toBuffer();
	contents.set(file, jpeg);
	return {
		contents,
		rendition: {
			url: PICTURES + file,
			bytes: jpeg.length,
			width,
			height,
			srcset: srcset.join(", "),
			type: "image/webp",
			files: filesOf(contents),
		},
	};
}

/** The widths that a picture is printed in: those that it has, and its own where the next smaller one would be a blur. */
function widthsOf({ width }: Pixels): number[] {
	const narrower = WIDTHS.filter((one) => one < width);
	return width > (narrower.at(-1) ?? 0) * WORTH ? [...narrower, width] : narrower;
}

/** What the names of a picture's files begin with: `ben-pha-0f3c5e2a91`. @param made all that decides their bytes */
export const encodedName = (file: string, made: readonly string[]) =>
	`${slug(path.parse(file).name, { maxLength: 60 }) || "anh"}-${hashOfData(made).slice(0, 10)}`;

/** What is told of encoded files, by their names. */
export const filesOf = (contents: ReadonlyMap<string, Uint8Array>): Rendition["files"] =>
	Object.fromEntries(
		[...contents].map(([name, content]) => [name, { hash: hashOf(content), bytes: content.length }]),
	);
