import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { PICTURES } from "../../domain/addresses/paths/files.ts";
import type { PictureFile, Rendition } from "../../domain/article/rendition.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";
import { putWhole } from "../cache/put-file.ts";
import { putSealed, readSealed } from "../cache/sealed-file.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { fewAtOnce } from "../workers/few-at-once.ts";
import { CROP_RECIPE, cropCover, fillsCard } from "./crop-cover.ts";
import { encodePicture, paperColour, pictureFile, pictureRecipe } from "./encode-picture.ts";
import { mediaFile } from "./judge-pictures.ts";

/** Where the encoded pictures are kept. */
export const picturesFolder = ({ cache }: Pick<Settings, "cache">) => path.join(cache, "pictures");

/** Encoded pictures by the names of their files. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** Pictures in work at once: each is held whole, and the encoder has threads of its own. */
const AT_ONCE = 4;

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
	covers: Iterable<string> = [],
): Promise<ReadonlyMap<string, Rendition>> {
	const folder = picturesFolder(settings);
	const sorted = [...new Set(sources)].sort();
	const cards = new Set(covers);
	const renditions = await fewAtOnce(AT_ONCE, sorted, (src) =>
		preparePicture(mediaFile(src, settings), folder, cards.has(src)),
	);
	return new Map(sorted.flatMap((src, at) => (renditions[at] ? [[src, renditions[at]]] : [])));
}

async function preparePicture(file: string, folder: string, isCover: boolean): Promise<Rendition> {
	const recipe = [
		path.parse(file).name,
		pictureRecipe(await paperColour()),
		CROP_RECIPE,
		hashOf(await readFile(file)),
	];
	const record = `${hashOfData(recipe)}.json`;
	const keep = (rendition: Rendition) =>
		putSealed(path.join(folder, record), `pictures/${record}`, JSON.stringify(rendition));
	const known = await readRecord(folder, record);
	const whole = known && (await areKept(known, folder)) ? known : undefined;
	const rendition = whole ?? (await encodeInto(folder, file));
	if (!isCover || rendition.card || !fillsCard(rendition)) {
		if (!whole) await keep(rendition);
		return isCover ? rendition : withoutCrops(rendition);
	}
	const cropped = await addCrops(rendition, folder, file);
	await keep(cropped);
	return cropped;
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

async function encodeInto(folder: string, file: string): Promise<Rendition> {
	const { rendition, contents } = await encodePicture(file).catch((error: unknown) => {
		throw new Error(`The picture ${nameForProblems(file)} cannot be encoded`, { cause: error });
	});
	for (const [name, content] of contents) await putWhole(path.join(folder, name), content);
	return rendition;
}

async function addCrops(rendition: Rendition, folder: string, file: string): Promise<Rendition> {
	const jpeg = path.posix.basename(rendition.url);
	const kept = await readFile(path.join(folder, jpeg)).catch(() => undefined);
	const sound = kept && hashOf(kept) === rendition.files[jpeg]?.hash;
	const encoded = sound ? kept : (await encodePicture(file)).contents.get(jpeg);
	const crops = (await cropCover(encoded ?? new Uint8Array(), rendition)).map((crop) => ({
		...crop,
		name: path.basename(jpeg, ".jpeg") + crop.ending,
	}));
	for (const { name, content } of crops) await putWhole(path.join(folder, name), content);
	const card = crops.find(({ shape }) => shape === "card");
	return {
		...rendition,
		...(card && { card: PICTURES + card.name }),
		crops: crops
			.filter((crop) => crop !== card)
			.map(({ name, width, height }) => ({ url: PICTURES + name, width, height })),
		files: {
			...rendition.files,
			...Object.fromEntries(crops.map(({ name, content }) => [name, pictureFile(content)])),
		},
	};
}

/** A picture as it is where it is no cover. */
function withoutCrops({ card, crops = [], files, ...rendition }: Rendition): Rendition {
	const cropped = [card ?? "", ...crops.map(({ url }) => url)].map((url) => path.posix.basename(url));
	return {
		...rendition,
		files: Object.fromEntries(Object.entries(files).filter(([file]) => !cropped.includes(file))),
	};
}

/** The files that the renditions are made of. */
export function pictureFiles(renditions: Iterable<Rendition>): PictureFiles {
	return new Map([...renditions].flatMap(({ files }) => Object.entries(files)));
}
