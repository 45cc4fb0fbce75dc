import { stat } from "node:fs/promises";
import path from "node:path";
import { PICTURES } from "../../../domain/addresses/paths/files.ts";
import type { Focal } from "../../../domain/article/article.ts";
import { partAround, type Size } from "../../../domain/article/picture/crop.ts";
import { markName, type Thumbnail } from "../../../domain/article/rendition.ts";
import { PICTURE_LIMITS } from "../../../domain/reader/limits.ts";
import { putWhole } from "../../cache/put-file.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";
import { nameForProblems } from "../../find-files.ts";
import type { Settings } from "../../settings.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import { encodedName, filesOf, paperColour } from "./encode-picture.ts";
import { mediaFile } from "./judge-pictures.ts";
import { AT_ONCE, picturesFolder } from "./pictures.ts";

/** Two dots for each of the widest that a small card is drawn. A picture that is smaller is enlarged: it is a stamp. */
const THUMBNAIL = { width: 240, height: 160, quality: 55 } as const;

/** Counted up whenever one is made otherwise, so that it gets another name. */
const FORM = "2";

/** A cover that is to stand small beside a text. */
export interface SmallCover {
	readonly src: string;
	/** Of the original's bytes. */
	readonly hash: string;
	/** What its article marks in it. */
	readonly focal?: Focal | undefined;
}

/**
 * Crops covers to the small cards beside a text. Each is made of the original alone, whichever volume asks first: a
 * decoder that looks for so little reads an eighth of a photo, and the files for readers need not be there.
 *
 * @param covers by their names among thumbnails
 * @param settings where the newsroom's pictures are, and the cache under which the files are kept
 * @throws when a picture cannot be decoded
 */
export async function prepareThumbnails(
	covers: ReadonlyMap<string, SmallCover>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<ReadonlyMap<string, Thumbnail>> {
	const sorted = [...covers].sort(([one], [other]) => (one < other ? -1 : 1));
	return new Map(
		await fewAtOnce(
			AT_ONCE,
			sorted,
			async ([name, cover]) => [name, await prepareThumbnail(cover, settings)] as const,
		),
	);
}

async function prepareThumbnail(
	{ src, hash, focal }: SmallCover,
	settings: Pick<Settings, "content" | "cache">,
): Promise<Thumbnail> {
	const folder = picturesFolder(settings);
	const source = mediaFile(src, settings);
	const paper = await paperColour();
	const { width, height, quality } = THUMBNAIL;
	const made = [FORM, hash, paper, ...(focal ? [markName(focal)] : [])];
	const name = `${encodedName(source, made)}-${width}x${height}q${quality}.webp`;
	const record = `${name}.json`;
	const known = await readSealed(path.join(folder, record), `pictures/${record}`);
	if (known && (await stat(path.join(folder, name)).catch(() => undefined)))
		return JSON.parse(known.toString());
	const content = await crop(source, focal, paper);
	await putWhole(path.join(folder, name), content);
	const thumbnail: Thumbnail = {
		url: PICTURES + name,
		width,
		height,
		files: filesOf(new Map([[name, content]])),
	};
	await putSealed(path.join(folder, record), `pictures/${record}`, JSON.stringify(thumbnail));
	return thumbnail;
}

async function crop(file: string, focal: Focal | undefined, paper: string): Promise<Buffer> {
	// Not before it is needed: most builds crop nothing.
	const { default: sharp } = await import("sharp");
	try {
		const options = { failOn: "error", limitInputPixels: PICTURE_LIMITS.pixels } as const;
		const { autoOrient: whole, format } = await sharp(file, options).metadata();
		const { quality, ...shape } = THUMBNAIL;
		// A drawing is drawn no larger than it is needed.
		const density = format === "svg" ? { density: DRAWN_AT * shareOf(whole, shape) } : {};
		const upright = sharp(file, { ...options, ...density })
			.autoOrient()
			.flatten({ background: paper });
		const cropped = focal
			? upright.resize(covering(whole, shape)).extract(partAround(focal, shape, covering(whole, shape)))
			: upright.resize({ ...shape, position: sharp.strategy.attention });
		return await cropped.webp({ quality }).toBuffer();
	} catch (error) {
		throw new Error(`The picture ${nameForProblems(file)} cannot be cropped`, { cause: error });
	}
}

/** Dots to an inch at which the decoder draws a drawing in its own size. */
const DRAWN_AT = 72;

/** How large a picture must be that leaves nothing of a shape bare, as a share of its own size. */
const shareOf = (picture: Size, shape: Size) =>
	Math.max(shape.width / picture.width, shape.height / picture.height);

/** The smallest size of a picture that leaves nothing of a shape bare. */
function covering(picture: Size, shape: Size) {
	const share = shareOf(picture, shape);
	const side = (length: number, least: number) => Math.max(least, Math.round(length * share));
	return {
		width: side(picture.width, shape.width),
		height: side(picture.height, shape.height),
		fit: "fill",
	} as const;
}
