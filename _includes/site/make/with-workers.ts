import { WorkerPool } from "../workers/worker-pool.ts";

/** Builds with processes to help; none of them outlives it. */
export async function withWorkers<Result>(build: (workers: WorkerPool) => Promise<Result>): Promise<Result> {
	const workers = new WorkerPool(new URL("build-worker.ts", import.meta.url));
	try {
		return await build(workers);
	} finally {
		workers.close();
	}
}
