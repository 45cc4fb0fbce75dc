import { mkdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { keptContents } from "../cache/kept-files.ts";
import { putFileNow } from "../cache/put-file.ts";
import { VolumeStore } from "../cache/volume-store.ts";
import type { Settings } from "../settings.ts";
import { runTasks } from "../workers/worker-pool.ts";

/** Files of a volume, of a bundle or of the assets in the cache, to be put into the staging folder. Plain data: it goes to other processes. */
export type StageTask = {
	readonly settings: Settings;
	readonly staging: string;
	/** Names in the output. */
	readonly files: readonly string[];
} & ({ readonly volume: { readonly month: string; readonly key: string } } | { readonly folder: string });

/** Up to so many files are written here: starting a process takes as long. */
const ALONE = 3_000;

/** Stages files: a few here, many in as many processes as there are cores, for a file system makes each file slowly. */
export async function stageAll(tasks: readonly StageTask[]): Promise<void> {
	const files = tasks.reduce((sum, task) => sum + task.files.length, 0);
	if (files <= ALONE) {
		for (const task of tasks) await stageFiles(task);
		return;
	}
	await runTasks(new URL("stage-worker.ts", import.meta.url), tasks, availableParallelism());
}

/** Stages files. What is not in the cache any more is left out, and found missing when the staged files are verified. */
export async function stageFiles(task: StageTask): Promise<void> {
	const contents = await contentsOf(task);
	for (const file of task.files) {
		const content = contents(file);
		if (content === undefined) continue;
		const target = path.join(task.staging, file);
		mkdirSync(path.dirname(target), { recursive: true });
		putFileNow(target, content);
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
