import { fold } from "../../../../_includes/domain/text/fold.ts";
import { classicTone } from "../../../../_includes/domain/text/tone.ts";
import type { Term } from "../query/query.ts";

/** A stretch of a text, and whether it answers the query. Put together, the pieces are the text. */
export interface Piece {
	readonly text: string;
	readonly hit: boolean;
}

/** A stretch by its letters: `[from, to)`. */
export type Span = readonly [from: number, to: number];

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const LINKED = /^[^\p{L}\p{N}.!?;:]*$/u;

interface Seen {
	readonly span: Span;
	/** Places in the query of the terms that the word answers. */
	readonly terms: readonly number[];
}

/**
 * Where a text answers a query: words that stand one after the other as in the query are one stretch, and where there
 * is such a stretch the same words alone are none: whoever looks for "đảng bộ huyện" does not look for every "bộ".
 */
export function findHits(text: string, terms: readonly Term[]): Span[] {
	const wanted = terms.flatMap((term, place) =>
		[
			{ text: term.text, folded: term.folded },
			...term.parts.map((part) => ({ text: part, folded: part })),
		].map((one, index) => ({ ...one, place, marked: term.marked && index === 0 })),
	);
	const seen: Seen[] = [];
	for (const match of text.matchAll(WORD)) {
		const word = classicTone(match[0].toLowerCase());
		const folded = fold(word);
		const found = wanted.filter(
			(one) => one.folded === folded && (!one.marked || one.text === word || word === folded),
		);
		if (found.length > 0)
			seen.push({
				span: [match.index, match.index + match[0].length],
				terms: found.map(({ place }) => place),
			});
	}
	const runs = join(text, seen);
	const long = runs.filter(({ words }) => words > 1);
	return (long.length > 0 ? long : runs).map(({ span }) => span);
}

/** Joins words that follow each other in the text and in the query. */
function join(text: string, seen: readonly Seen[]) {
	const runs: { span: Span; words: number; ends: readonly number[] }[] = [];
	for (const { span, terms } of seen) {
		const last = runs.at(-1);
		const follows =
			last &&
			LINKED.test(text.slice(last.span[1], span[0])) &&
			terms.some((place) => last.ends.includes(place - 1) || last.ends.includes(place));
		if (last && follows)
			runs[runs.length - 1] = { span: [last.span[0], span[1]], words: last.words + 1, ends: terms };
		else runs.push({ span, words: 1, ends: terms });
	}
	return runs;
}

/** Which of a text's words answer a query, by their numbers. */
export function findPlaces(words: readonly string[], terms: readonly Term[]): number[] {
	const hits = findHits(words.join(" "), terms);
	let next = 0;
	return words.flatMap((word, place) => {
		const start = next;
		next += word.length + 1;
		return hits.some(([from, to]) => from < next && to > start) ? [place] : [];
	});
}

/** A text cut at the ends of its hits. */
export function cutPieces(text: string, hits: readonly Span[]): Piece[] {
	const pieces: Piece[] = [];
	let at = 0;
	for (const [from, to] of hits) {
		pieces.push({ text: text.slice(at, from), hit: false }, { text: text.slice(from, to), hit: true });
		at = to;
	}
	pieces.push({ text: text.slice(at), hit: false });
	return pieces.filter((piece) => piece.text !== "");
}
