import type { Article } from "./article.ts";
import { type Status, statusAt } from "./live.ts";

/** The articles that a build shows, and why some of them are not live. */
export interface Shown {
	readonly shown: readonly Article[];
	/** By address. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
}

/**
 * Chooses what a build shows: the live articles; for a preview all of them, with the status of those that are not live.
 *
 * @param now milliseconds since 1970 UTC
 */
export function chooseShown(
	articles: readonly Article[],
	{ now, preview }: { readonly now: number; readonly preview: boolean },
): Shown {
	const unpublished = new Map<string, Exclude<Status, "live">>();
	const shown = articles.filter((article) => {
		const status = statusAt(article, now);
		if (status === "live") return true;
		if (preview) unpublished.set(article.url, status);
		return preview;
	});
	return { shown, unpublished };
}
