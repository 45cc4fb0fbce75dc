import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

/** Whether the system tells how much memory a process had. */
export const CAN_MEASURE = process.platform === "linux";

/**
 * The most memory that a process had until it ended or was let go, as the system counts it; read as often as it can be.
 *
 * @returns what ends the watch and tells the bytes
 */
export function watchPeak(child: ChildProcess): () => number {
	let peak = 0;
	const read = () => {
		try {
			const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
			peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024);
		} catch {
			// It has ended, or the system tells nothing.
		}
	};
	const timer = setInterval(read, 2);
	return () => {
		read();
		clearInterval(timer);
		return peak;
	};
}
