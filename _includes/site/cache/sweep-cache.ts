import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import type { PictureFile } from "../../domain/article/rendition.ts";
import { findAllFiles } from "../find-files.ts";
import { isRecord, picturesFolder, readRecord } from "../media/pictures/pictures.ts";
import type { Settings } from "../settings.ts";
import { hashOf } from "./hash.ts";
import { unseal } from "./sealed-file.ts";

/** Where every file is sealed under its own name. Of a picture that is so for what is told of it. */
const SEALED = [
	"readings",
	"volumes",
	"preview-volumes",
	"bundles",
	"preview-bundles",
	"assets",
	"preview-assets",
	"newsdesk",
	"cards",
];

/**
 * Reads the whole cache, and drops whatever is not to the last bit what was put there. It costs as much as the cache is
 * large, and is for a cache that has shown damage: where one file is spoilt others may be, and a build that met them
 * one by one would begin anew for each.
 */
export async function sweepCache(settings: Settings): Promise<void> {
	const { cache } = settings;
	for (const folder of SEALED)
		for (const file of await filesIn(path.join(cache, folder))) {
			const sealed = await readFile(path.join(cache, folder, file)).catch(() => undefined);
			if (!sealed || !unseal(`${folder}/${file}`, sealed))
				await rm(path.join(cache, folder, file), { force: true });
		}
	await sweepPictures(picturesFolder(settings));
}

async function sweepPictures(folder: string): Promise<void> {
	const names = await filesIn(folder);
	const known = new Map<string, PictureFile>();
	for (const record of names.filter(isRecord)) {
		const rendition = await readRecord(folder, record);
		if (!rendition) await rm(path.join(folder, record), { force: true });
		for (const [name, file] of Object.entries(rendition?.files ?? {})) known.set(name, file);
	}
	for (const name of names.filter((one) => !isRecord(one))) {
		const content = await readFile(path.join(folder, name)).catch(() => undefined);
		if (!content || hashOf(content) !== known.get(name)?.hash)
			await rm(path.join(folder, name), { force: true });
	}
}

const filesIn = (folder: string) => findAllFiles(folder).catch((): string[] => []);
