import path from "node:path";
import { PICTURES } from "../../../domain/addresses/paths/files.ts";
import { slug } from "../../../domain/addresses/slug.ts";
import type { PictureSource, Rendition } from "../../../domain/article/rendition.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { readTokens, tokenColour } from "../../parts/assets/style-tokens.ts";
import { measureFile } from "../../parts/offline/measure-file.ts";
import { fromPixels, type Pixels, WIDEST } from "./decode-picture.ts";
import { PLAIN_LIMITS, plainDrawing } from "./drawings/plain-drawing.ts";
import { findEye } from "./find-eye.ts";

/**
 * Widths in pixels: half a phone's column or a card, two dots for each of a phone's column, a laptop's column. Never wider
 * than the original.
 */
const WIDTHS = [480, 720, WIDEST];

/** An original that is not this much wider than a width adds no file of its own. */
const WORTH = 1.25;

/**
 * Half the bytes of a JPEG that is as like its original, likeness being that of structures. Tuned for it an AVIF is as like
 * as by its usual way in less time, and real photographs in fewer bytes: against the JPEG 54 % for 56. Of a photograph
 * effort 3 gives a tenth fewer than 2 in twice the time; a drawing gains by it a tenth, and loses a third by effort 1. The
 * widest is for lines that bear more, and dear: four times the dots of a phone's.
 */
const AVIF = { quality: 54, tune: "ssim", chromaSubsampling: "4:2:0" } as const;
const EFFORT = { photo: 3, drawing: 2, widest: 1 };
/** As large as at the usual quality and effort, 80 and 4, a third of a decibel farther from the original, in half the time. */
const WEBP = { quality: 79, effort: 2 };
const JPEG = { quality: 80 };

/** Counted up whenever a plain drawing is printed otherwise. */
const PLAIN = 1;

/** Everything that decides what comes out, beside the picture itself. @param paper the colour of the page */
export const pictureRecipe = (paper: string) =>
	JSON.stringify([WIDTHS, WORTH, AVIF, EFFORT, WEBP, JPEG, PLAIN, PLAIN_LIMITS, paper]);

/** The paper of the page by day, on which a picture with clear parts is laid: a JPEG knows none, and ink may be black. */
export const paperColour = async () => tokenColour(await readTokens(), "paper").light;

/** A picture as readers get it, and what is in each of its files. */
export interface EncodedPicture {
	readonly rendition: Rendition;
	readonly contents: ReadonlyMap<string, Uint8Array>;
}

/**
 * Encodes a picture for readers. Whatever the original is, they get one JPEG, and beside it AVIF and WebP; of a plain
 * drawing the drawing itself, which weighs less and is drawn in a moment.
 *
 * @param original the bytes of the picture
 * @param name what the names of its files begin with: `ben-pha-0f3c5e2a91`
 * @param paper what stands behind the clear parts of a drawing: a colour
 */
export async function encodePicture(
	pixels: Pixels,
	{ original, name, paper }: { readonly original: Uint8Array; readonly name: string; readonly paper: string },
): Promise<EncodedPicture> {
	const contents = new Map<string, Uint8Array>();
	const { width, height } = pixels;
	const drawing = pixels.drawn
		? plainDrawing(Buffer.from(original).toString(), { width, height, paper })
		: undefined;
	const svg = `${name}-${width}.svg`;
	if (drawing) contents.set(svg, Buffer.from(drawing));
	const sources = drawing
		? [{ type: "image/svg+xml", srcset: candidate(svg, width) }]
		: await encodeSources(pixels, name, contents);
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
			sources,
			eye: await findEye(pixels),
			files: filesOf(contents),
		},
	};
}

/** A file among those of its kind from which a browser chooses. */
const candidate = (file: string, width: number) => `${PICTURES}${file} ${width}w`;

/** Encodes a picture in the kinds and widths that a browser can choose from. */
async function encodeSources(
	pixels: Pixels,
	name: string,
	contents: Map<string, Uint8Array>,
): Promise<PictureSource[]> {
	const widths = widthsOf(pixels);
	const sources: PictureSource[] = [];
	for (const type of ["avif", "webp"] as const) {
		const srcset: string[] = [];
		for (const width of widths) {
			const file = `${name}-${width}.${type}`;
			const resized = (await fromPixels(pixels)).resize({ width });
			const encoded = type === "avif" ? resized.avif(avifOf(pixels, width)) : resized.webp(WEBP);
			contents.set(file, await encoded.toBuffer());
			srcset.push(candidate(file, width));
		}
		sources.push({ type: `image/${type}`, srcset: srcset.join(", ") });
	}
	return sources;
}

function avifOf({ drawn }: Pixels, width: number) {
	const usual = drawn ? EFFORT.drawing : EFFORT.photo;
	return { ...AVIF, effort: width >= WIDEST ? EFFORT.widest : usual };
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
		[...contents].map(([name, content]) => [
			name,
			{ hash: hashOf(content), bytes: measureFile(name, content).bytes },
		]),
	);
