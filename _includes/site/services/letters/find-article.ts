import { monthOfArticle } from "../../../domain/addresses/paths/calendar.ts";
import { letterFactsPath } from "../../../domain/addresses/paths/letters.ts";
import type { ArticleFacts, VolumeFacts } from "../../../domain/letters/article-facts.ts";
import type { PublishedSite } from "../host/published-site.ts";

/** A public article, as far as answers to letters know of it. */
export interface FoundArticle extends ArticleFacts {
	readonly path: string;
}

/** @returns undefined where there is no such article, whatever stands for its path */
export async function findArticle(site: PublishedSite, path: string): Promise<FoundArticle | undefined> {
	const month = monthOfArticle(path);
	const text = month && (await site.read(letterFactsPath(month)));
	if (!text) return undefined;
	const facts: VolumeFacts = JSON.parse(text);
	const own = Object.hasOwn(facts, path) ? facts[path] : undefined;
	return own && { ...own, path };
}
