import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { PictureFile, Rendition } from "../../domain/article/rendition.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";
import { putWhole } from "../cache/put-file.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { fewAtOnce } from "../workers/few-at-once.ts";
import { CROP_RECIPE, cropCover, fillsCard } from "./crop-cover.ts";
import { decodePicture } from "./decode-picture.ts";
import { encodedName, encodePicture, filesOf, paperColour, pictureRecipe } from "./encode-picture.ts";
import { mediaFile } from "./judge-pictures.ts";

/** Where the encoded pictures are kept. */
export const picturesFolder = ({ cache }: Pick<Settings, "cache">) => path.join(cache, "pictures");

/** Encoded pictures by the names of their files. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** Pictures in work at once: each is held whole, and the encoder has threads of its own. */
export const AT_ONCE = 4;

/**
 * Makes the files that readers get of the pictures that are cited, in a kept folder: encoding is by far the dearest
 * step of a build. What became of a picture is kept beside them under a seal, with the hash of each.
 *
 * @param sources `Picture.src` of each, judged before
 * @param settings where the newsroom's pictures are, and the cache under which the files are kept
 * @param covers those of them that are covers: they are also cropped for social cards and search engines
 * @throws when a picture cannot be encoded
 */
export async function preparePictures(
	sources: Iterable<string>,
	settings: Pick<Settings, "content" | "cache">,
	covers: ReadonlySet<string> = new Set(),
): Promise<ReadonlyMap<string, Rendition>> {
	const folder = picturesFolder(settings);
	const sorted = [...new Set(sources)].sort();
	const renditions = await fewAtOnce(AT_ONCE, sorted, async (src) => {
		const file = mediaFile(src, settings);
		const isCover = covers.has(src);
		const rendition = await preparePicture(file, folder, isCover).catch((error: unknown) => {
			throw new Error(`The picture ${nameForProblems(file)} cannot be encoded`, { cause: error });
		});
		return [src, isCover ? rendition : withoutCrops(rendition)] as const;
	});
	return new Map(renditions);
}

async function preparePicture(file: string, folder: string, isCover: boolean): Promise<Rendition> {
	const bytes = await readFile(file);
	const own = path.parse(file).name;
	const paper = await paperColour();
	const recipe = [pictureRecipe(paper), hashOf(bytes)];
	const record = `${hashOfData([own, CROP_RECIPE, ...recipe])}.json`;
	const kept = await readRecord(folder, record);
	const known = kept && (await areKept(kept, folder)) ? kept : undefined;
	const isCropped = (rendition: Rendition) => rendition.card !== undefined || !fillsCard(rendition);
	if (known && (!isCover || isCropped(known))) return known;
	const pixels = await decodePicture(bytes, paper);
	const put = async (contents: ReadonlyMap<string, Uint8Array>) => {
		for (const [name, content] of contents) await putWhole(path.join(folder, name), content);
	};
	let rendition = known;
	if (!rendition) {
		const encoded = await encodePicture(pixels, encodedName(file, recipe));
		await put(encoded.contents);
		rendition = encoded.rendition;
	}
	if (isCover && !isCropped(rendition)) {
		const crops = await cropCover(pixels, path.posix.basename(rendition.url, ".jpeg"));
		await put(crops.contents);
		rendition = { ...rendition, ...crops.shown, files: { ...rendition.files, ...filesOf(crops.contents) } };
	}
	await putSealed(path.join(folder, record), `pictures/${record}`, JSON.stringify(rendition));
	return rendition;
}

/** What became of a picture, as it is kept beside its files, `<hash>.json`; nothing where that is damaged. */
export async function readRecord(folder: string, record: string): Promise<Rendition | undefined> {
	const kept = await readSealed(path.join(folder, record), `pictures/${record}`);
	return kept && JSON.parse(kept.toString());
}

/** Whether a file of the kept folder is no picture, but tells of some. */
export const isRecord = (name: string) => name.endsWith(".json");

/** Whether its files are there; whoever copies one compares it with its hash. */
async function areKept({ files }: Rendition, folder: string): Promise<boolean> {
	const kept = await Promise.all(
		Object.keys(files).map((name) => stat(path.join(folder, name)).catch(() => undefined)),
	);
	return kept.every(Boolean);
}

/** A picture as it is where it is no cover. */
export function withoutCrops({ card, crops = [], files, ...rendition }: Rendition): Rendition {
	const cropped = [card ?? "", ...crops.map(({ url }) => url)].map((url) => path.posix.basename(url));
	return {
		...rendition,
		files: Object.fromEntries(Object.entries(files).filter(([file]) => !cropped.includes(file))),
	};
}

/** The files that the renditions are made of. */
export function pictureFiles(renditions: Iterable<Pick<Rendition, "files">>): PictureFiles {
	return new Map([...renditions].flatMap(({ files }) => Object.entries(files)));
}
