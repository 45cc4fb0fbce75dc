import { hashOf, hashOfData } from "../cache/hash.ts";

/** Hashes of values that are in many views or known before, by the value itself. */
const known = new WeakMap<object, string>();

/** Has a value stand for itself in keys by a hash that is known already. */
export function knowHash(value: object, hash: string): void {
	known.set(value, hash);
}

/** Freezes a value that many views share, and hashes it once for all of them. */
export function hashedOnce<Value extends object>(value: Value): Value {
	known.set(value, hashOfData(value));
	return Object.freeze(value);
}

/**
 * The key of a part: a hash of its code and of its very view, in which texts and pictures stand by the hashes of their
 * bytes. The order of what is in the view counts.
 */
export function keyOf(code: string, view: object): string {
	return hashOf(JSON.stringify([code, view], (_, value: unknown) => standIn(value)));
}

function standIn(value: unknown): unknown {
	if (typeof value !== "object" || value === null) return value;
	return known.get(value) ?? (value instanceof Map ? [...value] : value);
}
