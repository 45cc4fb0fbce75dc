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
	if (Math.max(article.date.epoch, article.embargo?.epoch ?? 0) > now) return "embargoed";
	return "live";
}
