import { bundleFolder } from "../../../_includes/domain/addresses/paths/search-files.ts";
import { BODY } from "../../../_includes/domain/text/search-zones.ts";
import { MissingFile } from "./index/fetch-file.ts";
import type { Fragment, OpenBundle, Subjects } from "./index/open-bundle.ts";
import type { Searchable } from "./index/searchable.ts";
import type { Term } from "./query/query.ts";
import { isWhole, type Match, NEARNESS } from "./rank/match.ts";
import { compareMatches, type Said } from "./rank/match-bundle.ts";

/** When so many articles hold the whole query, older bundles cost bytes for little: a search may stop there. */
export const ENOUGH = 5;

/** An article that answers a query. Costs nothing beyond the search until it is loaded. */
export interface FoundArticle {
	/** `2022/17`: its bundle, and which of its articles from the oldest. The same as long as its bundle is the same. */
	readonly id: string;
	readonly match: Match;
	/** What of the query, or of what means the same, it answers. */
	readonly terms: readonly Term[];
	/** When it was published, in minutes since 1970 UTC. */
	readonly minute: number;
	/** Not known of a title that was found before its bundle was asked; then the minute is a guess, too. */
	readonly subjects: Subjects | undefined;
	/** Loads what is shown of it, about 2 kB. */
	readonly load: () => Promise<Fragment>;
}

/** An article of a bundle that was opened, and how it answers. */
export function foundInBundle(
	{ match, terms }: Said,
	bundle: OpenBundle,
	name: string,
	index: Searchable,
): FoundArticle {
	const { page } = match;
	const minute = bundle.minuteOf(page);
	return {
		id: `${name}/${bundle.rowOf(page)}`,
		match,
		terms,
		minute,
		subjects: bundle.subjectsOf(page),
		load: () =>
			index.ask(name, (current) => {
				// Opened anew after a deploy, a bundle may have another article in this place.
				if (current.minuteOf(page) !== minute) throw new MissingFile(bundleFolder(name), "another article");
				return current.fragment(page);
			}),
	};
}

/** The order of results by relevance: as within a bundle, and between equals the newer first. */
export function compareFound(one: FoundArticle, other: FoundArticle): number {
	return (
		compareMatches(one.match, other.match) ||
		other.minute - one.minute ||
		(one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
	);
}

/** Whether an article holds the whole query: as a phrase, or all its words close together. */
export function holdsWhole({ match }: FoundArticle): boolean {
	return isWhole(match);
}

/** How well it answers, in steps that a reader would see: a worse one shown before a better one is worth a word. */
export function gradeOf({ match }: FoundArticle): number {
	return match.zone < BODY ? 0 : NEARNESS.indexOf(match.nearness);
}
