import type { ListedBundle } from "../../_includes/domain/bundles.ts";
import type { SearchState } from "./address.ts";
import { cutExcerpt } from "./excerpt.ts";
import type { Filterable } from "./filters.ts";
import { compareFound, type FoundArticle, holdsWhole } from "./found-article.ts";
import type { Bundle, Fragment } from "./index/bundle.ts";
import { type Searchable, SearchIndex } from "./index/search-index.ts";
import type { TitleIndex } from "./index/title-index.ts";
import { cutPieces, findHits, type Piece } from "./pieces.ts";
import { parseQuery } from "./query/parse-query.ts";
import type { Term } from "./query/query.ts";
import { type SearchProgress, search } from "./search.ts";
import { foundInBundle } from "./search-archive.ts";

/**
 * All that the search page knows of searching: the page works with these types, and this file alone with the index and
 * the ranking.
 */
export interface Hit extends Filterable {
	/** The same article has the same as long as its bundle is the same. */
	readonly id: string;
	/** How well it answers, in steps that a reader would see: a worse one shown before a better one is worth a word. */
	readonly grade: number;
	/** Whether it holds the whole query: as a phrase, or its words close together. */
	readonly whole: boolean;
	/** Loads what is shown of it. */
	load(): Promise<Story>;
}

/** What a card shows. All of it is raw text. */
export interface Story {
	/** `/2022/05/26/<slug>/` */
	readonly url: string;
	readonly title: readonly Piece[];
	readonly excerpt: readonly Piece[];
	/** `2022-05-26T18:56:00+07:00`, and as it is printed. */
	readonly date: string;
	readonly printed: string;
	readonly section: string;
	readonly byline: string;
	/** Address of a small picture. */
	readonly picture: string;
}

/** How a search stands after one more bundle was asked. */
export interface Step {
	/** Everything found so far, best first. */
	readonly found: readonly Hit[];
	/** Whether what was found holds every word; else it is the nearest there is. */
	readonly complete: boolean;
	readonly finished: boolean;
	/** Period of what was looked through, `2022-01`, and how many bundles there are in all. */
	readonly since: string;
	readonly bundles: number;
	/** Periods that could not be read. */
	readonly failed: readonly ListedBundle[];
	/** What was searched for. */
	readonly query: string;
	/** Why that is not what was typed: a keyboard that was off, or a letter wrong. Empty where it is. */
	readonly meant: "" | "keyboard" | "spelling";
}

/** The archive as the page asks it. What came once is kept until the page is left. */
export class Engine {
	private readonly index = new SearchIndex((address, options) => fetch(address, options as RequestInit));

	/** First and last month of the archive, `2022-05`. */
	async period(): Promise<{ readonly from: string; readonly to: string } | undefined> {
		const bundles = await this.index.bundles();
		const [newest, oldest] = [bundles[0], bundles.at(-1)];
		return newest && oldest && { from: oldest.from, to: newest.to };
	}

	/**
	 * Looks through bundle after bundle of the period, newest first; each step costs bytes when it is asked for.
	 *
	 * @throws when the list of bundles does not come; what is wrong with one bundle is told in the step
	 */
	async *search({ query, from, to }: SearchState): AsyncGenerator<Step, void> {
		const index = from === "" && to === "" ? this.index : new PeriodIndex(this.index, from, to);
		const bundles = await index.bundles();
		const steps = query === "" ? listAll(index) : search(query, index);
		for await (const { found, complete, finished, bundle, failed, query: asked, meant } of steps)
			yield {
				found: found.map((article) => hitOf(article, asked.terms)),
				complete,
				finished,
				since: bundle.from,
				bundles: bundles.length,
				failed: failed.map((one) => one.bundle),
				query: asked.typed,
				meant: meant ?? "",
			};
	}
}

/** The bundles that can hold an article of some months; files are shared with the whole index. */
class PeriodIndex implements Searchable {
	constructor(
		private readonly whole: Searchable,
		private readonly from: string,
		private readonly to: string,
	) {}

	async bundles(): Promise<readonly ListedBundle[]> {
		const all = await this.whole.bundles();
		return all.filter(
			({ from, to }) => (this.to === "" || from <= this.to) && (this.from === "" || to >= this.from),
		);
	}

	titles(fresh?: boolean): Promise<TitleIndex> {
		return this.whole.titles(fresh);
	}

	ask<Answer>(name: string, question: (bundle: Bundle) => Promise<Answer>): Promise<Answer> {
		return this.whole.ask(name, question);
	}
}

/** How an article answers a search without a query: all alike, so that the newest is first. */
const UNASKED = { nearness: "anywhere", marks: 1, zone: 0, score: 0, position: 0, positions: [] } as const;

/** Every article, newest first, for filters without a query. */
async function* listAll(index: Searchable): AsyncGenerator<SearchProgress, void> {
	const query = parseQuery("");
	const bundles = await index.bundles();
	const failed: SearchProgress["failed"][number][] = [];
	let found: readonly FoundArticle[] = [];
	for (const [at, bundle] of bundles.entries()) {
		let own: readonly FoundArticle[] = [];
		try {
			own = await index.ask(bundle.name, async (opened) =>
				Array.from({ length: opened.articles }, (_, page) =>
					foundInBundle({ ...UNASKED, page }, opened, bundle.name, index),
				),
			);
		} catch (error) {
			failed.push({ bundle, error });
		}
		found = [...found, ...own].sort(compareFound);
		const finished = at === bundles.length - 1;
		yield { query, found, added: own, complete: true, enough: false, finished, bundle, failed: [...failed] };
	}
}

function hitOf(article: FoundArticle, terms: readonly Term[]): Hit {
	const { id, minute, section, authors, tags, match } = article;
	const { nearness, position, positions } = match;
	const byline = authors.map(({ name }) => name).join(", ");
	return {
		id,
		minute,
		subjects: { section: section ? [section] : [], author: authors, tag: tags },
		known: section !== undefined,
		grade: { part: 0, anywhere: 1, close: 2, phrase: 3 }[nearness],
		whole: holdsWhole(article),
		load: async () => storyOf(await article.load(), terms, byline, { position, positions }),
	};
}

function storyOf(
	{ url, words, meta }: Fragment,
	terms: readonly Term[],
	byline: string,
	at: { readonly position: number; readonly positions: readonly number[] },
): Story {
	const title = meta["title"] ?? "";
	const count = title.split(/[^\S\uFEFF]+/).length;
	return {
		url,
		title: cutPieces(title, findHits(title, terms)),
		excerpt: cutExcerpt(words, count, at.position, at.positions),
		date: meta["date"] ?? "",
		printed: meta["printed"] ?? "",
		section: meta["section"] ?? "",
		byline: meta["byline"] ?? byline,
		picture: meta["picture"] ?? "",
	};
}
