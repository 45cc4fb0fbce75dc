/**
 * What the page of a draft asks for by name and the desk must fetch first. What is asked for the first time is not there
 * yet, as if it were lost; once it is, the page is to be printed again.
 */
export class AskedMap<Value> extends Map<string, Value> {
	readonly #asked = new Set<string>();
	readonly #load: (src: string) => Promise<Value | undefined>;
	readonly #found: () => void;

	/**
	 * @param load fetches one; what it does not find, or fails to read, stays lost: the strict reader tells why
	 * @param found told whenever there is one more
	 */
	constructor(load: (src: string) => Promise<Value | undefined>, found: () => void) {
		super();
		this.#load = load;
		this.#found = found;
	}

	override get(src: string): Value | undefined {
		if (!this.#asked.has(src)) {
			this.#asked.add(src);
			void this.#ask(src);
		}
		return super.get(src);
	}

	/** Looks anew for what was asked for and not found: it may have come since. */
	lookAgain(): void {
		for (const src of this.#asked) if (!this.has(src)) this.#asked.delete(src);
	}

	async #ask(src: string): Promise<void> {
		const value = await this.#load(src).catch(() => undefined);
		if (value === undefined) return;
		this.set(src, value);
		this.#found();
	}
}
