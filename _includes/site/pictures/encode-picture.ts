import path from "node:path";
import type { Sharp } from "sharp";
import { PICTURES } from "../../domain/addresses/paths/files.ts";
import { slug } from "../../domain/addresses/slug.ts";
import type { Rendition } from "../../domain/article/rendition.ts";
import { PICTURE_LIMITS } from "../../domain/reader/limits.ts";
import { readTokens, tokenColour } from "../assets/style-tokens.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";

/** Widths in pixels: a phone's column, a phone of double density, a laptop's column. Never wider than the original. */
const WIDTHS = [480, 800, 1200];

/** Everything that decides what comes out, beside the picture itself. @param paper the colour of the page */
export const pictureRecipe = (paper: string) => JSON.stringify([WIDTHS, "webp", "jpeg", paper]);

/** The paper of the page by day, on which a picture with clear parts is laid: a JPEG knows none, and ink may be black. */
export const paperColour = async () => tokenColour(await readTokens(), "paper").light;

/** A picture as readers get it, and what is in each of its files. */
export interface EncodedPicture {
	readonly rendition: Rendition;
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/** What eleventy-img tells of a file that it has made. */
interface Encoded {
	readonly url: string;
	readonly filename: string;
	readonly width: number;
	readonly height: number;
	readonly srcset: string;
	readonly buffer: Buffer;
}

/**
 * Encodes a picture for readers. Whatever the original is, they get WebP and one JPEG, without the camera's notes (an
 * SVG could carry scripts, a photo the place where it was taken). The name of each file holds a hash of the original.
 *
 * Clear parts become paper, in both themes: what was drawn in black for a white page is black on black else.
 *
 * @throws when it cannot be encoded
 */
export async function encodePicture(file: string): Promise<EncodedPicture> {
	const paper = await paperColour();
	// Not before it is needed: most builds encode nothing.
	const { default: Image } = await import("@11ty/eleventy-img");
	const encode = async (formats: readonly string[], widths: readonly (number | "auto")[]) =>
		Object.values<Encoded[]>(
			await Image(file, {
				widths,
				formats,
				urlPath: PICTURES,
				fixOrientation: true,
				filenameFormat: (hash: string, source: string, width: number, format: string) =>
					`${slug(path.parse(source).name, { maxLength: 60 }) || "anh"}-${hashOfData([hash, paper]).slice(0, 10)}-${width}.${format}`,
				// What was judged is decoded as strictly here: eleventy-img would take half a picture for a whole one.
				sharpOptions: { failOn: "error", failOnError: undefined, limitInputPixels: PICTURE_LIMITS.pixels },
				transform: (image: Sharp) => image.flatten({ background: paper }),
				// What it would keep, it keeps without a seal.
				dryRun: true,
				useCache: false,
			}),
		).flat();
	const webp = await encode(["webp"], WIDTHS);
	const jpeg = await encode(["jpeg"], [WIDTHS.at(-1) ?? "auto"]);
	const largest = jpeg.at(-1);
	if (!largest || webp.length === 0) throw new Error("no picture came out");
	const contents = new Map([...webp, largest].map(({ filename, buffer }) => [filename, buffer]));
	return {
		contents,
		rendition: {
			url: largest.url,
			bytes: largest.buffer.length,
			width: largest.width,
			height: largest.height,
			srcset: webp.map((one) => one.srcset).join(", "),
			type: "image/webp",
			files: Object.fromEntries([...contents].map(([name, content]) => [name, pictureFile(content)])),
		},
	};
}

/** What is told of an encoded file. */
export const pictureFile = (content: Uint8Array) => ({ hash: hashOf(content), bytes: content.length });
