/** How far ahead is begun. */
export interface Ahead<One> {
	/** What is begun and not given yet weighs so much together at most, but for the one that is begun last. */
	readonly most: number;
	readonly weightOf: (one: One) => number;
	readonly begin: (one: One) => void;
}

/** Begins things before their turn, and gives them in their order. What is begun lies in memory until it is given. */
export async function* beginAhead<One>(
	all: AsyncIterable<One>,
	{ most, weightOf, begin }: Ahead<One>,
): AsyncGenerator<One> {
	const begun: One[] = [];
	let weight = 0;
	for await (const one of all) {
		begin(one);
		begun.push(one);
		weight += weightOf(one);
		while (weight > most) {
			const first = begun.shift();
			if (first === undefined) break;
			weight -= weightOf(first);
			yield first;
		}
	}
	yield* begun;
}
