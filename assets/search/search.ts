import type { ListedBundle } from "../../_includes/domain/bundles.ts";
import { find, wordsOf } from "./find.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** When so many more articles hold the whole query, older bundles wait until the reader asks for them. */
const ENOUGH = 10;

/**
 * How far a search goes on unasked: each word costs the reader about 27 kB in each bundle, and each bundle a second on a
 * slow connection. So at most six bundles more, and about half a megabyte: two for a pasted headline of twelve words.
 */
const FURTHER = 6;
const LOOKUPS = 24;

/** One query, on its way through the bundles, newest first. */
export class Search {
	/** How many articles were found so far. */
	found = 0;
	/** The oldest bundle that was asked. */
	oldest: ListedBundle | undefined;

	private readonly words: readonly string[];
	private readonly unasked: ListedBundle[];
	private whole: PagefindResult[] = [];
	private loose: PagefindResult[] = [];

	constructor(
		readonly query: string,
		/** Newest first. */
		readonly bundles: readonly ListedBundle[],
		private readonly open: (name: string) => Pagefind,
	) {
		this.words = wordsOf(query);
		// A query of quotes alone is in no article.
		this.unasked = this.words.length > 0 ? [...bundles] : [];
	}

	/** Whether every bundle was asked. */
	get finished(): boolean {
		return this.unasked.length === 0;
	}

	/** How many of the found articles were not taken yet. */
	get waiting(): number {
		return this.whole.length + this.loose.length;
	}

	/** Asks the next bundle, and older ones until enough articles hold the whole query. Yields after each. */
	async *goOn(): AsyncGenerator<void> {
		let further = Math.max(1, Math.min(FURTHER, Math.floor(LOOKUPS / this.words.length)));
		let whole = 0;
		for (let bundle = this.unasked.shift(); bundle; bundle = this.unasked.shift()) {
			const found = await find(this.open(bundle.name), this.words, this.bundles.length === 1);
			this.whole.push(...found.whole);
			this.loose.push(...found.loose);
			this.found += found.whole.length + found.loose.length;
			this.oldest = bundle;
			yield;
			whole += found.whole.length;
			if (whole >= ENOUGH || further === 0) return;
			further -= 1;
		}
	}

	/** Takes the next articles that hold the whole query, at most so many. */
	takeWhole(most: number): PagefindResult[] {
		return this.whole.splice(0, most);
	}

	/** Takes the next articles, at most so many: those that hold the whole query before the others. */
	take(most: number): PagefindResult[] {
		const whole = this.takeWhole(most);
		return [...whole, ...this.loose.splice(0, most - whole.length)];
	}
}
