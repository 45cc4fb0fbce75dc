import { keep } from "../core/index/keep.ts";
import type { Fragment, OpenBundle } from "../core/index/open-bundle.ts";
import type { Word } from "../core/index/word.ts";

/**
 * The search bundle of a stored pack, with those of its articles alone that may be found: not the withdrawn ones, nor
 * those that a newer pack has too. Numbers and places are the bundle's own.
 */
export class SiftedBundle implements OpenBundle {
	readonly pages: readonly number[];
	private readonly words = new Map<string, Promise<Word | undefined>>();

	/**
	 * @param urls addresses of the bundle's articles from the oldest, undefined for those that may not be found
	 * @throws when the bundle holds another number of articles: it is of another edition than the pack's list
	 */
	constructor(
		private readonly bundle: OpenBundle,
		private readonly urls: readonly (string | undefined)[],
	) {
		if (bundle.articles !== urls.length)
			throw new Error(`Expected a bundle of ${urls.length} articles, found ${bundle.articles}`);
		this.pages = bundle.pages.filter((_, row) => urls[row] !== undefined);
	}

	get articles(): number {
		return this.bundle.articles;
	}

	word(folded: string): Promise<Word | undefined> {
		if (this.pages.length === this.bundle.pages.length) return this.bundle.word(folded);
		return keep(this.words, folded, async () => {
			const word = await this.bundle.word(folded);
			if (!word) return undefined;
			const places = new Map([...word.places].filter(([page]) => this.urls[this.rowOf(page)] !== undefined));
			return places.size > 0 ? { ...word, places } : undefined;
		});
	}

	fileOf(folded: string): string {
		return this.bundle.fileOf(folded);
	}

	wordsBeside(folded: string): Promise<Iterable<string>> {
		return this.bundle.wordsBeside(folded);
	}

	/** @throws when it is of another article than the pack's list says: one of the two is of another edition */
	async fragment(page: number): Promise<Fragment> {
		const fragment = await this.bundle.fragment(page);
		const wanted = this.urls[this.rowOf(page)];
		if (fragment.url !== wanted) throw new Error(`Expected the text of ${wanted}, found ${fragment.url}`);
		return fragment;
	}

	pageOf(row: number): number {
		return this.bundle.pageOf(row);
	}

	rowOf(page: number): number {
		return this.bundle.rowOf(page);
	}

	minuteOf(page: number): number {
		return this.bundle.minuteOf(page);
	}

	subjectsOf(page: number) {
		return this.bundle.subjectsOf(page);
	}
}
