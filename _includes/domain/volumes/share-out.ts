/** What is made on one machine as a whole. */
export interface Weighted {
	readonly name: string;
	/** Articles: rendering and indexing cost as many core-seconds each, whatever month they are of. */
	readonly articles: number;
}

/** Which of how many machines: `3/8` is the third of eight. */
export interface Shard {
	/** From 1. */
	readonly machine: number;
	readonly machines: number;
}

/** As many machines as it may be told of: more than any newspaper has groups of months. */
export const MOST_MACHINES = 256;

/**
 * Reads what a machine is told of its share: `3/8`.
 *
 * @returns nothing where that is no share
 */
export function readShard(text: string): Shard | undefined {
	const [, machine, machines] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
	const shard = { machine: Number(machine), machines: Number(machines) };
	return shard.machine <= shard.machines && shard.machines <= MOST_MACHINES ? shard : undefined;
}

/**
 * Shares work out among machines that do not speak with one another: the heaviest first, each to the machine that has least
 * so far. It depends on the archive alone and not on what any of them has in its cache, so that all come to the same.
 *
 * @param all in any order
 * @returns what this one has to make
 */
export function shareOut<One extends Weighted>(
	all: readonly One[],
	{ machine, machines }: Shard,
): readonly One[] {
	const loads = Array.from({ length: machines }, () => 0);
	const heaviestFirst = [...all].sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1));
	return heaviestFirst.filter(({ articles }) => {
		const lightest = loads.indexOf(Math.min(...loads));
		loads[lightest] = (loads[lightest] ?? 0) + articles;
		return lightest === machine - 1;
	});
}
