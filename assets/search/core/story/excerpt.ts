import type { Piece } from "./pieces.ts";

/** Words before and after the place of the best hit. */
const BEFORE = 6;
const LENGTH = 34;

/**
 * A short passage around the best hit, as pieces.
 *
 * @param words of the article, the title first
 * @param title how many of them are the title, which the card shows anyway
 * @param position where the best hit is
 * @param positions of all hits, in order
 */
export function cutExcerpt(
	words: readonly string[],
	title: number,
	position: number,
	positions: readonly number[],
): Piece[] {
	const hits = new Set(positions);
	const best = position >= title ? position : (positions.find((place) => place >= title) ?? title);
	const from = Math.max(title, Math.min(best - BEFORE, words.length - LENGTH));
	const to = Math.min(words.length, from + LENGTH);
	const pieces: Piece[] = [];
	for (let place = from; place < to; place++) {
		const hit = hits.has(place);
		const last = pieces.at(-1);
		const word = words[place] ?? "";
		// The space between two hits is marked with them.
		const space = place === from ? "" : " ";
		if (last?.hit === hit) pieces[pieces.length - 1] = { text: last.text + space + word, hit };
		else if (last && !hit) pieces.push({ text: space + word, hit });
		else {
			if (last) pieces[pieces.length - 1] = { text: last.text + space, hit: last.hit };
			pieces.push({ text: word, hit });
		}
	}
	const trimmed = pieces.flatMap(trimHit);
	if (pieces.length > 0 && from > title) trimmed.unshift({ text: "…", hit: false });
	if (pieces.length > 0 && to < words.length) trimmed.push({ text: "…", hit: false });
	return trimmed;
}

/** Signs around a hit are no part of it: the full stop after the last word, the quotes around a name. */
function trimHit(piece: Piece): readonly Piece[] {
	const { text, hit } = piece;
	const from = text.search(/[\p{L}\p{N}]/u);
	if (!hit || from === -1) return [piece];
	let to = from;
	for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) to = index + run.length;
	return [
		{ text: text.slice(0, from), hit: false },
		{ text: text.slice(from, to), hit: true },
		{ text: text.slice(to), hit: false },
	].filter((part) => part.text !== "");
}
