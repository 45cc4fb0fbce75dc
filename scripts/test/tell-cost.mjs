// At its end a process of tests tells what it has cost, its children with it: on a machine that has other work, how long it
// took says little. Where the system does not tell of children, its own is all that is told.
import { readFileSync, writeSync } from "node:fs";

/** Ticks in a second: what Linux tells the cost in. */
const TICKS = 100;

process.once("exit", () => writeSync(2, `\nℹ core_seconds ${coreSeconds().toFixed(1)}\n`));

function coreSeconds() {
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
