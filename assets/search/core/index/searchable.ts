import type { ListedBundle } from "../../../../_includes/domain/parts/search/bundles.ts";
import type { OpenBundle } from "./open-bundle.ts";
import type { TitleIndex } from "./title-index.ts";

/** What a search asks: the whole index, a part of it, or what is stored on the reader's device. */
export interface Searchable {
	/** Newest first. */
	bundles(): Promise<readonly ListedBundle[]>;
	/**
	 * The titles of all bundles.
	 *
	 * @param fresh pass by what is kept: after a deploy it may name files that are gone
	 */
	titles(fresh?: boolean): Promise<TitleIndex>;
	/** @throws when the bundle cannot be read */
	ask<Answer>(name: string, question: (bundle: OpenBundle) => Promise<Answer>): Promise<Answer>;
}
