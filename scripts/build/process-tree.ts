/** What Linux tells of a process that is needed to know whose it is. */
export interface ProcessEntry {
	readonly pid: number;
	readonly parent: number;
	readonly session: number;
}

/**
 * Reads `/proc/<pid>/stat`: `4711 (node (a) b) S 4700 4711 4711 ...`, that is number, name, state, parent, group,
 * session. The name is the program's own choice, brackets and spaces included, so the fields count from its end.
 *
 * @returns `undefined` where it is no such line
 */
export function readProcessEntry(stat: string): ProcessEntry | undefined {
	const pid = Number.parseInt(stat, 10);
	const [, parent, , session] = stat
		.slice(stat.lastIndexOf(")") + 1)
		.trim()
		.split(" ");
	if (!(pid > 0) || parent === undefined || session === undefined) return undefined;
	return { pid, parent: Number(parent), session: Number(session) };
}

/**
 * The processes of a run: its first one, those in the session that it may have opened, and whatever descends from
 * them, since a helper may open a session of its own.
 */
export function processesOf(root: number, entries: readonly ProcessEntry[]): Set<number> {
	const own = new Set(
		entries.filter(({ pid, session }) => session === root || pid === root).map(({ pid }) => pid),
	);
	let known = -1;
	while (own.size > known) {
		known = own.size;
		for (const { pid, parent } of entries) if (own.has(parent)) own.add(pid);
	}
	return own;
}

/**
 * Reads the proportional share of memory in `/proc/<pid>/smaps_rollup`: what a process holds alone, and of what
 * several hold together its part, so that the sum over processes counts nothing twice. Line: `Pss:  356 kB`.
 *
 * @returns bytes; 0 where the process has just ended and holds nothing any more
 */
export function readShare(rollup: string): number {
	return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) * 1024;
}
