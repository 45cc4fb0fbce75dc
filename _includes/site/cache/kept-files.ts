import { stat } from "node:fs/promises";
import path from "node:path";
import { type FileList, listFiles } from "../output/file-list.ts";
import { hashOf } from "./hash.ts";
import { pack, unpack } from "./pack.ts";
import { putFile, putFolder } from "./put-file.ts";
import { readSealed, seal } from "./sealed-file.ts";

// Files of a site that are made together are kept in a folder of the cache, `bundles/2026-11/<key>`: the list of them, and
// the files themselves in one, since they may be thousands.
const LIST = "files.txt";
const PACK = "files.pack";

/** What a folder of kept files holds. */
export const KEPT_FILES: readonly string[] = [LIST, PACK];

/**
 * Keeps files: whole or not at all.
 *
 * @param files by their names in the output
 * @returns the list of them
 */
export async function keepFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<FileList> {
	const list = listFiles([...files].map(([file, content]) => [file, hashOf(content)] as const).sort());
	await putFolder(folder, async (unfinished) => {
		await putFile(path.join(unfinished, PACK), seal(sealName(folder, PACK), pack(files)));
		await putFile(path.join(unfinished, LIST), seal(sealName(folder, LIST), list));
	});
	return list;
}

/** The list of files that are kept, or nothing. Whether they are whole shows when they are needed. */
export async function keptList(folder: string): Promise<FileList | undefined> {
	const list = await readSealed(path.join(folder, LIST), sealName(folder, LIST));
	const packed = await stat(path.join(folder, PACK)).catch(() => undefined);
	return packed && list?.toString();
}

/** What is in files that are kept. Nothing where they are missing or damaged. */
export async function keptContents(folder: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
	const packed = await readSealed(path.join(folder, PACK), sealName(folder, PACK));
	return packed && unpack(packed);
}

/** `.cache/bundles/2026-11/<key>` is the folder of `bundles/2026-11/<key>/files.txt`. */
const sealName = (folder: string, file: string) =>
	[...path.resolve(folder).split(path.sep).slice(-3), file].join("/");
