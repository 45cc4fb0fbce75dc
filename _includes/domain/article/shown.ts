import type { Card } from "./article.ts";
import { type Status, statusAt } from "./live.ts";

/** The articles that a build shows, and why some of them are not live. */
export interface Shown<One> {
	readonly shown: readonly One[];
	/** By address. */
	readonly unpublished: ReadonlyMap<string, Exclude<Status, "live">>;
}

/**
 * Chooses what a build shows: the live articles; for a preview all of them, with the status of those that are not live.
 *
 * @param now milliseconds since 1970 UTC
 */
export function chooseShown<One extends { readonly card: Card }>(
	files: readonly One[],
	{ now, preview }: { readonly now: number; readonly preview: boolean },
): Shown<One> {
	const unpublished = new Map<string, Exclude<Status, "live">>();
	const shown = files.filter(({ card }) => {
		const status = statusAt(card, now);
		if (status === "live") return true;
		if (preview) unpublished.set(card.url, status);
		return preview;
	});
	return { shown, unpublished };
}
