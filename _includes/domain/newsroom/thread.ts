import type { Card, Picture } from "../article/article.ts";

/** In which order a running story is told: from its beginning, or from what happened last. */
export const THREAD_ORDERS = ["oldest", "newest"] as const;
export type ThreadOrder = (typeof THREAD_ORDERS)[number];

/** A running story, from `content/threads/<slug>.md`. An article belongs to one by its `thread`. */
export interface Thread {
	readonly slug: string;
	readonly title: string;
	readonly order: ThreadOrder;
	readonly picture?: Picture;
	/** Markdown. */
	readonly introduction: string;
}

/** The running stories that at least one of these articles belongs to: others are not known to readers yet. */
export function shownThreads(
	threads: ReadonlyMap<string, Thread>,
	articles: readonly Card[],
): ReadonlyMap<string, Thread> {
	const named = new Set(articles.map(({ thread }) => thread));
	return new Map([...threads].filter(([slug]) => named.has(slug)));
}

/** `Picture.src` of the pictures of running stories. */
export function pictureSources(threads: ReadonlyMap<string, Thread>): string[] {
	return [...threads.values()].flatMap(({ picture }) => picture?.src ?? []);
}
