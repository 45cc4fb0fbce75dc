import type { Card } from "./article.ts";

/** Whether readers may see an article. Only `live` articles are in the public newspaper. */
export type Status = "live" | "draft" | "embargoed" | "expired";

/**
 * The status of an article at a moment: a draft is never live; one with an embargo, or dated in the future, not
 * before that moment; one with an expiry, not from that moment on.
 *
 * @param now milliseconds since 1970 UTC
 */
export function statusAt(article: Card, now: number): Status {
	if (article.draft) return "draft";
	if (article.expires && article.expires.epoch <= now) return "expired";
	if (startOf(article) > now) return "embargoed";
	return "live";
}

/** When readers may see an article that is no draft: its date, or the embargo after it. Milliseconds since 1970 UTC. */
export function startOf({ date, embargo }: Pick<Card, "date" | "embargo">): number {
	return Math.max(date.epoch, embargo?.epoch ?? 0);
}
