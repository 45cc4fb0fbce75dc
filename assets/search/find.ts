import { toSearchLetters } from "../../_includes/domain/text/search-letters.ts";
import type { Pagefind, PagefindResult } from "./pagefind.ts";

/** What one bundle holds for a query, each list best first. */
export interface Found {
	/** Articles that hold the whole query, word after word. */
	readonly whole: readonly PagefindResult[];
	/** Articles that hold its words anywhere. */
	readonly loose: readonly PagefindResult[];
}

/** The words of a query, in search letters. Quotes would mean something to Pagefind, and the reader means none. */
export function wordsOf(query: string): string[] {
	return toSearchLetters(query)
		.split(/[\s"]+/)
		.filter(Boolean);
}

/**
 * The articles that answer a query, of one word or more. Those that hold the whole phrase are told from those that hold
 * its words anywhere: a reader who types `dang bo huyen` without marks means the phrase, and single syllables are in
 * every article.
 *
 * @param likeness whether words that begin alike answer for a word that the bundle lacks, as Pagefind has it: right where
 * the bundle is all there is, noise in a month that never spoke of "Rạch Gừa"
 */
export async function find(pagefind: Pagefind, words: readonly string[], likeness: boolean): Promise<Found> {
	const text = words.join(" ");
	const anywhere = (await pagefind.search(text)).results;
	const whole = anywhere.length > 0 ? (await pagefind.search(`"${text}"`)).results : [];
	if (whole.length === 0 && !likeness && !(await holdsEach(pagefind, words))) return { whole, loose: [] };
	const known = new Set(whole.map((result) => result.id));
	return { whole, loose: anywhere.filter((result) => !known.has(result.id)) };
}

/** Whether a bundle holds each of the words. Costs no request: they have just been looked up. */
async function holdsEach(pagefind: Pagefind, words: readonly string[]): Promise<boolean> {
	for (const word of words) if ((await pagefind.search(`"${word}"`)).results.length === 0) return false;
	return true;
}
