/** What front matter may hold, whatever its language: every scalar is the text that was written. */
export type FrontValue = string | readonly FrontValue[] | FrontTable;
export interface FrontTable extends ReadonlyMap<string, FrontValue> {}

export interface FrontEntry {
	readonly key: string;
	readonly value: FrontValue;
	/** Of the file, from 1; absent where the language's parser does not tell. */
	readonly line?: number;
}

/** More values, or values deeper inside one another, has no post: a file of a few anchors can stand for billions. */
export const MOST_VALUES = 5000;
export const DEEPEST = 20;

/** That front matter holds more than any post's. */
export class TooMuch extends Error {}

/** Counts the values of one front matter. */
export class Budget {
	#left = MOST_VALUES;

	/** @throws TooMuch */
	spend(depth: number): void {
		this.#left -= 1;
		if (this.#left < 0 || depth > DEEPEST) throw new TooMuch();
	}
}

/** All words of a value, keys of inner tables too. */
export function wordsOf(value: FrontValue): string {
	if (typeof value === "string") return value;
	if (isTable(value)) return [...value].map(([key, inner]) => `${key}: ${wordsOf(inner)}`).join("; ");
	return value.map(wordsOf).join(", ");
}

export function isTable(value: FrontValue): value is FrontTable {
	return value instanceof Map;
}

/** Whether nothing was given: `tags:`, `tags: []`, `cover: null`. */
export function isEmpty(value: FrontValue): boolean {
	if (typeof value === "string") return /^(?:null|~)?$/i.test(value.trim());
	return isTable(value) ? [...value.values()].every(isEmpty) : value.every(isEmpty);
}

/** The text under a key of a table, where it has one. */
export function textAt(table: FrontTable, key: string): string | undefined {
	const value = table.get(key);
	return typeof value === "string" && !isEmpty(value) ? value.trim() : undefined;
}
