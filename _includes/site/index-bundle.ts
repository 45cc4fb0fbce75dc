import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { SearchRecord } from "../formats/search-record.ts";
import { DamagedCache } from "./damaged-cache.ts";
import { type FileList, listFiles } from "./file-list.ts";
import { hashOf } from "./hash.ts";
import { pack, unpack } from "./pack.ts";
import { putFile } from "./put-file.ts";
import { dayOfRecord } from "./record-days.ts";
import { readSealed, seal } from "./sealed-file.ts";
import { VolumeStore } from "./volume-store.ts";
import { indexRecords } from "./write-bundle.ts";

/** A search bundle to be indexed from the records of rendered volumes. Plain data: it goes to other processes. */
export interface BundleTask {
	readonly name: string;
	/** Where it is kept: in the cache, under its key. Its files have their names in the output: `pagefind/<name>/...`. */
	readonly folder: string;
	readonly volumes: readonly { readonly month: string; readonly key: string }[];
	/** Takes the articles of these days alone, `2022-05-26`. */
	readonly days?: readonly string[];
	readonly cache: string;
	readonly preview: boolean;
}

/** In the folder of a bundle: the list of its files, and the files themselves in one, since they are thousands. */
const LIST = "files.txt";
const PACK = "files.pack";

/**
 * Indexes a bundle and keeps it: whole or not at all.
 *
 * @throws DamagedCache when records of its volumes are not there any more
 */
export async function indexBundle(task: BundleTask): Promise<void> {
	const { name, folder, volumes, days, cache, preview } = task;
	const store = new VolumeStore(cache, preview);
	const records: SearchRecord[] = [];
	const damaged: string[] = [];
	for (const { month, key } of volumes) {
		const own = await store.records(month, key);
		if (own) records.push(...own.filter((record) => !days || days.includes(dayOfRecord(record))));
		else damaged.push(month);
	}
	if (damaged.length > 0) throw new DamagedCache(`Search records of ${damaged.join(", ")}`);
	const unfinished = `${folder}.${process.pid}`;
	await rm(unfinished, { recursive: true, force: true });
	await mkdir(unfinished, { recursive: true });
	const files = new Map(
		[...(await indexRecords(records))].map(([file, content]) => [`pagefind/${name}/${file}`, content]),
	);
	const list = listFiles([...files].map(([file, content]) => [file, hashOf(content)] as const).sort());
	await putFile(path.join(unfinished, PACK), seal(sealName(folder, PACK), pack(files)));
	await putFile(path.join(unfinished, LIST), seal(sealName(folder, LIST), list));
	await rm(folder, { recursive: true, force: true });
	await rename(unfinished, folder);
}

/** The list of the files of a bundle that is kept, or nothing. Whether they are whole shows when they are needed. */
export async function keptBundle(folder: string): Promise<FileList | undefined> {
	const list = await readSealed(path.join(folder, LIST), sealName(folder, LIST));
	const packed = await stat(path.join(folder, PACK)).catch(() => undefined);
	return packed && list?.toString();
}

/** What is in the files of a bundle that is kept. Nothing where they are missing or damaged. */
export async function bundleContents(folder: string): Promise<ReadonlyMap<string, Uint8Array> | undefined> {
	const packed = await readSealed(path.join(folder, PACK), sealName(folder, PACK));
	return packed && unpack(packed);
}

/** `.cache/bundles/2026-11/<key>` is the folder of `bundles/2026-11/<key>/files.txt`. */
const sealName = (folder: string, file: string) =>
	[...path.resolve(folder).split(path.sep).slice(-3), file].join("/");
