import { fold } from "../../../_includes/domain/text/fold.ts";
import type { StoredArticle, StoredPack } from "../../offline/messages.ts";
import { addressWords } from "../address-words.ts";
import { storiesOf } from "./stored-lists.ts";

/** What can be read in place of a page that is not stored. */
export interface Nearest {
	/** Stories whose title or address shares words with the address that was asked for, the most first. */
	readonly near: readonly StoredArticle[];
	/** The newest of the others. */
	readonly newest: readonly StoredArticle[];
}

/** More words in common than this share of what was asked for: less is chance. */
const ENOUGH = 0.5;

/**
 * Chooses among the stored stories those that the reader may have meant, and the newest.
 *
 * @param path as in `location.pathname`
 * @param most of each
 */
export function nearestStories(path: string, packs: readonly StoredPack[], most: number): Nearest {
	const newest = storiesOf({ packs, saved: [] });
	const asked = wordsOf(path);
	const scored = newest.map((article) => {
		const own = [...wordsOf(article.url), ...fold(article.title).split(/[^\p{L}\p{N}]+/u)];
		return { article, shared: asked.filter((word) => own.includes(word)).length };
	});
	const near = scored
		.filter(({ shared }) => asked.length > 1 && shared > asked.length * ENOUGH)
		.sort((one, other) => other.shared - one.shared)
		.slice(0, most)
		.map(({ article }) => article);
	return { near, newest: newest.filter((one) => !near.includes(one)).slice(0, most) };
}

const wordsOf = (path: string) => [...new Set(fold(addressWords(path)).split(" "))].filter(Boolean);
