import { fold } from "../../text/fold.ts";

/**
 * The candidate that was probably meant by a misspelt word, or undefined if none is near: `Titel` for title. Marks,
 * case, spaces and hyphens do not count; of long words one letter in three may differ, of short ones one.
 */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
	const wanted = letters(word);
	const allowed = Math.max(1, Math.floor(wanted.length / 3));
	let best: string | undefined;
	let bestDistance = allowed + 1;
	for (const candidate of candidates) {
		const other = letters(candidate);
		if (Math.abs(other.length - wanted.length) >= bestDistance) continue;
		const distance = editDistance(wanted, other);
		if (distance < bestDistance) {
			best = candidate;
			bestDistance = distance;
		}
	}
	return best;
}

/**
 * The candidate that a word can only be a slip of: one letter off, and no other is so near. Of short words, where one
 * letter makes another word, only marks, case and signs may differ.
 */
export function unmistakable(word: string, candidates: readonly string[]): string | undefined {
	const wanted = letters(word);
	const allowed = wanted.length < 5 ? 0 : 1;
	const near = candidates.filter((candidate) => {
		const other = letters(candidate);
		return Math.abs(other.length - wanted.length) <= allowed && editDistance(wanted, other) <= allowed;
	});
	return near.length === 1 ? near[0] : undefined;
}

function letters(text: string): string {
	return fold(text).replace(/[\s_-]+/g, "");
}

/** Letters to add, drop, change or swap with a neighbour to turn one word into the other. */
function editDistance(one: string, other: string): number {
	let beforeLast: readonly number[] = [];
	let last = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (let row = 1; row <= one.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= other.length; column += 1) {
			const same = one[row - 1] === other[column - 1];
			let cost = Math.min(
				(last[column] ?? 0) + 1,
				(current[column - 1] ?? 0) + 1,
				(last[column - 1] ?? 0) + (same ? 0 : 1),
			);
			if (one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
				cost = Math.min(cost, (beforeLast[column - 2] ?? cost) + 1);
			}
			current.push(cost);
		}
		beforeLast = last;
		last = current;
	}
	return last[other.length] ?? 0;
}
