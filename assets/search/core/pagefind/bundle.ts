import { bundleFolder } from "../../../../_includes/domain/addresses/paths/search-files.ts";
import type { BundleListing, Subject } from "../../../../_includes/domain/parts/search/bundle-listing.ts";
import type { BundleFiles } from "../../../../_includes/domain/parts/search/bundles.ts";
import { fromSearchLetters } from "../../../../_includes/domain/text/search-letters.ts";
import { type Fetch, fetchFile } from "../index/fetch-file.ts";
import { keep } from "../index/keep.ts";
import type { Fragment, OpenBundle, Subjects } from "../index/open-bundle.ts";
import type { Word } from "../index/word.ts";
import { type BundleMeta, chunkOf, readMeta } from "./read-meta.ts";
import { type PackedWord, readWords, unpackWord } from "./read-words.ts";
import { unpack } from "./unpack.ts";

/**
 * The index of one period, read piece by piece as a query needs it: the table of contents and the listing when it is
 * opened, then a chunk of about 27 kB for each word and a fragment of about 2 kB for each article that is shown. What
 * came once is kept; what did not come is asked for again the next time.
 */
export class Bundle implements OpenBundle {
	private readonly chunks = new Map<string, Promise<ReadonlyMap<string, PackedWord>>>();
	private readonly words = new Map<string, Promise<Word | undefined>>();
	private readonly fragments = new Map<number, Promise<Fragment>>();
	/** Place in the listing of each article, by its number in the index; and the other way about. */
	private readonly rows: readonly number[];
	readonly pages: readonly number[];

	private constructor(
		readonly name: string,
		private readonly fetch: Fetch,
		private readonly meta: BundleMeta,
		private readonly listing: BundleListing,
	) {
		const order = meta.fragments.map((_, page) => page);
		order.sort((a, b) => ((meta.fragments[a] ?? "") < (meta.fragments[b] ?? "") ? -1 : 1));
		const rows: number[] = [];
		this.pages = listing.fragments.map((place) => order[place] ?? -1);
		for (const [row, page] of this.pages.entries()) rows[page] = row;
		this.rows = rows;
	}

	/**
	 * Opens a bundle by two small files.
	 *
	 * @throws MissingFile, or when another Pagefind made it
	 */
	static async open(name: string, files: BundleFiles, fetch: Fetch): Promise<Bundle> {
		const folder = bundleFolder(name);
		const [meta, listed] = await Promise.all([
			fetchFile(fetch, `${folder}pagefind.${files.meta}.pf_meta`),
			fetchFile(fetch, `${folder}listing.${files.listing}.json`),
		]);
		return new Bundle(name, fetch, readMeta(await unpack(meta)), (await listed.json()) as BundleListing);
	}

	/** How many articles it holds; their numbers are those below it. */
	get articles(): number {
		return this.meta.fragments.length;
	}

	pageOf(row: number): number {
		return this.pages[row] ?? -1;
	}

	rowOf(page: number): number {
		return this.rows[page] ?? -1;
	}

	minuteOf(page: number): number {
		return this.listing.from + (this.listing.minutes[this.rowOf(page)] ?? 0);
	}

	subjectsOf(page: number): Subjects {
		const { section, sections, authors, authorsOf, tags, tagsOf, threads, threadOf } = this.listing;
		const row = this.rowOf(page);
		const named = (subjects: readonly Subject[] = [], places: readonly (number | undefined)[] = []) =>
			places.flatMap((place) => subjects[place ?? -1] ?? []);
		return {
			section: named(sections, [section[row]]),
			tag: named(tags, tagsOf[row]),
			author: named(authors, authorsOf[row]),
			thread: named(threads, [threadOf?.[row]]),
		};
	}

	/**
	 * Where a word stands in the bundle's articles.
	 *
	 * @param folded as the index holds it: lower case, no marks
	 * @returns nothing when it stands nowhere
	 */
	word(folded: string): Promise<Word | undefined> {
		return keep(this.words, folded, async () => {
			const chunk = chunkOf(this.meta, folded);
			if (!chunk) return undefined;
			const packed = (await this.chunk(chunk.file)).get(folded);
			return packed === undefined ? undefined : unpackWord(packed);
		});
	}

	fileOf(folded: string): string {
		return chunkOf(this.meta, folded)?.file ?? "";
	}

	async wordsBeside(folded: string): Promise<Iterable<string>> {
		const file = this.fileOf(folded);
		return file === "" ? [] : (await this.chunk(file)).keys();
	}

	fragment(page: number): Promise<Fragment> {
		return keep(this.fragments, page, async () => {
			const name = this.meta.fragments[page];
			if (name === undefined) throw new Error(`The search bundle ${this.name} has no article ${page}`);
			const text = new TextDecoder().decode(await this.file(`fragment/${name}.pf_fragment`));
			const { url, content, meta } = JSON.parse(text) as {
				readonly url: string;
				readonly content: string;
				readonly meta: Readonly<Record<string, string>>;
			};
			return {
				url,
				// As Pagefind itself parts them; a no-break space parts, a zero-width one does not.
				words: fromSearchLetters(content).split(/[^\S\uFEFF]+/),
				meta: Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, fromSearchLetters(value)])),
			};
		});
	}

	private chunk(file: string): Promise<ReadonlyMap<string, PackedWord>> {
		return keep(this.chunks, file, async () => readWords(await this.file(`index/${file}.pf_index`)));
	}

	private async file(name: string): Promise<Uint8Array> {
		return unpack(await fetchFile(this.fetch, bundleFolder(this.name) + name));
	}
}
