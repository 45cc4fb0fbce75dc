import { ENOUGH, type FoundArticle, holdsWhole } from "../core/found-article.ts";
import type { Step } from "../core/step.ts";
import type { SearchState } from "./address.ts";
import type { Engine } from "./engine.ts";

/**
 * One question to the archive, on its way through the bundles. Filters and order are the page's matter: another filter
 * goes on with the same inquiry, save for another period.
 */
export class Inquiry {
	/** How it stands. */
	step: Step | undefined;
	/** How many are enough now; more when the reader asks for older articles. */
	private wanted = ENOUGH;
	/** How many bundles were asked, and how many may be before a reader who saves data is asked again. */
	asked = 0;
	private allowed = 1;
	private readonly steps: AsyncGenerator<Step, void>;
	private readonly leaving = new AbortController();
	private next: Promise<void> | undefined;

	/** @param titlesFirst the first step tells the titles alone */
	constructor(
		engine: Engine,
		readonly state: SearchState,
		titlesFirst: boolean,
	) {
		this.steps = engine.search(state, this.leaving.signal, titlesFirst);
	}

	/** The reader asks something else: it costs no more bytes. */
	leave(): void {
		this.leaving.abort();
	}

	/** Whether it answers this question, too. What was stored answers only as long as there is no network. */
	answers({ query, from, to }: SearchState): boolean {
		if (this.step?.stored && navigator.onLine) return false;
		return query === this.state.query && from === this.state.from && to === this.state.to;
	}

	/** Asks the titles, or one bundle more. Whoever asks meanwhile waits for the same. */
	goOn(): Promise<void> {
		this.next ??= this.ask().finally(() => {
			this.next = undefined;
		});
		return this.next;
	}

	/**
	 * Whether it may stop here: enough is found, or the reader's device saves data, and older bundles wait for a word. What
	 * is stored costs nothing and is looked through whole.
	 *
	 * @param hits those that pass the filters
	 * @param room how many the page shows: of a list without words all count, and as many are wanted
	 */
	mayStop(hits: readonly FoundArticle[], room: number): boolean {
		if (this.step?.stored) return false;
		const enough = this.state.query === "" ? Math.max(this.wanted, room) : this.wanted;
		return this.count(hits) >= enough || (savesData() && this.asked >= this.allowed);
	}

	/** Lets it go on until ten more are found. */
	wantMore(hits: readonly FoundArticle[]): void {
		this.wanted = this.count(hits) + ENOUGH;
		this.allowed = Number.POSITIVE_INFINITY;
	}

	private count(hits: readonly FoundArticle[]): number {
		return this.state.query === "" ? hits.length : hits.filter(holdsWhole).length;
	}

	private async ask(): Promise<void> {
		const { value } = await this.steps.next();
		if (!value || value.bundle || value.bundles === 0) this.asked += 1;
		if (value) this.step = value;
	}
}

/** Whether the reader asked the browser to spend less. Only some browsers tell. */
export function savesData(): boolean {
	const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
	return connection?.saveData === true;
}
