import { existsSync, mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";
import { keptContents } from "../cache/kept-files.ts";
import { putFileNow } from "../cache/put-file.ts";
import { VolumeStore } from "../cache/volume-store.ts";
import type { Settings } from "../settings.ts";
import type { TaskKind, WorkerPool } from "../workers/worker-pool.ts";
import { type FileList, filesIn } from "./file-list.ts";

/** Files of a volume, of a bundle or of the assets in the cache, to be put into the staging folder. Plain data: it goes to other processes. */
export type StageTask = {
	readonly settings: Settings;
	readonly staging: string;
	/** Names in the output. */
	readonly files: readonly string[];
} & ({ readonly volume: { readonly month: string; readonly key: string } } | { readonly folder: string });

const STAGE: TaskKind<StageTask> = { name: "stage" };

/** Up to so many files are written, or read again, here: starting a process takes as long. */
export const FEW_FILES = 3_000;

/** Stages files: a few here, many in as many processes as there are cores, for a file system makes each file slowly. */
export async function stageAll(tasks: readonly StageTask[], workers: WorkerPool): Promise<void> {
	const files = tasks.reduce((sum, task) => sum + task.files.length, 0);
	if (files <= FEW_FILES) for (const task of tasks) await stageFiles(task);
	else await workers.run(STAGE, tasks, availableParallelism());
}

/** Where a part that is made is staged at once, by whoever makes it. Plain data. */
export interface StagingPlace {
	readonly staging: string;
	/** The files that the part has in the old site. */
	readonly old: FileList;
}

/**
 * Stages what was made just now, without the way through the cache: of its files, those that differ from the old site's.
 *
 * @param list of the files, with the hashes of their contents
 */
export function stageMade(
	list: FileList,
	contents: ReadonlyMap<string, Uint8Array>,
	{ staging, old }: StagingPlace,
): void {
	const before = new Map(filesIn(old));
	const put = fileWriter(staging);
	for (const [file, hash] of filesIn(list)) {
		const content = contents.get(file);
		if (content && before.get(file) !== hash) put(file, content);
	}
}

/**
 * Stages files one by one while they are made: those that differ from the old site's.
 *
 * @returns takes a file and its content, and returns the hash of it
 */
export function stagerOf({ staging, old }: StagingPlace): (file: string, content: Uint8Array) => string {
	const before = new Map(filesIn(old));
	const put = fileWriter(staging);
	return (file, content) => {
		const hash = hashOf(content);
		if (before.get(file) !== hash) put(file, content);
		return hash;
	};
}

/** Writes files of a folder. Folders are made once. */
function fileWriter(folder: string): (file: string, content: string | Uint8Array) => void {
	const made = new Set<string>();
	return (file, content) => {
		const target = path.join(folder, file);
		const home = path.dirname(target);
		if (!made.has(home)) mkdirSync(home, { recursive: true });
		made.add(home);
		putFileNow(target, content);
	};
}

/**
 * Stages the files that whoever made them has not staged. What is not in the cache any more is left out, and found missing
 * when the staged files are verified.
 */
export async function stageFiles(task: StageTask): Promise<void> {
	const missing = task.files.filter((file) => !existsSync(path.join(task.staging, file)));
	if (missing.length === 0) return;
	const contents = await contentsOf(task);
	const put = fileWriter(task.staging);
	for (const file of missing) {
		const content = contents(file);
		if (content !== undefined) put(file, content);
	}
}

async function contentsOf(task: StageTask): Promise<(file: string) => string | Uint8Array | undefined> {
	if ("folder" in task) {
		const contents = await keptContents(task.folder);
		return (file) => contents?.get(file);
	}
	const { cache, preview } = task.settings;
	const pages = await new VolumeStore(cache, preview).pages(task.volume.month, task.volume.key);
	return (file) => pages?.get(file);
}
