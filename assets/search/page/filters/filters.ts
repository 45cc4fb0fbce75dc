import type { Subject } from "../../../../_includes/domain/parts/search/bundle-listing.ts";
import { type FoundArticle, holdsWhole } from "../../core/found-article.ts";
import type { Step } from "../../core/step.ts";
import { countFilters, type FilterName, type SearchState } from "../address.ts";

/** By what a found article can be filtered. */
export type Filterable = Pick<FoundArticle, "minute" | "subjects">;

/** A subject, and how many of the found articles have it. */
export interface Counted extends Subject {
	readonly count: number;
}

const FILTERS = ["section", "tag", "author", "thread"] as const satisfies readonly FilterName[];

/** The newsroom is seven hours ahead of UTC all year. */
const AHEAD = 7 * 60;

/** The month in which an article was published on the newsroom's calendar: `2022-05`. */
export function monthOf({ minute }: Pick<Filterable, "minute">): string {
	return new Date((minute + AHEAD) * 60_000).toISOString().slice(0, 7);
}

/** Whether an article passes all filters, save one that is being counted. */
export function passes(article: Filterable, state: SearchState, counted?: FilterName | "period"): boolean {
	const { subjects } = article;
	if (!subjects) return countFilters(state) === 0;
	if (counted !== "period" && (state.from !== "" || state.to !== "")) {
		const month = monthOf(article);
		if (state.from !== "" && month < state.from) return false;
		if (state.to !== "" && month > state.to) return false;
	}
	return FILTERS.every(
		(filter) =>
			filter === counted ||
			state[filter] === "" ||
			subjects[filter].some(({ slug }) => slug === state[filter]),
	);
}

/** What was found so far that passes the filters, in the order that the reader chose. */
export function hitsOf({ found }: Step, state: SearchState): readonly FoundArticle[] {
	const hits = found.filter((hit) => passes(hit, state));
	if (state.sort === "relevance") return hits;
	// Titles of a period that was not asked yet have no hour to be sorted by.
	return hits.filter(({ subjects }) => subjects).sort((a, b) => tierOf(b) - tierOf(a) || b.minute - a.minute);
}

/** Newest first is meant of what answers: what holds the words anywhere comes after that, what shares letters alone last. */
function tierOf(hit: FoundArticle): number {
	if (holdsWhole(hit)) return 2;
	return hit.match.marks === 1 ? 1 : 0;
}

/**
 * What a filter could be set to, and how many articles would be left: those that pass all the others. The most first,
 * equals by name. The one that is set is always among them, even when nothing is left.
 *
 * @param most how many are named at most
 */
export function countSubjects(
	articles: readonly Filterable[],
	state: SearchState,
	filter: FilterName,
	most: number,
): readonly Counted[] {
	const counts = new Map<string, Counted>();
	for (const article of articles) {
		if (!passes(article, state, filter)) continue;
		for (const { slug, name } of article.subjects?.[filter] ?? [])
			counts.set(slug, { slug, name, count: (counts.get(slug)?.count ?? 0) + 1 });
	}
	const collator = new Intl.Collator("vi");
	const sorted = [...counts.values()].sort((a, b) => b.count - a.count || collator.compare(a.name, b.name));
	const shown = sorted.slice(0, most);
	const set = state[filter];
	if (set !== "" && !shown.some(({ slug }) => slug === set))
		shown.push(counts.get(set) ?? { slug: set, name: nameIn(articles, filter, set) ?? set, count: 0 });
	return shown;
}

/** How many of the found articles each month and each year would leave, by `2022-05` and `2022`. */
export function countMonths(
	articles: readonly Filterable[],
	state: SearchState,
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const article of articles) {
		// The hour of a title whose period was not asked yet is a guess.
		if (!article.subjects || !passes(article, state, "period")) continue;
		const month = monthOf(article);
		for (const name of [month, month.slice(0, 4)]) counts.set(name, (counts.get(name) ?? 0) + 1);
	}
	return counts;
}

function nameIn(articles: readonly Filterable[], filter: FilterName, slug: string): string | undefined {
	for (const { subjects } of articles)
		for (const one of subjects?.[filter] ?? []) if (one.slug === slug) return one.name;
	return undefined;
}
