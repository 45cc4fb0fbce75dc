import { BODY } from "../../../../_includes/domain/text/search-zones.ts";

/** How well an article holds a query, by where the words stand. The names are those of "Finding" in the README. */
export const NEARNESS = ["part", "anywhere", "close", "phrase"] as const;
export type Nearness = (typeof NEARNESS)[number];

/** What decides an article's place among the results. */
export interface Match {
	/** Number of the article in its bundle. */
	readonly page: number;
	readonly nearness: Nearness;
	/** Of the marks that the reader typed, how many the article has so: 0 to 1, and 1 when none was typed. */
	readonly marks: number;
	/** Place in `ZONES` of the best place in which the words stand as near as that. */
	readonly zone: number;
	/** How much is held, and how well: what tells apart two that are alike in all the above. Larger is better. */
	readonly score: number;
	/** Where the best hit begins, as a word of the article: what the excerpt is cut around. */
	readonly position: number;
	/** Positions of all words that were found, in order: what is marked in the excerpt and the article. */
	readonly positions: readonly number[];
}

/**
 * What a mark counts that the reader typed and the article lacks. With one wrong mark among five a phrase stays before
 * words close together: people mistake hỏi for ngã. With one among two or three it does not.
 */
const MARK = 3.5;

/** What nearness counts where it is comments or a document that hold the words: a phrase less than words anywhere in the text. */
const BESIDE = 0.3;

/** How near an article holds the query, marks taken into account: 3 for a phrase as typed, 0 for a part of the words. */
export function strengthOf({ nearness, marks, zone }: Pick<Match, "nearness" | "marks" | "zone">): number {
	return NEARNESS.indexOf(nearness) * (zone < BODY ? BESIDE : 1) - MARK * (1 - marks);
}

/** Whether an article holds the whole query: as a phrase or all its words close together, in about the marks typed. */
export function isWhole(match: Pick<Match, "nearness" | "marks" | "zone">): boolean {
	return match.nearness !== "part" && match.nearness !== "anywhere" && strengthOf(match) > 1;
}
