import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { findFiles } from "../../_includes/site/find-files.ts";

/** Bytes of all files in a folder as they are stored. */
export async function folderBytes(
	folder: string,
	wanted: (file: string) => boolean = () => true,
): Promise<number> {
	let bytes = 0;
	for (const file of await findFiles(folder))
		if (wanted(file)) bytes += (await stat(path.join(folder, file))).size;
	return bytes;
}

/** Bytes of a text as the CDN sends it. */
export function packedBytes(text: string | Uint8Array): number {
	return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
}

/** The same of a file. */
export const packedFileBytes = async (file: string) => packedBytes(await readFile(file));
