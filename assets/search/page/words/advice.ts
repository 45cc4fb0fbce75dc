import { fold } from "../../../../_includes/domain/text/fold.ts";

/** How alike two titles must at least be, 0 to 1, and how many are named. */
const ALIKE = 0.2;
const MOST = 5;

/** Runs of three letters, word ends included, as a word with one letter wrong still shares most of them. */
function trigrams(text: string): Set<string> {
	const letters = ` ${fold(text)
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()} `;
	const found = new Set<string>();
	for (let at = 0; at + 3 <= letters.length; at++) found.add(letters.slice(at, at + 3));
	return found;
}

/** The titles nearest to what was typed, the nearest first, by the share of its letters that they have. */
export function nearestTitles<Titled extends { readonly title: string }>(
	query: string,
	titles: readonly Titled[],
): readonly Titled[] {
	const wanted = trigrams(query);
	const near = titles.map((one) => {
		const own = trigrams(one.title);
		let shared = 0;
		for (const run of wanted) if (own.has(run)) shared += 1;
		return { one, likeness: wanted.size === 0 ? 0 : shared / wanted.size };
	});
	return near
		.filter(({ likeness }) => likeness >= ALIKE)
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, MOST)
		.map(({ one }) => one);
}
