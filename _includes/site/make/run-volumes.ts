import { availableParallelism, freemem } from "node:os";
import { planRuns } from "../../domain/volumes/volumes.ts";
import type { SiteManifest } from "../output/site-manifest.ts";
import type { Settings } from "../settings.ts";
import type { TaskKind, WorkerPool } from "../workers/worker-pool.ts";
import { type KeyedVolume, type RenderTask, renderVolumes } from "./render-volumes.ts";

/**
 * Articles in one run of Eleventy: bounds the memory of a process. DESIGN 2.2 allows 2,000; half of that takes 0.4 GB less
 * for two processes, and no longer.
 */
const RUN = 1_000;

/** Articles below which a run is not worth what Eleventy takes to begin one. */
const LEAST = 200;

/**
 * Articles of the next run: two thirds of what each process would have of those that are left. The last runs are short, so
 * that no process waits long for another.
 */
const nextRun = (left: number, processes: number) =>
	Math.min(RUN, Math.max(LEAST, Math.ceil((left * 2) / (3 * processes))));

/** Up to so many articles are rendered here: starting a process takes as long. */
const ALONE = 600;

/** Bytes that a process needs for a run. */
const RUN_MEMORY = 500 * 2 ** 20;

/** A volume as whoever follows the build sees it. */
export interface FollowedVolume {
	readonly month: string;
	readonly articles: readonly unknown[];
}

/** Called after each run with the volumes that it rendered, and with all that must be; first with none. */
export type VolumesProgress = (rendered: readonly FollowedVolume[], all: readonly FollowedVolume[]) => void;

const RENDER: TaskKind<RenderTask> = { name: "render" };

/**
 * Renders stale volumes: a few here, many in as many processes as there are cores and memory.
 *
 * @param old the months of the site that they are to be part of, as it was before. Absent where no site is made here.
 */
export async function runVolumes(
	volumes: readonly KeyedVolume[],
	old: SiteManifest["volumes"] | undefined,
	settings: Settings,
	workers: WorkerPool,
	progress: VolumesProgress = () => {},
): Promise<void> {
	if (volumes.length === 0) return;
	const total = volumes.reduce((sum, volume) => sum + volume.articles.length, 0);
	progress([], volumes);
	const task = (run: readonly KeyedVolume[]): RenderTask => ({
		volumes: run,
		...(old && { old: Object.fromEntries(run.map(({ month }) => [month, old[month]?.files ?? ""])) }),
		settings,
	});
	if (total <= ALONE) {
		await renderVolumes(task(volumes));
		progress(volumes, volumes);
		return;
	}
	const processes = Math.max(1, Math.min(availableParallelism(), Math.floor(freemem() / RUN_MEMORY)));
	const tasks = planRuns(volumes, (left) => nextRun(left, processes)).map(task);
	await workers.run(RENDER, tasks, processes, (done) => progress(done.volumes, volumes));
	// What each still holds of its runs would lie beside the indexes of the bundles, and another starts in a tenth of a second.
	workers.close();
}
