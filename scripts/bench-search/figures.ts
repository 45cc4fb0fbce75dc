import type { KnownItem } from "./known-items.ts";

/** How well one engine did on queries of one kind. All but `queries` are means from 0 to 1, or milliseconds. */
export interface Quality {
	readonly queries: number;
	/** Mean reciprocal rank among the first ten. */
	readonly mrr: number;
	readonly first: number;
	readonly ten: number;
}

/** How an engine answered a query: the place of the wanted article from 1, nothing where the first ten lack it. */
export interface QueryAnswer {
	readonly item: KnownItem;
	readonly rank: number | undefined;
	readonly milliseconds: number;
}

/** What was reached. */
export function qualityOf(answers: readonly QueryAnswer[]): Quality {
	return {
		queries: answers.length,
		mrr: mean(answers.map(({ rank }) => (rank === undefined ? 0 : 1 / rank))),
		first: mean(answers.map(({ rank }) => (rank === 1 ? 1 : 0))),
		ten: mean(answers.map(({ rank }) => (rank === undefined ? 0 : 1))),
	};
}

/**
 * What a perfect ranker would expect that breaks ties at random: of k articles that hold the same, the wanted one is at
 * each of the places 1 to k as likely. Its reciprocal rank among ten is the harmonic number of min(k, 10), over k.
 */
export function ceilingOf(items: readonly KnownItem[]): Quality {
	return {
		queries: items.length,
		mrr: mean(items.map(({ ties }) => harmonic(Math.min(ties, 10)) / ties)),
		first: mean(items.map(({ ties }) => 1 / ties)),
		ten: mean(items.map(({ ties }) => Math.min(1, 10 / ties))),
	};
}

/** 1 + 1/2 + … + 1/n */
function harmonic(n: number): number {
	let sum = 0;
	for (let term = 1; term <= n; term++) sum += 1 / term;
	return sum;
}

/** The figure below which so much of all lies: 0.5 for the median, 0.95. Of none: 0. */
export function quantile(figures: readonly number[], share: number): number {
	const sorted = [...figures].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

const mean = (figures: readonly number[]) =>
	figures.length === 0 ? 0 : figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
