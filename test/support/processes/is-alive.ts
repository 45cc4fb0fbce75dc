import { readFileSync } from "node:fs";

/** Whether a process runs. One that has ended and that nobody has asked about, as Linux keeps it, does not. */
export function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
	} catch {
		return false;
	}
	try {
		return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, "latin1"));
	} catch {
		// It has just ended, or this system has no such file.
		return process.platform !== "linux";
	}
}
