import type { ListedBundle } from "../../../_includes/domain/parts/search/bundles.ts";
import type { FoundArticle } from "./found-article.ts";
import type { Query } from "./query/query.ts";

/** How a search stands after one more bundle was asked. */
export interface Step {
	/** All that was found so far, best first. Only articles that hold every term, where there is one. */
	readonly found: readonly FoundArticle[];
	/** Whether `found` holds every term; else it is "the nearest": articles that hold the best part of them. */
	readonly complete: boolean;
	/** Whether every bundle was asked. */
	readonly finished: boolean;
	/**
	 * How many bundles there are, and the one just asked, whether or not it answered: so far back were texts looked into.
	 * None where titles alone were.
	 */
	readonly bundles: number;
	readonly bundle?: ListedBundle;
	/** How many articles those hold that were asked so far, and how many all of them. */
	readonly looked: number;
	readonly articles: number;
	/** Bundles that could not be read, even on a second attempt. */
	readonly failed: readonly ListedBundle[];
	/** What was searched for: as typed, or as it was meant. */
	readonly query: Query;
	/** Why that is not what was typed: Telex or VNI with the keyboard off, or a letter wrong ("Có phải bạn tìm: …"). */
	readonly meant?: "keyboard" | "spelling";
	/** What was searched where the archive could not be reached. */
	readonly stored?: StoredPart;
}

/** What this browser has stored of the archive. */
export interface StoredPart {
	/** All that can be found. */
	readonly stories: readonly StoredStory[];
	/** The month since when, `2026-10`: of the packs, and of the saved stories where there is no pack. */
	readonly since: string;
}

/** A story that can be found and opened. */
export interface StoredStory {
	/** `/2026/11/25/ben-pha/` */
	readonly url: string;
	readonly title: string;
}
