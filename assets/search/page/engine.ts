import { PeriodIndex } from "../core/index/period-index.ts";
import type { Searchable } from "../core/index/searchable.ts";
import { SearchIndex } from "../core/pagefind/search-index.ts";
import { search } from "../core/search.ts";
import type { Step } from "../core/step.ts";
import type { SearchState } from "./address.ts";
import { BROWSER, type EngineMeans, type StoredArchive } from "./engine-means.ts";

/** The archive as the page asks it, or what is stored of it. What came once is kept until the page is left. */
export class Engine {
	private readonly archive: SearchIndex;
	private stored: Promise<StoredArchive | undefined> | undefined;
	/** What was asked last. */
	private asked: Searchable;
	private reaching: Promise<boolean> | undefined;

	constructor(private readonly means: EngineMeans = BROWSER) {
		this.archive = new SearchIndex(means.fetch);
		this.asked = this.archive;
	}

	/** Fetches what every search begins with, some 10 kB, so that the first answer comes sooner. */
	prepare(): void {
		if (!this.means.isOnline()) return;
		const { archive } = this;
		const opened = archive.bundles().then(([newest]) => newest && archive.ask(newest.name, async () => {}));
		// What does not come is asked for again by the search.
		for (const begun of [opened, archive.titles()]) begun.catch(() => {});
	}

	/** First and last month of what was searched last, `2022-05`. */
	async period(): Promise<{ readonly from: string; readonly to: string } | undefined> {
		const bundles = await this.asked.bundles();
		if (bundles.length === 0) return undefined;
		const froms = bundles.map(({ from }) => from).sort();
		const tos = bundles.map(({ to }) => to).sort();
		return { from: froms[0] ?? "", to: tos.at(-1) ?? "" };
	}

	/**
	 * Looks through bundle after bundle of the period, newest first; each step costs bytes when it is asked for. Where the
	 * archive cannot be reached, or nothing of it comes, what is stored is searched in its place, if anything is.
	 *
	 * @param signal ends the search before its next step
	 * @param titlesFirst the first step tells the titles alone
	 * @throws when the list of bundles does not come; what is wrong with one bundle is told in the step
	 */
	async *search(state: SearchState, signal?: AbortSignal, titlesFirst = false): AsyncGenerator<Step, void> {
		let last: Step | undefined;
		if (await this.reach()) {
			this.asked = this.archive;
			let asked = 0;
			let came = false;
			for await (const step of look(this.archive, state, signal, titlesFirst)) {
				// Titles may have come long ago: they do not tell whether the archive can be reached.
				if (!step.bundle && step.bundles > 0) {
					yield step;
					continue;
				}
				asked += 1;
				const { bundles, failed } = step;
				came ||= failed.length === 0 || failed.length < Math.min(asked, bundles);
				// As long as nothing has come, what is stored may have to answer.
				if (came) yield step;
				else last = step;
			}
			if (came || signal?.aborted) return;
		}
		const stored = await this.openStored();
		if (stored) {
			this.asked = stored;
			// It is all at hand: nothing is shown that better finds would have to go below.
			let end: Step | undefined;
			for await (const step of look(stored, state)) end = step;
			if (end) yield { ...end, stored };
		} else if (last) yield last;
		else yield* look(this.archive, state, signal);
	}

	/** Whether the list of bundles comes, in good time. */
	private reach(): Promise<boolean> {
		if (!this.means.isOnline()) return Promise.resolve(false);
		if (!this.reaching) {
			const came = this.archive.bundles().then(
				() => true,
				() => false,
			);
			this.reaching = Promise.race([came, this.means.patience().then(() => false)]);
			// Until it has come or failed nobody waits a second time.
			void came.then(() => {
				this.reaching = undefined;
			});
		}
		return this.reaching;
	}

	private openStored(): Promise<StoredArchive | undefined> {
		this.stored ??= this.means.openStored().catch(() => undefined);
		void this.stored.then((stored) => {
			if (!stored) this.stored = undefined;
		});
		return this.stored;
	}
}

/** Searches an index, or what it has of the period that is asked for. */
function look(
	whole: Searchable,
	{ query, from, to }: SearchState,
	signal?: AbortSignal,
	titlesFirst?: boolean,
) {
	const index = from === "" && to === "" ? whole : new PeriodIndex(whole, from, to);
	return search(query, index, signal, titlesFirst);
}
