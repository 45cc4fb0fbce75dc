import path from "node:path";
import type { Problem } from "../../../domain/problem/problem.ts";
import {
	missingPicture,
	type PictureFault,
	type PictureLook,
	pictureFaults,
} from "../../../domain/reader/article/picture-faults.ts";
import { remembering } from "../../../domain/reader/remembering.ts";
import { nameForProblems } from "../../find-files.ts";
import { statPlain } from "../../read/bytes/plain-file.ts";
import type { Settings } from "../../settings.ts";
import { fewAtOnce } from "../../workers/few-at-once.ts";
import { PictureMemory } from "./picture-memory.ts";

/** A picture cited at a place of a file. */
export interface PlacedSource {
	readonly src: string;
	readonly line: number;
	readonly column: number;
	/** Whether it stands over an article. */
	readonly cover?: boolean;
}

/** What is wrong with a picture, at a place that cites it. */
export interface PictureProblem extends Problem {
	readonly src: string;
}

/** Pictures that are decoded at once: each may take the memory of all its pixels. */
const AT_ONCE = 2;

/** The file of a picture, `/media/2022/05/ben-pha.jpg`, in the newsroom's folder of pictures. */
export function mediaFile(src: string, { content }: Pick<Settings, "content">): string {
	return path.join(content, "media", ...src.split("/").slice(2));
}

/**
 * Says which cited pictures have no file, or one that cannot be printed as a picture, so that it is known before
 * anything is built. Each is decoded once, and not again while its bytes stay.
 *
 * @param cited by the file that cites them, as problems name it
 */
export async function judgePictures(
	cited: ReadonlyMap<string, readonly PlacedSource[]>,
	settings: Pick<Settings, "content" | "cache">,
): Promise<PictureProblem[]> {
	const sources = [...new Set([...cited.values()].flatMap((pictures) => pictures.map(({ src }) => src)))];
	if (sources.length === 0) return [];
	const memory = await PictureMemory.open(settings.cache);
	const looks = new Map(
		await fewAtOnce(AT_ONCE, sources, async (src) => [src, await lookAt(src, settings, memory)] as const),
	);
	await memory.save();
	// Most articles of an archive cite one that others cite, too.
	const faults = (isCover: boolean) =>
		remembering((src: string) =>
			faultsOf(nameForProblems(mediaFile(src, settings)), looks.get(src), isCover),
		);
	const [ofPictures, ofCovers] = [faults(false), faults(true)];
	const problems: PictureProblem[] = [];
	for (const [file, pictures] of cited)
		for (const { src, line, column, cover } of pictures)
			for (const fault of (cover ? ofCovers : ofPictures)(src))
				problems.push({ ...{ file, line, column, src }, ...fault });
	return problems;
}

async function lookAt(
	src: string,
	settings: Pick<Settings, "content">,
	memory: PictureMemory,
): Promise<PictureLook | undefined> {
	const file = mediaFile(src, settings);
	const isThere = await statPlain(settings.content, path.relative(settings.content, file));
	return isThere && memory.look(file);
}

function faultsOf(name: string, look: PictureLook | undefined, isCover: boolean): readonly PictureFault[] {
	return look ? pictureFaults(name, look, isCover) : [missingPicture(name)];
}
