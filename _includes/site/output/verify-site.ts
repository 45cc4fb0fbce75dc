import { availableParallelism } from "node:os";
import path from "node:path";
import { hashFile } from "../cache/hash-file.ts";
import type { TaskKind, WorkerPool } from "../workers/worker-pool.ts";
import { FEW_FILES } from "./stage-files.ts";

/** Staged files to be read again. */
interface VerifyTask {
	readonly staging: string;
	/** Names of the files, and what the manifest says of them. */
	readonly files: readonly (readonly [file: string, hash: string])[];
}

const VERIFY: TaskKind<VerifyTask, string[]> = { name: "verify" };

/**
 * Reads again what was staged, before the old site is touched.
 *
 * @returns the files that are missing or are not what the manifest says
 */
export async function verifyAll({ staging, files }: VerifyTask, workers: WorkerPool): Promise<string[]> {
	if (files.length <= FEW_FILES) return findSpoilt({ staging, files });
	const processes = availableParallelism();
	const share = Math.ceil(files.length / processes);
	const tasks = Array.from({ length: processes }, (_, at) => ({
		staging,
		files: files.slice(at * share, (at + 1) * share),
	}));
	return (await workers.run(VERIFY, tasks, processes)).flat();
}

/** The files of a task that are missing or are not what the manifest says. */
export const findSpoilt = ({ staging, files }: VerifyTask): string[] =>
	files.flatMap(([file, hash]) => (hashOfFile(path.join(staging, file)) === hash ? [] : [file]));

// Synchronous: three times as fast for many small files, and nothing else waits.
function hashOfFile(file: string): string | undefined {
	try {
		return hashFile(file);
	} catch {
		return undefined;
	}
}
