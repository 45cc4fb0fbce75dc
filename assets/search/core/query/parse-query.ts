import type { Query, Term } from "./query.ts";
import { readTerm } from "./read-term.ts";

/** More are not looked for: each costs the reader a file. Nobody types so many; a pasted headline has twenty. */
export const MOST_TERMS = 24;

/**
 * A word or what stands in quotes, of any make, with the minus that excludes it. Words end at spaces and quotes, so that
 * the minus of `phà -tàu` begins one and that of `Covid-19` does not.
 */
const PIECE = /([-−–](?=\S))?(?:["“”„«]([^"“”»]*)(?:["“”»]|$)|([^\s"“”„«]+))/gu;

/**
 * Understands what a reader typed.
 *
 *     đường Đồng Khởi     three terms, in any order, best one after the other
 *     "giá dừa" -xuất     the phrase, in articles without "xuất"
 *     UBND TP.HCM 6.312   ubnd · tphcm (or tp, hcm) · 6312
 *
 * Never fails: signs alone are a query without terms. An exclusion alone finds nothing, as it would find everything.
 */
export function parseQuery(typed: string): Query {
	const terms: Term[] = [];
	const phrases: [number, number][] = [];
	const excluded: Term[][] = [];
	let left = 0;
	for (const [, minus, quoted, word] of typed.normalize("NFC").matchAll(PIECE)) {
		const found = readTerms(quoted ?? word ?? "");
		if (found.length === 0) continue;
		if (minus !== undefined) {
			excluded.push(found);
			continue;
		}
		const fitting = found.slice(0, MOST_TERMS - terms.length);
		left += found.length - fitting.length;
		if (quoted !== undefined && fitting.length > 1)
			phrases.push([terms.length, terms.length + fitting.length]);
		terms.push(...fitting);
	}
	return { typed: typed.normalize("NFC").trim(), terms, phrases, excluded, left };
}

const readTerms = (text: string): Term[] => text.split(/\s+/).flatMap((word) => readTerm(word) ?? []);
