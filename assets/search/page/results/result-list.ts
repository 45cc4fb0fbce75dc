import { type FoundArticle, gradeOf } from "../../core/found-article.ts";
import type { Term } from "../../core/query/query.ts";
import { loadStory, type Story } from "../../core/story/story.ts";
import { holdStill, letMove } from "./hold-still.ts";
import { resultCard } from "./result-card.ts";

/** Cards that fill a screen. They come first; a reader who types on never asks for the others. */
const SCREENFUL = 5;

/** So long after a question, in milliseconds, the others come. */
const REST = 200;

/**
 * The results on the page. Cards are added at the end and nowhere else: what is shown never moves under the reader's
 * finger. Only `begin`, at a new question or on the reader's word, starts the list anew.
 */
export class ResultList {
	/** What is shown, in the order of the page. */
	private shown: FoundArticle[] = [];
	/** What did not come when it was to be shown. */
	private readonly lost = new Set<string>();
	/** Counts the beginnings: cards that come for an earlier one are dropped. */
	private turn = 0;
	private last: Promise<unknown> = Promise.resolve();
	/** Is done when the reader has typed nothing else for a while. */
	private rested: Promise<unknown> = Promise.resolve();
	/** The best there are, as far as is known, and how many of them are to be shown. */
	private best: readonly FoundArticle[] = [];
	private terms: readonly Term[] = [];
	private most = 0;
	private stale = false;
	/** Whether the browser has drawn any of what is shown. */
	private seen = false;

	constructor(
		private readonly list: HTMLElement,
		private readonly template: HTMLTemplateElement,
	) {}

	get length(): number {
		return this.shown.length;
	}

	/** How many found articles could not be loaded. */
	get missing(): number {
		return this.lost.size;
	}

	/** Starts anew. The old cards stand, pale, until the first new one comes. */
	begin(): void {
		this.turn += 1;
		// Nothing waits for cards of an earlier question.
		this.last = Promise.resolve();
		this.rested = new Promise((resolve) => setTimeout(resolve, REST));
		this.shown = [];
		this.seen = false;
		this.lost.clear();
		this.stale = this.list.hasChildNodes();
		this.list.classList.toggle("search-results--stale", this.stale);
	}

	/** Takes away what an earlier question left. */
	settle(): void {
		if (this.stale) this.list.replaceChildren();
		if (this.shown.length === 0) letMove();
		this.stale = false;
		this.list.classList.remove("search-results--stale");
	}

	/**
	 * Adds the best of these that are not shown yet, until the screen is full.
	 *
	 * @param terms what is marked in them
	 * @param most how many are to be shown by `fillUp`
	 */
	fill(best: readonly FoundArticle[], terms: readonly Term[], most: number): Promise<void> {
		this.best = best;
		this.terms = terms;
		this.most = most;
		return this.addInTurn(SCREENFUL);
	}

	/** Adds the others, as soon as the reader rests. */
	async fillUp(): Promise<void> {
		const { turn } = this;
		await this.rested;
		if (turn === this.turn) await this.addInTurn(this.most);
	}

	/** Calls are carried out one by one. */
	private addInTurn(most: number): Promise<void> {
		const { turn } = this;
		const done = this.last.then(() => this.add(Math.min(most, this.most), turn));
		this.last = done.catch(() => {});
		return done;
	}

	/** Changes what stands above the list. What the reader sees of it stays where it is on the screen. */
	holdStill(change: () => void): void {
		if (this.seen) holdStill(this.list, change);
		else change();
	}

	/** Whether something shown answers worse than something that came after it, or is not shown. */
	isOutOfOrder(best: readonly FoundArticle[]): boolean {
		let worst = Number.POSITIVE_INFINITY;
		for (const grade of this.shown.map(gradeOf)) {
			if (grade > worst) return true;
			worst = Math.min(worst, grade);
		}
		const shown = new Set(this.shown.map(({ id }) => id));
		return best.some((hit) => gradeOf(hit) > worst && !shown.has(hit.id));
	}

	/** The link of a shown card, by its place from 0. */
	linkAt(place: number): HTMLElement | null | undefined {
		return this.list.children[place]?.querySelector<HTMLElement>("a");
	}

	private async add(most: number, turn: number): Promise<void> {
		if (turn !== this.turn) return;
		const known = new Set([...this.shown.map(({ id }) => id), ...this.lost]);
		const wanted = this.best
			.filter(({ id }) => !known.has(id))
			.slice(0, Math.max(0, most - this.shown.length));
		if (wanted.length === 0) return;
		const loading = wanted.map((hit) => ({ hit, coming: loadOrMiss(hit, this.terms) }));
		// In their order, each as soon as it has come: the best need not wait for one of an old bundle.
		for (const { hit, coming } of loading) {
			const story = await coming;
			if (turn !== this.turn) return;
			this.settle();
			if (story) this.put(hit, story);
			else this.lost.add(hit.id);
		}
	}

	private put(hit: FoundArticle, story: Story) {
		this.shown.push(hit);
		this.list.append(resultCard(this.template, story));
		if (this.seen) return;
		const { turn } = this;
		requestAnimationFrame(() => {
			if (turn === this.turn) this.seen = true;
		});
	}
}

async function loadOrMiss(hit: FoundArticle, terms: readonly Term[]): Promise<Story | undefined> {
	try {
		return await loadStory(hit, terms);
	} catch (error) {
		console.info("Search:", error);
		return undefined;
	}
}
