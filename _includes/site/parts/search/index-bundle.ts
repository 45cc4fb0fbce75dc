import { DamagedCache } from "../../cache/damaged-cache.ts";
import { keepFiles } from "../../cache/kept-files.ts";
import { VolumeStore } from "../../cache/volume-store.ts";
import { type StagingPlace, stageMade } from "../../output/stage-files.ts";
import type { PackedRecord } from "./packed-records.ts";
import { dayOfRecord } from "./record-days.ts";
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
	/** Absent where no site is made of it here. */
	readonly place?: StagingPlace;
}

/**
 * Indexes a bundle and keeps it, whole or not at all; its files are staged at once, if there is to be a site.
 *
 * @throws DamagedCache when records of its volumes are not there any more
 */
export async function indexBundle(task: BundleTask): Promise<void> {
	const { name, folder, volumes, days, cache, preview, place } = task;
	const store = new VolumeStore(cache, preview);
	const records: PackedRecord[] = [];
	const damaged: string[] = [];
	for (const { month, key } of volumes) {
		const own = await store.records(month, key);
		if (own) records.push(...own.filter((record) => !days || days.includes(dayOfRecord(record))));
		else damaged.push(month);
	}
	if (damaged.length > 0) throw new DamagedCache(`Search records of ${damaged.join(", ")}`);
	const files = new Map(
		[...(await indexRecords(records))].map(([file, content]) => [`pagefind/${name}/${file}`, content]),
	);
	const list = await keepFiles(folder, files);
	if (place) stageMade(list, files, place);
}
