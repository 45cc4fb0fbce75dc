import { readFile } from "node:fs/promises";
import path from "node:path";
import { findAllFiles } from "../find-files.ts";
import { hashOf } from "../hash.ts";
import type { PictureFiles } from "../pictures.ts";
import type { SiteFiles } from "./site-files.ts";

/**
 * The files of a site that lies in a folder.
 *
 * @param pictures the encoded pictures that it shows
 */
export function writtenFiles(output: string, pictures: PictureFiles = new Map()): SiteFiles {
	const read = (file: string) => readFile(path.join(output, file));
	return {
		hash: (file) => read(file).then(hashOf, () => undefined),
		read,
		picture: (name) => pictures.get(name),
		async bundle(name) {
			const folder = `pagefind/${name}`;
			return (await findAllFiles(path.join(output, folder))).map((file) => `${folder}/${file}`);
		},
	};
}
