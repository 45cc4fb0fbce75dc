import type { MovedAddress } from "./addresses.ts";
import { addressKey } from "./site-path.ts";

/** Where the chain of moves from each address ends, by key; addresses whose way leads back to itself have none. */
export function findEnds(moved: readonly MovedAddress[]): ReadonlyMap<string, string> {
	const next = new Map(moved.map(({ from, to }) => [addressKey(from), to]));
	const ends = new Map<string, string>();
	const done = new Set<string>();
	for (const { from, to } of moved) {
		const passed = new Set<string>();
		let key = addressKey(from);
		let end: string | undefined = to;
		while (!done.has(key) && !passed.has(key)) {
			const further = next.get(key);
			if (further === undefined) break;
			passed.add(key);
			end = further;
			key = addressKey(further);
		}
		if (passed.has(key)) end = undefined;
		else if (done.has(key)) end = ends.get(key);
		for (const step of passed) {
			done.add(step);
			if (end !== undefined) ends.set(step, end);
		}
	}
	return ends;
}
