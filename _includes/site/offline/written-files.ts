import { readFile } from "node:fs/promises";
import path from "node:path";
import { findAllFiles } from "../find-files.ts";
import { hashOf } from "../hash.ts";
import { picturesFolder } from "../open-edition.ts";
import type { Settings } from "../settings.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * The files of a site that lies in a folder.
 *
 * @param output where it lies; encoded pictures are taken from the cache, where all of them are
 */
export function writtenFiles(output: string, settings: Settings): SiteFiles {
	const read = (file: string) => readFile(path.join(output, file));
	return {
		hash: (file) => read(file).then(hashOf, () => undefined),
		read,
		picture: async (name) => path.join(picturesFolder(settings), name),
		async bundle(name) {
			const folder = `pagefind/${name}`;
			return (await findAllFiles(path.join(output, folder))).map((file) => `${folder}/${file}`);
		},
	};
}
