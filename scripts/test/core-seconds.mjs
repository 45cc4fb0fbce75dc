import { readFileSync } from "node:fs";

/** Ticks in a second: what Linux tells the cost in. */
const TICKS = 100;

/**
 * What this process has cost so far, its children with it that have ended: on a machine that has other work, how long it
 * took says little. Where the system does not tell of children, its own is all that is told.
 */
export function coreSeconds() {
	try {
		const stat = readFileSync("/proc/self/stat", "utf8");
		const [user, system, userBelow, systemBelow] = stat
			.slice(stat.lastIndexOf(")"))
			.split(" ")
			.slice(12, 16)
			.map(Number);
		return (user + system + userBelow + systemBelow) / TICKS;
	} catch {
		const { user, system } = process.cpuUsage();
		return (user + system) / 1e6;
	}
}
