const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The words that came out of a source: what of its passages is not among them has to be told. */
export class WordsLeft {
	readonly #left = new Map<string, number>();

	/** @param printed all that came out */
	constructor(printed: readonly (string | undefined)[]) {
		for (const text of printed)
			for (const [word] of (text ?? "").matchAll(WORD)) this.#left.set(word, (this.#left.get(word) ?? 0) + 1);
	}

	/** Takes a passage's words away; those that did not come out are given, the whole passage where none did. */
	missing(passage: string): string | undefined {
		const words = passage.match(WORD) ?? [];
		const missing = words.filter((word) => {
			const count = this.#left.get(word) ?? 0;
			this.#left.set(word, count - 1);
			return count <= 0;
		});
		if (missing.length === 0) return undefined;
		return missing.length === words.length ? passage : missing.join(" ");
	}
}
