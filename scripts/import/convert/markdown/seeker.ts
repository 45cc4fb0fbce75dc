/** Finds the next of several signs again and again, going forward: each stretch of the text is searched once for each. */
export class Seeker {
	readonly #found = new Map<string, number>();

	constructor(private readonly text: string) {}

	/** Where a sign stands next, or -1; `from` never goes back. */
	find(sign: string, from: number): number {
		const known = this.#found.get(sign);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const found = this.text.indexOf(sign, from);
		this.#found.set(sign, found);
		return found;
	}

	/** The same, if it is not farther away. */
	findNear(sign: string, from: number, distance: number): number {
		const found = this.find(sign, from);
		return found - from <= distance ? found : -1;
	}
}
