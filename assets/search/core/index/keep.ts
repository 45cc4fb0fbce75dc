/** What was asked for before, or is asked for now. A failure is not kept: the next one who asks tries again. */
export function keep<Key, Value>(
	kept: Map<Key, Promise<Value>>,
	key: Key,
	make: () => Promise<Value>,
): Promise<Value> {
	const known = kept.get(key);
	if (known) return known;
	const made = make();
	kept.set(key, made);
	made.catch(() => kept.delete(key));
	return made;
}
