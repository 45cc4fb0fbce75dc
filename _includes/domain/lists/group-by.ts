/**
 * Things by a key that each has one of, or several or none: keys in the order in which they come first, and the things of
 * each in their order.
 */
export function groupBy<Thing, Key>(
	things: Iterable<Thing>,
	keysOf: (thing: Thing) => readonly Key[],
): Map<Key, Thing[]> {
	const groups = new Map<Key, Thing[]>();
	for (const thing of things) {
		const keys = keysOf(thing);
		// Most have one, and there are many.
		for (const key of keys.length > 1 ? new Set(keys) : keys) {
			const members = groups.get(key);
			if (members) members.push(thing);
			else groups.set(key, [thing]);
		}
	}
	return groups;
}
