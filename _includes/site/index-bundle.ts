import { mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { SearchRecord } from "../formats/search-record.ts";
import { DamagedCache } from "./damaged-cache.ts";
import { findAllFiles } from "./find-files.ts";
import { hashOf } from "./hash.ts";
import { putFile } from "./put-file.ts";
import { VolumeStore } from "./volume-store.ts";
import { writeBundle } from "./write-bundle.ts";

/** A search bundle to be indexed from the records of rendered volumes. Plain data: it goes to other processes. */
export interface BundleTask {
	readonly name: string;
	/** Where it is kept: in the cache, under its key. Its files lie as in the output, under `pagefind/<name>/`. */
	readonly folder: string;
	readonly volumes: readonly { readonly month: string; readonly key: string }[];
	readonly cache: string;
	readonly preview: boolean;
}

/** Hashes of a bundle's files, by their name in the output. */
export type BundleFiles = Readonly<Record<string, string>>;

/**
 * Indexes a bundle and keeps it: whole or not at all.
 *
 * @throws DamagedCache when records of its volumes are not there any more
 */
export async function indexBundle({ name, folder, volumes, cache, preview }: BundleTask): Promise<void> {
	const store = new VolumeStore(cache, preview);
	const records: SearchRecord[] = [];
	const damaged: string[] = [];
	for (const { month, key } of volumes) {
		const own = await store.records(month, key);
		if (own) records.push(...own);
		else damaged.push(month);
	}
	if (damaged.length > 0) throw new DamagedCache(`Search records of ${damaged.join(", ")}`);
	const unfinished = `${folder}.${process.pid}`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await writeBundle(records, path.join(unfinished, "pagefind", name));
	const hashes: Record<string, string> = {};
	for (const file of await findAllFiles(unfinished))
		hashes[file] = hashOf(await readFile(path.join(unfinished, file)));
	const text = JSON.stringify(hashes satisfies BundleFiles);
	await putFile(path.join(unfinished, "files.json"), `${hashOf(text)} ${text}`);
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
}

/** The files of a bundle that is kept, or nothing. Whether each is whole shows when it is needed. */
export async function keptBundle(folder: string): Promise<BundleFiles | undefined> {
	try {
		const [hash = "", ...words] = (await readFile(path.join(folder, "files.json"), "utf8")).split(" ");
		const text = words.join(" ");
		return hashOf(text) === hash ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
