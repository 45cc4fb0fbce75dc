import { ZONES } from "../../../../_includes/domain/text/search-zones.ts";
import type { WordSource } from "../index/word.ts";
import type { Query, Term } from "../query/query.ts";
import { type Match, strengthOf } from "./match.ts";
import { bestPhrase, matchArticle, type TermHere } from "./match-article.ts";
import { type Spot, spotTerm, type TermSpots } from "./spot-terms.ts";

/** So many articles of a bundle that hold only a part of a query are kept. */
const MOST_PARTS = 20;

/**
 * The articles of a bundle that answer a query, best first. Where none holds every term, those that hold the best part,
 * at most twenty, each with nearness `part`.
 */
async function matchBundle(bundle: WordSource, query: Query): Promise<Match[]> {
	if (query.terms.length === 0) return [];
	const [spots, unwanted] = await Promise.all([
		Promise.all(query.terms.map((term) => spotTerm(bundle, term))),
		Promise.all(query.excluded.map((terms) => holders(bundle, terms))),
	]);
	const barred = new Set(unwanted.flatMap((pages) => [...pages]));
	const worths = spots.map((pages) => worthOf(pages.size, bundle.articles));
	const here = (page: number): TermHere[] =>
		query.terms.map(({ marked }, at) => ({
			spots: spots[at]?.get(page) ?? NOWHERE,
			worth: worths[at] ?? 0,
			marked,
		}));
	const fits = (page: number) =>
		!barred.has(page) &&
		query.phrases.every(([from, to]) => bestPhrase(here(page).slice(from, to)) !== undefined);
	const pages = holdAll(spots).filter(fits);
	const compare = byRank((page) => bundle.minuteOf(page));
	if (pages.length > 0) return pages.map((page) => matchArticle(page, here(page))).sort(compare);
	return holdMost(spots, worths, barred)
		.map((page): Match => ({ ...matchArticle(page, here(page)), nearness: "part" }))
		.sort(compare);
}

/** An article that answers one of several ways to say a query, and that way. */
export interface Said {
	readonly match: Match;
	readonly terms: readonly Term[];
}

/**
 * The articles that answer a query or what means the same, each by the way in which it answers best. Where none holds
 * every term, those that hold the best part of the query as it was typed.
 *
 * @param others may be known later than the query itself
 */
export async function matchAny(
	bundle: WordSource,
	query: Query,
	others: Promise<readonly Query[]>,
): Promise<Said[]> {
	const [own, more] = await Promise.all([
		matchBundle(bundle, query),
		others.then((all) =>
			Promise.all(all.map(async (other) => ({ other, found: await matchBundle(bundle, other) }))),
		),
	]);
	const best = new Map<number, Said>(own.map((match) => [match.page, { match, terms: query.terms }]));
	let whole = own.some(({ nearness }) => nearness !== "part");
	for (const { other, found } of more)
		for (const one of found) {
			if (one.nearness === "part") continue;
			if (!whole) best.clear();
			whole = true;
			// More words are no better answer.
			const match = { ...one, score: (one.score * query.terms.length) / other.terms.length };
			const known = best.get(match.page);
			if (!known || compareMatches(match, known.match) < 0)
				best.set(match.page, { match, terms: other.terms });
		}
	const compare = byRank((page) => bundle.minuteOf(page));
	return [...best.values()].sort((one, another) => compare(one.match, another.match));
}

const NOWHERE: readonly Spot[] = [];

/** The order of results within a bundle: as `compareMatches`, and between equals the newer first. */
function byRank(minuteOf: (page: number) => number) {
	return (one: Match, other: Match) =>
		compareMatches(one, other) || minuteOf(other.page) - minuteOf(one.page) || one.page - other.page;
}

/**
 * The order of results but for the date, in any two bundles: nearer first, marks taken into account; then, of whole
 * phrases, the one in the better zone; of others, what is in the title, then what holds more. 0 for equals.
 */
export function compareMatches(one: Match, other: Match): number {
	const stronger = strengthOf(other) - strengthOf(one);
	if (stronger !== 0) return stronger;
	if (one.nearness === "phrase") return other.zone - one.zone;
	return Number(other.zone === TITLE) - Number(one.zone === TITLE) || other.score - one.score;
}

const TITLE = ZONES.indexOf("title");

/** 1 for a word that is in every article, 1 more for each time that it is half as frequent; at most 9. */
export function worthOf(pages: number, articles: number): number {
	return 1 + Math.min(8, Math.log2((articles + 1) / (pages + 1)));
}

/** Articles that hold every term. The rarest is looked through, and asked for in the others. */
function holdAll(spots: readonly TermSpots[]): number[] {
	const [rarest, ...others] = [...spots].sort((a, b) => a.size - b.size);
	return [...(rarest?.keys() ?? [])].filter((page) => others.every((pages) => pages.has(page)));
}

function holdMost(
	spots: readonly TermSpots[],
	worths: readonly number[],
	barred: ReadonlySet<number>,
): number[] {
	const sums = new Map<number, number>();
	for (const [at, pages] of spots.entries())
		for (const page of pages.keys())
			if (!barred.has(page)) sums.set(page, (sums.get(page) ?? 0) + (worths[at] ?? 0));
	return [...sums]
		.sort((a, b) => b[1] - a[1] || a[0] - b[0])
		.slice(0, MOST_PARTS)
		.map(([page]) => page);
}

/** Articles that hold terms one after the other, in any marks save those that were typed. */
async function holders(bundle: WordSource, terms: readonly Term[]): Promise<number[]> {
	const spots = await Promise.all(terms.map((term) => spotTerm(bundle, term)));
	return holdAll(spots).filter((page) => {
		const row = bestPhrase(
			terms.map(({ marked }, at) => ({ spots: spots[at]?.get(page) ?? NOWHERE, worth: 1, marked })),
		);
		return row?.marks === 1;
	});
}
