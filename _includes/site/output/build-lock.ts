import { readFileSync } from "node:fs";
import { link, readFile, rename, rm } from "node:fs/promises";
import { putNew } from "../cache/put-file.ts";
import { isRunning } from "../workers/is-running.ts";

/** Another build writes to the folder at this moment. Nothing was touched. */
export class BuildRunning extends Error {
	override name = "BuildRunning";
	/**
	 * @param lock the file that says so
	 * @param pid of the other build
	 */
	constructor(
		readonly lock: string,
		readonly pid: number,
	) {
		super(`Process ${pid} holds ${lock}`);
	}
}

/**
 * Does the work while no other process of this machine may hold any of these locks, and lets go of them whatever
 * happens. A lock that a killed process left is taken over.
 *
 * @param locks paths of files; they are there as long as the work goes on
 * @throws BuildRunning when another process, or another call of this one, holds one of them
 */
export async function whileLocked<Result>(
	locks: readonly string[],
	work: () => Promise<Result>,
): Promise<Result> {
	const taken: string[] = [];
	try {
		for (const lock of locks) {
			await take(lock);
			taken.push(lock);
		}
		return await work();
	} finally {
		for (const lock of taken) await rm(lock, { force: true });
	}
}

async function take(lock: string): Promise<void> {
	// It comes into being whole or not at all, and never over another: no one reads half a name.
	while (!(await putNew(lock, nameOf(process.pid) ?? ""))) await removeDead(lock);
}

/** @throws BuildRunning when who holds the lock is alive */
async function removeDead(lock: string): Promise<void> {
	const holder = await read(lock);
	if (holder === undefined) return;
	const pid = Number.parseInt(holder, 10);
	const living = pid > 0 ? nameOf(pid) : undefined;
	// A system that hides the processes of others tells no more than the number.
	if (living !== undefined && holder.startsWith(living)) throw new BuildRunning(lock, pid);
	// Two builds may find the same dead lock. Who moves the other's new one away by this puts it back.
	const aside = `${lock}.${process.pid}.dead`;
	await rename(lock, aside).catch(ignore("ENOENT"));
	if ((await read(aside)) !== holder) await link(aside, lock).catch(ignore("ENOENT", "EEXIST"));
	await rm(aside, { force: true });
}

const read = (file: string) => readFile(file, "utf8").catch(ignore("ENOENT"));

/**
 * The name of a living process. Numbers of dead ones are given again, so that where the system tells (Linux), its name
 * holds when it started, and since which start of the machine that is counted: `4711 883412 <boot>`.
 */
function nameOf(pid: number): string | undefined {
	if (!isRunning(pid)) return undefined;
	try {
		const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
		// `4711 (node) S ...`: what follows the name, which may hold anything, begins with the third field.
		const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, "latin1")
			.replace(/^.*\) /s, "")
			.split(" ");
		return state === "Z" ? undefined : `${pid} ${fields[18]} ${boot}`;
	} catch {
		return String(pid);
	}
}

const ignore =
	(...codes: readonly string[]) =>
	(error: NodeJS.ErrnoException): undefined => {
		if (!codes.includes(error.code ?? "")) throw error;
	};
