/** The words of a text in NFC: letters and digits, so that `26/05/2022` is three of them. */
function wordsOf(text: string): Map<string, number> {
	const counts = new Map<string, number>();
	for (const [word] of text.normalize("NFC").matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
		const known = /^\d+$/.test(word) ? String(Number(word)) : word;
		counts.set(known, (counts.get(known) ?? 0) + 1);
	}
	return counts;
}

/** The words of a text that are neither among those left out on purpose nor in the result, each as often as it lacks. */
export function missingWords(input: string, leftOut: string, output: string): string[] {
	const without = wordsOf(leftOut);
	const kept = wordsOf(output);
	return [...wordsOf(input)].flatMap(([word, count]) => {
		const lacking = count - (without.get(word) ?? 0) - (kept.get(word) ?? 0);
		return lacking > 0 ? Array.from({ length: lacking }, () => word) : [];
	});
}
