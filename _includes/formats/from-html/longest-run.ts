/** How long the longest piece of a text is that an expression finds, or `least`. */
export function longestRun(text: string, runs: RegExp, least: number): number {
	let longest = least;
	for (const [run] of text.matchAll(runs)) longest = Math.max(longest, run.trim().length);
	return longest;
}
