import { pick } from "../bench/archive/random.ts";
import type { MeasuredEngine } from "./engines/engine.ts";
import { type QueryAnswer, quantile } from "./figures.ts";
import type { KnownItem } from "./known-items.ts";
import type { Wire } from "./wire.ts";

/** Asks an engine every query, in one tab that has everything it needs after a while. Times are without the network. */
export async function answerAll(
	engine: MeasuredEngine,
	items: readonly KnownItem[],
	wire: Wire,
): Promise<QueryAnswer[]> {
	const tab = await engine.open(wire.fresh());
	const answers: QueryAnswer[] = [];
	for (const item of items) {
		const started = performance.now();
		const found = await tab.search(item.query);
		const milliseconds = performance.now() - started;
		const place = found.indexOf(item.wanted);
		answers.push({ item, rank: place < 0 ? undefined : place + 1, milliseconds });
	}
	return answers;
}

/** Bytes that queries cost, as they travel. */
export interface Traffic {
	readonly median: number;
	readonly most: number;
}
export interface SearchBytes {
	/** The first query of a cold tab, code included, and later ones; of the newest bundle with ten results shown. */
	readonly first: Traffic;
	readonly later: Traffic;
	/** The same as far as the search goes by itself. */
	readonly firstFar: Traffic;
	readonly laterFar: Traffic;
}

/** Queries in one tab before it is closed. */
const QUERIES_A_TAB = 5;

/** Opens tabs and asks in each a few queries, picked from all. `most` is the 95th percentile. */
export async function countBytes(
	engine: MeasuredEngine,
	items: readonly KnownItem[],
	tabs: number,
	wire: Wire,
	random: () => number,
): Promise<SearchBytes> {
	const counts = {
		near: { first: [] as number[], later: [] as number[] },
		far: { first: [] as number[], later: [] as number[] },
	};
	for (let number = 0; number < tabs; number++) {
		const queries = Array.from({ length: QUERIES_A_TAB }, () => pick(items, random).query);
		for (const how of ["near", "far"] as const) {
			const own = wire.fresh();
			const tab = await engine.open(own);
			let before = 0;
			for (const [at, query] of queries.entries()) {
				await (how === "near" ? tab.searchNewest(query) : tab.search(query));
				counts[how][at === 0 ? "first" : "later"].push(own.bytes - before);
				before = own.bytes;
			}
		}
	}
	return {
		first: traffic(counts.near.first),
		later: traffic(counts.near.later),
		firstFar: traffic(counts.far.first),
		laterFar: traffic(counts.far.later),
	};
}

const traffic = (bytes: readonly number[]): Traffic => ({
	median: quantile(bytes, 0.5),
	most: quantile(bytes, 0.95),
});
