import { cp, readFile } from "node:fs/promises";
import path from "node:path";
import { findFiles } from "../../../_includes/site/find-files.ts";
import { sharedSite } from "./shared-site.ts";

/** The address of the starter newspaper, which canonical links, feeds and sitemaps carry. */
export const STARTER_ORIGIN = "https://tintinh.example";

/** The starter newspaper as the public sees it at the moment of the tests. Read only: several test files share it. */
export interface StarterSite {
	readonly folder: string;
	/** All files, sorted: `2022/05/26/ben-pha/index.html`. */
	readonly files: readonly string[];
	/** Those that are pages. */
	readonly pages: readonly string[];
	read(file: string): Promise<string>;
	bytes(file: string): Promise<Buffer>;
}

/** The starter newspaper, built where every test file finds it again, and kept with its encoded pictures. */
export async function starterSite(): Promise<StarterSite> {
	const { output: folder } = await sharedSite("starter", undefined);
	const files = await findFiles(folder);
	return {
		folder,
		files,
		pages: files.filter((file) => file.endsWith(".html")),
		read: (file) => readFile(path.join(folder, file), "utf8"),
		bytes: (file) => readFile(path.join(folder, file)),
	};
}

/**
 * Gives a cache the encoded pictures of the starter newspaper, and what was seen in them, for builds that prove nothing of
 * pictures: to look at them and to encode them takes longer than all the rest.
 *
 * @param isLent whether a file of them is given, by its path; without it all are
 */
export async function lendPictures(cache: string, isLent?: (file: string) => boolean): Promise<void> {
	const starter = await sharedSite("starter", undefined);
	for (const part of ["pictures", "picture-looks.json"])
		await cp(path.join(starter.cache, part), path.join(cache, part), {
			recursive: true,
			...(isLent && { filter: isLent }),
		});
}
