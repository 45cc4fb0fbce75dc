import { type FoundArticle, gradeOf } from "../../core/found-article.ts";
import { loadStory, type Story } from "../../core/story/story.ts";
import { holdStill, letMove } from "./hold-still.ts";
import { resultCard } from "./result-card.ts";

/** Cards that fill a screen. */
export const SCREENFUL = 5;

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
	/** Is done when the reader types no more. */
	private rested: Promise<unknown> = Promise.resolve();
	/** How many cards come before that. */
	private atOnce = SCREENFUL;
	/** The best there are, as far as is known. */
	private best: readonly FoundArticle[] = [];
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

	/**
	 * Starts anew. The old cards stand, pale, until new ones come in their place.
	 *
	 * @param rested is done when the reader types no more: until then one card is enough, and pictures wait. Absent where
	 * nobody types
	 */
	begin(rested?: Promise<unknown>): void {
		this.turn += 1;
		// Nothing waits for cards of an earlier question.
		this.last = Promise.resolve();
		this.rested = rested ?? Promise.resolve();
		this.atOnce = rested ? 1 : SCREENFUL;
		this.shown = [];
		this.seen = false;
		this.lost.clear();
		for (const card of this.list.children) card.classList.add(STALE);
	}

	/** Takes away what an earlier question left. */
	settle(): void {
		for (const card of [...this.stale]) card.remove();
		if (this.shown.length === 0) letMove();
	}

	/** Cards of an earlier question. */
	private get stale(): HTMLCollectionOf<Element> {
		return this.list.getElementsByClassName(STALE);
	}

	/** Adds the best of these that are not shown yet: until the screen is full or, while the reader types, one. */
	async fill(best: readonly FoundArticle[]): Promise<void> {
		this.best = best;
		await this.addInTurn(this.atOnce);
	}

	/** Adds the next, up to so many in all, as soon as the reader rests. */
	async fillUp(most: number): Promise<void> {
		const { turn } = this;
		await this.rested;
		if (turn !== this.turn) return;
		await this.addInTurn(most);
	}

	/**
	 * Puts the best where they belong, in place of what is shown: as many as are shown, all at once.
	 *
	 * @param may whether it may still be done, when all of them have come
	 */
	reorder(may: () => boolean): Promise<void> {
		const { turn } = this;
		return this.inTurn(async () => {
			const wanted = this.best.filter(({ id }) => !this.lost.has(id)).slice(0, this.shown.length);
			const cards = new Map(this.shown.map(({ id }, at) => [id, this.list.children[at]]));
			const missing = wanted.filter(({ id }) => !cards.has(id));
			const stories = await Promise.all(missing.map((hit) => loadOrMiss(hit)));
			if (turn !== this.turn || !may()) return;
			for (const [at, { id }] of missing.entries()) {
				const story = stories[at];
				// What does not come is told when it is its turn.
				if (!story) return;
				cards.set(id, this.card(story).firstElementChild ?? undefined);
			}
			this.shown = wanted;
			this.list.replaceChildren(...wanted.flatMap(({ id }) => cards.get(id) ?? []));
		});
	}

	/** Calls are carried out one by one. */
	private addInTurn(most: number): Promise<void> {
		const { turn } = this;
		return this.inTurn(() => this.add(most, turn));
	}

	private inTurn(act: () => Promise<void>): Promise<void> {
		const done = this.last.then(act);
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
		const loading = wanted.map((hit) => ({ hit, coming: loadOrMiss(hit) }));
		// In their order, each as soon as it has come: the best need not wait for one of an old bundle.
		for (const { hit, coming } of loading) {
			const story = await coming;
			if (turn !== this.turn) return;
			if (story) this.put(hit, story);
			else this.lost.add(hit.id);
		}
	}

	private card(story: Story): DocumentFragment {
		const { turn } = this;
		return resultCard(
			this.template,
			story,
			this.rested.then(() => turn === this.turn),
		);
	}

	private put(hit: FoundArticle, story: Story) {
		this.shown.push(hit);
		const { turn } = this;
		const [old] = this.stale;
		this.list.insertBefore(this.card(story), old ?? null);
		old?.remove();
		if (this.seen) return;
		requestAnimationFrame(() => {
			if (turn === this.turn) this.seen = true;
		});
	}
}

/** A card of an earlier question. */
const STALE = "search-result--stale";

async function loadOrMiss(hit: FoundArticle): Promise<Story | undefined> {
	try {
		return await loadStory(hit);
	} catch (error) {
		console.info("Search:", error);
		return undefined;
	}
}
