import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { findAllFiles } from "./find-files.ts";
import { hashOf } from "./hash.ts";
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

/** Indexes a bundle and keeps it: whole or not at all. */
export async function indexBundle({ name, folder, volumes, cache, preview }: BundleTask): Promise<void> {
	const store = new VolumeStore(cache, preview);
	const records = [];
	for (const { month, key } of volumes) records.push(...(await store.records(month, key)));
	const unfinished = `${folder}.${process.pid}`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	await writeBundle(records, path.join(unfinished, "pagefind", name));
	const hashes: Record<string, string> = {};
	for (const file of await findAllFiles(unfinished))
		hashes[file] = hashOf(await readFile(path.join(unfinished, file)));
	await writeFile(path.join(unfinished, "files.json"), JSON.stringify(hashes satisfies BundleFiles));
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
}

/** The files of a bundle that is kept, or nothing. */
export async function keptBundle(folder: string): Promise<BundleFiles | undefined> {
	try {
		return JSON.parse(await readFile(path.join(folder, "files.json"), "utf8"));
	} catch {
		return undefined;
	}
}
