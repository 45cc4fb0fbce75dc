import { stat } from "node:fs/promises";
import path from "node:path";
import { PICTURES } from "../../domain/addresses/paths/files.ts";
import type { Thumbnail } from "../../domain/article/rendition.ts";
import { PICTURE_LIMITS } from "../../domain/reader/limits.ts";
import { putWhole } from "../cache/put-file.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { fewAtOnce } from "../workers/few-at-once.ts";
import { encodedName, filesOf, paperColour } from "./encode-picture.ts";
import { mediaFile } from "./judge-pictures.ts";
import { AT_ONCE, picturesFolder } from "./pictures.ts";

/** Two dots for each of the widest that a small card is drawn. A picture that is smaller is enlarged: it is a stamp. */
const THUMBNAIL = { width: 240, height: 160, quality: 55 } as const;

/**
 * Crops covers to the small cards beside a text. Each is made of the original alone, whichever volume asks first: a
 * decoder that looks for so little reads an eighth of a photo, and the files for readers need not be there.
 *
 * @param covers hashes of the originals' bytes, by `Picture.src`
 * @param settings where the newsroom's pictures are, and the cache under which the files are kept
 * @throws when a picture cannot be decoded
 */
export async function prepareThumbnails(
	covers: ReadonlyMap<string, string>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<ReadonlyMap<string, Thumbnail>> {
	const sorted = [...covers].sort(([one], [other]) => (one < other ? -1 : 1));
	return new Map(
		await fewAtOnce(
			AT_ONCE,
			sorted,
			async ([src, hash]) => [src, await prepareThumbnail(src, hash, settings)] as const,
		),
	);
}

async function prepareThumbnail(
	src: string,
	original: string,
	settings: Pick<Settings, "content" | "cache">,
): Promise<Thumbnail> {
	const folder = picturesFolder(settings);
	const source = mediaFile(src, settings);
	const paper = await paperColour();
	const { width, height, quality } = THUMBNAIL;
	const name = `${encodedName(source, [original, paper])}-${width}x${height}q${quality}.webp`;
	const record = `${name}.json`;
	const known = await readSealed(path.join(folder, record), `pictures/${record}`);
	if (known && (await stat(path.join(folder, name)).catch(() => undefined)))
		return JSON.parse(known.toString());
	const content = await crop(source, paper);
	await putWhole(path.join(folder, name), content);
	const made: Thumbnail = { url: PICTURES + name, width, height, files: filesOf(new Map([[name, content]])) };
	await putSealed(path.join(folder, record), `pictures/${record}`, JSON.stringify(made));
	return made;
}

async function crop(file: string, paper: string): Promise<Buffer> {
	// Not before it is needed: most builds crop nothing.
	const { default: sharp } = await import("sharp");
	const { width, height, quality } = THUMBNAIL;
	return sharp(file, { failOn: "error", limitInputPixels: PICTURE_LIMITS.pixels })
		.autoOrient()
		.flatten({ background: paper })
		.resize(width, height, { fit: "cover", position: sharp.strategy.attention })
		.webp({ quality })
		.toBuffer()
		.catch((error: unknown) => {
			throw new Error(`The picture ${nameForProblems(file)} cannot be cropped`, { cause: error });
		});
}
