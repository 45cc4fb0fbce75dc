import { TITLE_INDEX, titlesPath } from "../../../../_includes/domain/addresses/paths/search-files.ts";
import { ZONES } from "../../../../_includes/domain/text/search-zones.ts";
import {
	formsIn,
	type SynonymGroup,
	synonymsIn,
	type WrittenChunk,
} from "../../../../_includes/domain/text/synonyms.ts";
import {
	TITLE_WORDS,
	type TitleContents,
	type TitleForm,
} from "../../../../_includes/domain/text/title-index.ts";
import { type Fetch, fetchFile } from "./fetch-file.ts";
import { keep } from "./keep.ts";
import { packPlace, type Word } from "./word.ts";

const TITLE = ZONES.indexOf("title");

/** Gives what one of the files that the contents name holds: a chunk, or all the words. */
export type LoadTitles = <Content extends WrittenChunk | string>(file: string) => Promise<Content>;

/**
 * The titles of the whole archive by their words. A query costs one file of about 4 kB for each of its words, whatever
 * the size of the archive but for the commonest words; what came once is kept.
 */
export class TitleIndex {
	private readonly chunks = new Map<string, Promise<WrittenChunk>>();
	private readonly words = new Map<string, Promise<Word | undefined>>();
	private allWords: Promise<readonly string[]> | undefined;
	/** Number of the first article of each bundle. */
	private readonly starts: readonly number[];
	readonly articles: number;

	constructor(
		private readonly contents: TitleContents,
		private readonly load: LoadTitles,
	) {
		const starts: number[] = [];
		let articles = 0;
		for (const [, count] of contents.bundles) {
			starts.push(articles);
			articles += count;
		}
		this.starts = starts;
		this.articles = articles;
	}

	static async open(fetch: Fetch, fresh: boolean): Promise<TitleIndex> {
		const cache = fresh ? "reload" : "no-cache";
		const response = await fetchFile(fetch, TITLE_INDEX, { cache });
		return new TitleIndex((await response.json()) as TitleContents, async (file) =>
			(await fetchFile(fetch, titlesPath(file))).json(),
		);
	}

	/** Where a word stands in titles, by the numbers of the articles. */
	word(folded: string): Promise<Word | undefined> {
		return keep(this.words, folded, async () => {
			const file = this.fileOf(folded);
			if (file === undefined) return undefined;
			const forms = formsIn(await this.chunk(file), folded);
			return forms && unpackTitleWord(forms);
		});
	}

	/** Groups of names, one of which may begin with a word: they stand in the file of that word. */
	async synonyms(folded: string): Promise<readonly SynonymGroup[]> {
		const file = this.fileOf(folded);
		return file === undefined ? [] : synonymsIn(await this.chunk(file));
	}

	private chunk(file: string): Promise<WrittenChunk> {
		return keep(this.chunks, file, () => this.load<WrittenChunk>(file));
	}

	/** Every word that stands in a title, without marks. One file, for misspelt words. */
	vocabulary(): Promise<readonly string[]> {
		this.allWords ??= this.load<string>(this.contents.words).then((words) => words.split(" "));
		this.allWords.catch(() => {
			this.allWords = undefined;
		});
		return this.allWords;
	}

	/** The bundle of an article, its place among that bundle's articles from the oldest, and how many those are. */
	placeOf(number: number): { readonly bundle: string; readonly row: number; readonly of: number } {
		let at = 0;
		while (at + 1 < this.starts.length && (this.starts[at + 1] ?? 0) <= number) at++;
		const [bundle, of] = this.contents.bundles[at] ?? ["", 0];
		return { bundle, row: number - (this.starts[at] ?? 0), of };
	}

	/** The higher number is the newer article. */
	minuteOf(number: number): number {
		return number;
	}

	private fileOf(word: string): string | undefined {
		let found: string | undefined;
		for (const [first, file] of this.contents.chunks) {
			if (first > word) break;
			found = file;
		}
		return found;
	}
}

function unpackTitleWord(forms: readonly TitleForm[]): Word {
	const places = new Map<number, number[]>();
	for (const [form, [, steps]] of forms.entries()) {
		let place = 0;
		for (const step of steps) {
			place += step;
			const number = Math.floor(place / TITLE_WORDS);
			const own = places.get(number) ?? [];
			places.set(number, own);
			own.push(packPlace(place % TITLE_WORDS, form, TITLE));
		}
	}
	for (const own of places.values()) own.sort((a, b) => a - b);
	return { forms: forms.map(([form]) => form), places };
}
