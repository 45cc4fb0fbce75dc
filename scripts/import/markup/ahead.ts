/** Looks ahead for signs in one text; what was found, or that there is none, is remembered, so that all looks together are linear. */
export class Ahead {
	readonly #next = new Map<string, number>();

	constructor(readonly text: string) {}

	/** Where a sign stands at `from` or after; -1 where nowhere. Of each sign `from` must only grow. */
	find(sign: string, from: number): number {
		const known = this.#next.get(sign);
		if (known !== undefined && (known === -1 || known >= from)) return known;
		const found = this.text.indexOf(sign, from);
		this.#next.set(sign, found);
		return found;
	}

	/** The same, if it is not farther away. */
	findNear(sign: string, from: number, distance: number): number {
		const found = this.find(sign, from);
		return found - from <= distance ? found : -1;
	}
}
