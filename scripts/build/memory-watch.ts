import { existsSync, readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { type ProcessEntry, processesOf, readProcessEntry, readShare } from "./process-tree.ts";

/** How closely the memory of a run is watched. */
interface Watch {
	/** Milliseconds between two looks. */
	readonly interval?: number;
	/**
	 * The part of the time that looking may take: Linux walks all pages of a process to sum them up, some 4 ms for each
	 * GB. A look that takes long is followed by a longer rest.
	 */
	readonly budget?: number;
	/** Is told the bytes of each look. */
	readonly saw?: (bytes: number) => void;
}

/** Whether this system tells what its processes hold: Linux does. */
export const memoryIsTold = existsSync("/proc/self/smaps_rollup");

/**
 * Watches the memory of all processes of a run together, until it is told to stop.
 *
 * @param root the first process of the run, in a session of its own, or one that has no children yet
 * @returns the most that was seen at one look, in bytes; `undefined` where the system does not tell
 */
export async function watchMemory(
	root: number,
	stop: AbortSignal,
	{ interval = 50, budget = 0.05, saw = () => {} }: Watch = {},
): Promise<number | undefined> {
	if (!memoryIsTold) return undefined;
	let peak = 0;
	// Nearly all processes of a machine are strangers and stay so; reading on would cost more than the memory itself.
	const strangers = new Set<string>();
	while (!stop.aborted) {
		const started = performance.now();
		let sum = 0;
		for (const pid of processesOf(root, listProcesses(root, strangers)))
			sum += readShare(readIfThere(`/proc/${pid}/smaps_rollup`));
		peak = Math.max(peak, sum);
		saw(sum);
		const spent = performance.now() - started;
		await pause(Math.max(interval, spent / budget), undefined, { signal: stop }).catch(() => undefined);
	}
	return peak;
}

/** The processes that may be of the run, noting those that were there before it as strangers. */
function listProcesses(root: number, strangers: Set<string>): ProcessEntry[] {
	const first = strangers.size === 0;
	const entries: ProcessEntry[] = [];
	for (const pid of readdirSync("/proc")) {
		if (!/^\d+$/.test(pid) || strangers.has(pid)) continue;
		const entry = readProcessEntry(readIfThere(`/proc/${pid}/stat`));
		if (entry && first && entry.session !== root && entry.pid !== root) strangers.add(pid);
		else if (entry) entries.push(entry);
	}
	return entries;
}

/** A process may end between two lines of this file, and those of others are not ours to read. */
function readIfThere(file: string): string {
	try {
		return readFileSync(file, "latin1");
	} catch {
		return "";
	}
}
