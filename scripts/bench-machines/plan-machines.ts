/**
 * What the parts of a build cost by `npm run bench:machines` at 100,000 real articles, on two cores: reading is what each further
 * machine adds, rendering what is left of the shares without it, the join what the last machine does beside reading. Seconds of a
 * core; bytes.
 */
export const COSTS = {
	/** A machine that starts, and has its packages: whatever its share. */
	start: 1,
	/** Reading an article that no cache knows, and hashing what a page prints of it: every machine reads all. */
	read: 0.00052,
	/** Rendering it, and indexing it for the search. */
	make: 0.0055,
	/** In the join, taking it and putting its files into the site. */
	join: 0.0007,
	/** Of an article as it travels: its pages, its search records, its part of the index. */
	bytes: 35_000,
} as const;

/** Articles of a group, at most, and cores of a machine. */
const GROUP = 4_000;
const CORES = 2;

/** What an archive of so many articles costs on so many machines, all of it stale. */
export function planMachines(articles: number, machines: number) {
	const groups = Math.ceil(articles / GROUP);
	// A machine that has a group more than another is waited for.
	const share = Math.min(articles, Math.ceil(groups / machines) * GROUP);
	const { start, read, make, join, bytes } = COSTS;
	const alone = start + articles * (read + join);
	if (machines === 1)
		return { groups, bytes: 0, core: alone + articles * make, chain: (alone + articles * make) / CORES };
	return {
		groups,
		bytes: articles * bytes,
		core: machines * (start + articles * read) + articles * make + alone,
		// All cores read, render and index; the site is put together by one.
		chain: 2 * start + (2 * articles * read + share * make) / CORES + articles * join,
	};
}
