import { toSearchLetters } from "../../_includes/domain/text/search-letters.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/**
 * The articles that answer a query, best first: those that hold the whole phrase before those that hold its words
 * anywhere. A reader who types `dang bo huyen` without marks means the phrase, and single syllables are in every article.
 */
export async function find(pagefind: Pagefind, query: string): Promise<PagefindResult[]> {
	const words = toSearchLetters(query).replaceAll('"', " ").trim();
	if (words === "") return [];
	const phrase = /\s/.test(words) ? (await pagefind.search(`"${words}"`)).results : [];
	const found = new Set(phrase.map((result) => result.id));
	const loose = (await pagefind.search(words)).results.filter((result) => !found.has(result.id));
	return [...phrase, ...loose];
}
