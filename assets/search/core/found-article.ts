import type { Fragment, Subjects } from "./index/open-bundle.ts";
import { isWhole, type Match } from "./rank/match.ts";
import { compareMatches } from "./rank/match-bundle.ts";

/** An article that answers a query. Costs nothing beyond the search until it is loaded. */
export interface FoundArticle extends Subjects {
	/** `2022/17`: its bundle, and which of its articles from the oldest. */
	readonly id: string;
	readonly match: Match;
	/** When it was published, in minutes since 1970 UTC. */
	readonly minute: number;
	/** Loads what is shown of it, about 2 kB. */
	readonly load: () => Promise<Fragment>;
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
