import { stat } from "node:fs/promises";
import path from "node:path";
import { findFiles } from "../../../_includes/site/find-files.ts";

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
