import type { Dropped } from "../../foreign-article.ts";
import { type FrontEntry, type FrontValue, isEmpty, isTable, wordsOf } from "./front-value.ts";

/**
 * Hands out the entries of front matter by the names that generators give them. `lastModified`, `last_modified` and
 * `last-modified` are one. What nobody has asked for at the end is told with its words.
 */
export class FrontDesk {
	readonly #entries: readonly FrontEntry[];
	readonly #taken = new Set<FrontEntry>();

	constructor(entries: readonly FrontEntry[]) {
		// Grav keeps categories and tags in a table of their own.
		this.#entries = entries.flatMap((entry) =>
			nameOf(entry.key) === "taxonomy" && isTable(entry.value)
				? [...entry.value].map(([key, value]) => ({ ...entry, key, value }))
				: [entry],
		);
	}

	/** The values under any of these names that hold something, in the order of the names. */
	all(...names: readonly string[]): readonly FrontValue[] {
		return names.flatMap((name) => {
			const found = this.#entries.filter(({ key }) => nameOf(key) === name);
			for (const entry of found) this.#taken.add(entry);
			return found.filter(({ value }) => !isEmpty(value)).map(({ value }) => value);
		});
	}

	/** The values under a name, left to be told. */
	peek(name: string): readonly FrontValue[] {
		return this.#entries
			.filter(({ key, value }) => nameOf(key) === name && !isEmpty(value))
			.map(({ value }) => value);
	}

	/** One line of text under the first of these names that has one; the others stay, to be told. */
	text(...names: readonly string[]): string | undefined {
		for (const name of names) {
			const entry = this.#entries.find(
				(one) =>
					nameOf(one.key) === name &&
					typeof one.value === "string" &&
					!isEmpty(one.value) &&
					!this.#taken.has(one),
			);
			if (!entry) continue;
			this.#taken.add(entry);
			return (entry.value as string).replace(/\s+/g, " ").trim();
		}
		return undefined;
	}

	/** Words of a list: an array, or a text parted by commas. */
	list(...names: readonly string[]): readonly string[] {
		return this.all(...names).flatMap(itemsOf);
	}

	/** `true` and `false`; undefined where it is absent or something else, which is told. */
	flag(...names: readonly string[]): boolean | undefined {
		const word = this.choice(/^(?:true|false|yes|no|on|off)$/i, ...names);
		return word === undefined ? undefined : /^(?:true|yes|on)$/i.test(word);
	}

	/** The first text under these names that is one of some words. */
	choice(words: RegExp, ...names: readonly string[]): string | undefined {
		const entry = this.#entries.find(
			({ key, value }) => names.includes(nameOf(key)) && typeof value === "string" && words.test(value),
		);
		if (!entry) return undefined;
		this.#taken.add(entry);
		return String(entry.value).toLowerCase();
	}

	/** What nobody has asked for. */
	rest(): readonly Dropped[] {
		return this.#entries
			.filter((entry) => !this.#taken.has(entry) && !isEmpty(entry.value))
			.map(({ key, value, line }) => ({
				what: `khai báo ${key}`,
				text: wordsOf(value),
				...(line !== undefined && { line }),
			}));
	}
}

const nameOf = (key: string) => key.toLowerCase().replace(/[\s_-]/g, "");

function itemsOf(value: FrontValue): string[] {
	if (isTable(value)) return [...value.values()].flatMap(itemsOf);
	if (typeof value !== "string")
		return value.flatMap((one) => (typeof one === "string" ? [one.trim()] : itemsOf(one)));
	return value
		.split(/[,;]/)
		.map((one) => one.trim())
		.filter((one) => one !== "");
}
