import type { Subject } from "../../../_includes/domain/bundle-listing.ts";
import { compareFound, type FoundArticle, holdsWhole } from "../core/found-article.ts";
import type { Fragment } from "../core/index/open-bundle.ts";
import { PeriodIndex } from "../core/index/period-index.ts";
import type { Searchable } from "../core/index/searchable.ts";
import { parseQuery } from "../core/query/parse-query.ts";
import type { Term } from "../core/query/query.ts";
import { type SearchProgress, search } from "../core/search.ts";
import { foundInBundle } from "../core/search-archive.ts";
import { cutExcerpt } from "../core/story/excerpt.ts";
import { cutPieces, findHits, findPlaces } from "../core/story/pieces.ts";
import type { SearchState } from "./address.ts";
import type { Hit, Step, Story } from "./engine.ts";

/**
 * Searches an index as the page wants to show it, bundle after bundle. A period in which there is no bundle has one step,
 * in which nothing is found.
 *
 * @param signal ends the search before its next step
 * @throws when the list of bundles does not come
 */
export async function* searchSteps(
	whole: Searchable,
	state: SearchState,
	signal?: AbortSignal,
): AsyncGenerator<Step, void> {
	const { query, from, to } = state;
	const index = from === "" && to === "" ? whole : new PeriodIndex(whole, from, to);
	const bundles = await index.bundles();
	if (bundles.length === 0) yield NOTHING;
	const steps = query === "" ? listAll(index) : search(query, index, signal);
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

const NOTHING: Step = {
	found: [],
	complete: true,
	finished: true,
	since: "",
	bundles: 0,
	failed: [],
	query: "",
	meant: "",
};

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
				opened.pages.map((page) => foundInBundle({ ...UNASKED, page }, opened, bundle.name, index)),
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
	const { id, minute, section, authors, tags, thread, match } = article;
	const { nearness, position, positions } = match;
	const byline = authors.map(({ name }) => name).join(", ");
	return {
		id,
		minute,
		subjects: { section: alone(section), author: authors, tag: tags, thread: alone(thread) },
		known: section !== undefined,
		grade: { part: 0, anywhere: 1, close: 2, phrase: 3 }[nearness],
		whole: holdsWhole(article),
		load: async () => storyOf(await article.load(), terms, byline, { position, positions }),
	};
}

const alone = (subject: Subject | undefined) => (subject ? [subject] : []);

function storyOf(
	{ url, words, meta }: Fragment,
	terms: readonly Term[],
	byline: string,
	at: { readonly position: number; readonly positions: readonly number[] },
): Story {
	const title = meta["title"] ?? "";
	const count = title.split(/[^\S\uFEFF]+/).length;
	// What was found by its title, before its bundle was asked, has no places in the text yet.
	const places = at.positions.some((place) => place >= count) ? at.positions : findPlaces(words, terms);
	return {
		url,
		title: cutPieces(title, findHits(title, terms)),
		excerpt: cutExcerpt(words, count, at.position, places),
		date: meta["date"] ?? "",
		printed: meta["printed"] ?? "",
		section: meta["section"] ?? "",
		byline: meta["byline"] ?? byline,
		picture: meta["picture"] ?? "",
	};
}
