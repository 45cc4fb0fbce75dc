import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import type { Cover, Focal } from "../../../domain/article/article.ts";
import { croppedAs, markName, type PictureFile, type Rendition } from "../../../domain/article/rendition.ts";
import { hashOf, hashOfData } from "../../cache/hash.ts";
import { putWhole } from "../../cache/put-file.ts";
import { putSealed, readSealed } from "../../cache/sealed-file.ts";
import { nameForProblems } from "../../find-files.ts";
import type { Settings } from "../../settings.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import { CROP_RECIPE, cropCover, fillsCard } from "./crop-cover.ts";
import { decodePicture } from "./decode-picture.ts";
import { encodedName, encodePicture, filesOf, paperColour, pictureRecipe } from "./encode-picture.ts";
import { mediaFile } from "./judge-pictures.ts";

/** Where the encoded pictures are kept. */
export const picturesFolder = ({ cache }: Pick<Settings, "cache">) => path.join(cache, "pictures");

/** Encoded pictures by the names of their files. */
export type PictureFiles = ReadonlyMap<string, PictureFile>;

/** What articles mark in covers, by `Picture.src`, each subject once; where one marks nothing, nothing. */
export type CoverMarks = ReadonlyMap<string, readonly (Focal | undefined)[]>;

/** What articles mark in their covers. */
export function marksIn(covers: Iterable<Cover | undefined>): CoverMarks {
	const marks = new Map<string, readonly (Focal | undefined)[]>();
	for (const { src, focal } of [...covers].flatMap((cover) => cover ?? [])) {
		const others = src === undefined ? [] : (marks.get(src) ?? []);
		const isNew = others.every((other) => markName(other) !== markName(focal));
		if (src !== undefined && isNew) marks.set(src, [...others, focal]);
	}
	return marks;
}

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
	covers: CoverMarks = new Map(),
): Promise<ReadonlyMap<string, Rendition>> {
	const folder = picturesFolder(settings);
	const sorted = [...new Set(sources)].sort();
	const renditions = await fewAtOnce(AT_ONCE, sorted, async (src) => {
		const file = mediaFile(src, settings);
		const marks = covers.get(src) ?? [];
		const rendition = await preparePicture(file, folder, marks).catch((error: unknown) => {
			throw new Error(`The picture ${nameForProblems(file)} cannot be encoded`, { cause: error });
		});
		return [src, withCrops(rendition, marks)] as const;
	});
	return new Map(renditions);
}

/** Counted up whenever a record is told in another form: old ones are made anew. */
const FORM = 2;

async function preparePicture(
	file: string,
	folder: string,
	marks: readonly (Focal | undefined)[],
): Promise<Rendition> {
	const bytes = await readFile(file);
	const own = path.parse(file).name;
	const paper = await paperColour();
	const recipe = [pictureRecipe(paper), hashOf(bytes)];
	const record = `${hashOfData([FORM, own, CROP_RECIPE, ...recipe])}.json`;
	const kept = await readRecord(folder, record);
	const known = kept && (await areKept(kept, folder)) ? kept : undefined;
	const uncropped = (rendition: Rendition) =>
		fillsCard(rendition) ? marks.filter((mark) => !croppedAs(rendition, mark)) : [];
	if (known && uncropped(known).length === 0) return known;
	const pixels = await decodePicture(bytes, paper);
	const put = async (contents: ReadonlyMap<string, Uint8Array>) => {
		for (const [name, content] of contents) await putWhole(path.join(folder, name), content);
	};
	let rendition: Rendition | undefined = known;
	if (!rendition) {
		const encoded = await encodePicture(pixels, { original: bytes, name: encodedName(file, recipe), paper });
		await put(encoded.contents);
		rendition = encoded.rendition;
	}
	for (const mark of uncropped(rendition)) {
		const start = [path.posix.basename(rendition.url, ".jpeg"), ...(mark ? [markName(mark)] : [])].join("-");
		const { contents, shown } = await cropCover(pixels, mark ?? rendition.eye, start);
		await put(contents);
		const cropped: Rendition["cropped"] = { ...rendition.cropped, [markName(mark)]: shown };
		rendition = { ...rendition, cropped, files: { ...rendition.files, ...filesOf(contents) } };
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

/** A picture with the crops that are asked for alone: others may have asked for more. */
export function withCrops(
	{ cropped = {}, ...rendition }: Rendition,
	marks: readonly (Focal | undefined)[],
): Rendition {
	const asked = new Set(marks.map(markName));
	const all = Object.entries(cropped);
	const kept = all.filter(([name]) => asked.has(name));
	const dropped = new Set(
		all
			.filter(([name]) => !asked.has(name))
			.flatMap(([, { card, crops }]) => [card, ...crops.map(({ url }) => url)])
			.map((url) => path.posix.basename(url)),
	);
	return {
		...rendition,
		...(kept.length > 0 && { cropped: Object.fromEntries(kept) }),
		files: Object.fromEntries(Object.entries(rendition.files).filter(([file]) => !dropped.has(file))),
	};
}

/** The files that the renditions are made of. */
export function pictureFiles(renditions: Iterable<Pick<Rendition, "files">>): PictureFiles {
	return new Map([...renditions].flatMap(({ files }) => Object.entries(files)));
}
