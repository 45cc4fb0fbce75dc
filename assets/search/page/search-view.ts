import { part } from "../../page/elements.ts";
import { type FoundArticle, holdsWhole } from "../core/found-article.ts";
import type { Step } from "../core/step.ts";
import { countFilters, type SearchState } from "./address.ts";
import { Engine } from "./engine.ts";
import type { FilterBar } from "./filters/filter-bar.ts";
import { hitsOf } from "./filters/filters.ts";
import { Inquiry, savesData } from "./inquiry.ts";
import { ResultList, SCREENFUL } from "./results/result-list.ts";
import { Touched } from "./results/touched.ts";
import { whenNear } from "./results/when-near.ts";
import { Offers } from "./words/offers.ts";
import { outcomeOf } from "./words/outcome.ts";
import { reportProgress, reportResult } from "./words/report.ts";
import { Trouble } from "./words/trouble.ts";

/** How many cards come by themselves, as the reader goes down to them: each costs two small files. */
const PAGE = 20;

/**
 * How long a reader who types must rest, in milliseconds, until the texts are asked: each word costs a file of them, and
 * most words that one sees being typed go on.
 */
const REST = 400;

/**
 * How long results wait for better ones, in milliseconds. What holds the whole query is shown as soon as it is found; what
 * holds its words anywhere waits a little, since the next bundle may have a story that goes before it.
 */
const GRACE = 300;

/** How far an answer had come when the reader left it. */
export interface Reached {
	/** How many results were shown. */
	readonly shown: number;
	/** How many bundles had been asked. */
	readonly asked: number;
}
const NOT_ASKED: Reached = { shown: 0, asked: 0 };

/** What the page shows of a search: results, how far it has looked, ways to go on. */
export class SearchView {
	private engine = new Engine();
	private inquiry: Inquiry | undefined;
	/** Counts the questions: an answer to an earlier one is dropped. */
	private turn = 0;
	private room = PAGE;
	/** Is done when the reader types no more; absent where nobody types. */
	private rest: Promise<void> | undefined;
	private endRest = () => {};
	private resting: ReturnType<typeof setTimeout> | undefined;
	/** Looks out no more for a reader who nears the end of the list. */
	private lookAway = () => {};
	/** How many cards are wanted now. */
	private cards = SCREENFUL;
	/** So many bundles are asked in any case. */
	private least = 0;
	/** Whether the archive was opened a second time for this question. */
	private retried = false;
	private readonly touched = new Touched(part(document, ".search-results"));
	private readonly list = new ResultList(
		part(document, ".search-results"),
		part<HTMLTemplateElement>(document, "#search-result"),
	);
	private readonly status = part(document, ".search-status");
	private readonly start = part(document, ".search-start");
	private readonly end = part(document, ".search-buttons");
	/** Keeps the room of a linked search, until the page shows what it shows without one. */
	private readonly root = document.documentElement.dataset;
	private readonly hint = part(document, ".search-hint");
	private readonly trouble = new Trouble();
	private readonly offers = new Offers(this.list);

	constructor(
		private readonly filters: FilterBar,
		/** Called when more is shown. */
		private readonly changed: () => void,
	) {}

	get reached(): Reached {
		return { shown: this.list.length, asked: this.inquiry?.asked ?? 0 };
	}

	/** Whether something did not come, or the archive did not and stored stories answer. */
	get troubled(): boolean {
		return this.trouble.told || this.inquiry?.step?.stored !== undefined;
	}

	/** What was searched for: as typed, or as it was meant. */
	get query(): string {
		return this.inquiry?.step?.query.typed ?? "";
	}

	/** The reader is about to ask: fetches what every search begins with, unless the reader saves data. */
	prepare(): void {
		if (!savesData()) this.engine.prepare();
	}

	/**
	 * Answers a question.
	 *
	 * @param reached how far it had come, when the reader comes back to it: as much is shown again
	 * @param types whether the reader may type on
	 * @returns whether it was answered before another was asked
	 */
	async show(state: SearchState, { shown, asked } = NOT_ASKED, types = false): Promise<boolean> {
		this.turn += 1;
		this.lookAway();
		this.touched.forget();
		this.room = Math.max(PAGE, shown);
		this.cards = Math.max(SCREENFUL, shown);
		this.least = Math.max(1, asked);
		this.rest = types
			? new Promise((resolve) => {
					this.endRest = resolve;
				})
			: undefined;
		this.stir();
		this.list.begin(this.rest);
		this.offers.clear();
		this.trouble.clear();
		const asks = state.query !== "" || countFilters(state) > 0;
		this.start.hidden = asks;
		this.hint.hidden = asks;
		if (!asks) {
			delete this.root["asked"];
			this.begin(undefined);
			this.status.textContent = "";
			this.list.settle();
			this.filters.hide();
			return true;
		}
		this.status.textContent = "Đang tìm…";
		const inquiry = this.inquiry?.answers(state)
			? this.inquiry
			: new Inquiry(this.engine, state, this.titlesFirst(state));
		this.begin(inquiry);
		return this.answer(inquiry, state);
	}

	/** The reader types on: rest begins anew. */
	stir(): void {
		clearTimeout(this.resting);
		this.resting = setTimeout(() => this.endRest(), REST);
	}

	/** The reader types no more. */
	hurry(): void {
		this.endRest();
	}

	/** While one types, texts are asked together with the titles only where no title held what was typed so far. */
	private titlesFirst({ query }: SearchState): boolean {
		if (!this.rest) return false;
		const { state, step } = this.inquiry ?? {};
		if (!step || !state || !query.startsWith(state.query)) return true;
		return isBegun(query) || isBegun(state.query) || step.found.some(holdsWhole);
	}

	/** Goes on with an inquiry alone. */
	private begin(inquiry: Inquiry | undefined) {
		if (inquiry !== this.inquiry) this.inquiry?.leave();
		this.inquiry = inquiry;
	}

	private async answer(inquiry: Inquiry, state: SearchState): Promise<boolean> {
		const { turn } = this;
		try {
			await this.lookOn(inquiry, state, turn);
			return turn === this.turn;
		} catch (error) {
			if (turn !== this.turn) return false;
			console.info("Search:", error);
			// Once more with everything fresh; after a deploy an open page knows files that are gone.
			if (inquiry.step === undefined && !this.retried) {
				this.retried = true;
				this.engine = new Engine();
				const anew = new Inquiry(this.engine, state, false);
				this.begin(anew);
				return this.answer(anew, state);
			}
			this.fail(inquiry, state);
			return true;
		}
	}

	private async lookOn(inquiry: Inquiry, state: SearchState, turn: number): Promise<void> {
		const waited = new Promise<"waited">((resolve) => setTimeout(resolve, GRACE, "waited"));
		let patient = true;
		if (!inquiry.step) await inquiry.goOn();
		this.retried = false;
		void this.offerMonths();
		for (;;) {
			if (turn !== this.turn) return;
			const { step } = inquiry;
			if (!step) return;
			const hits = hitsOf(step, state);
			const ended = step.finished || (inquiry.asked >= this.least && inquiry.mayStop(hits, this.room));
			const all = ended || (!patient && step.complete);
			// The cards are on their way while the page is busy with what stands above them.
			const filling = this.list.fill(
				all ? hits : hits[0] && holdsWhole(hits[0]) ? hits.filter(holdsWhole) : [],
			);
			this.list.holdStill(() => {
				this.filters.show(state, step.found, step.finished && step.failed.length === 0);
				this.offers.tell(step, state);
				if (!ended) this.status.textContent = reportProgress(outcomeOf(step, hits, state));
			});
			await filling;
			const filled = this.list.fillUp(ended ? this.cards : SCREENFUL);
			const untouched = () => !this.touched.yes;
			if (untouched() && state.sort === "relevance" && this.list.isOutOfOrder(hits))
				await filled.then(() => this.list.reorder(untouched));
			if (ended) {
				await filled;
				if (turn !== this.turn) return;
				this.list.settle();
				this.list.holdStill(() => this.conclude(inquiry, step, hits, state));
				this.changed();
				return;
			}
			const waits = inquiry.asked > 0 || isBegun(state.query) || hits.some(holdsWhole);
			const rested = (waits ? this.rest : undefined) ?? Promise.resolve();
			const next = rested.then(() => (turn === this.turn ? inquiry.goOn() : undefined));
			if (patient && (await Promise.race([next, waited])) === "waited") {
				patient = false;
				if (turn === this.turn && step.complete)
					await this.list.fill(hits).then(() => this.list.fillUp(SCREENFUL));
			}
			await next;
		}
	}

	private conclude(inquiry: Inquiry, step: Step, hits: readonly FoundArticle[], state: SearchState) {
		this.status.textContent = reportResult(outcomeOf(step, hits, state));
		this.start.hidden = hits.length > 0;
		if (hits.length === 0) delete this.root["asked"];
		this.offers.clearBelow();
		if (hits.length === 0) this.offers.advise(state.query, countFilters(state) > 0, step.stored);
		if (state.sort === "relevance" && this.list.isOutOfOrder(hits))
			this.offers.reorder(() => {
				this.list.begin();
				return this.again(inquiry, state);
			});
		const showMore = () => {
			this.room = this.list.length + PAGE;
			this.cards = this.list.length + SCREENFUL;
			return this.again(inquiry, state);
		};
		if (hits.length - this.list.missing > this.room)
			this.offers.more("Xem thêm kết quả", "search-more", showMore);
		if (!step.finished)
			this.offers.more("Tìm tiếp trong các bài cũ hơn", "search-older", () => {
				inquiry.wantMore(hits);
				return showMore();
			});
		if (this.trouble.tellMissing(step, this.list.missing)) this.offerRetry(inquiry, state);
		this.lookOut(inquiry, step, hits, state);
	}

	/** Shows more as the reader nears the end of the list, as far as there is room. */
	private lookOut(inquiry: Inquiry, step: Step, hits: readonly FoundArticle[], state: SearchState) {
		const { turn, list } = this;
		const { missing } = list;
		if (list.length >= Math.min(this.room, hits.length - missing)) return;
		this.lookAway = whenNear(this.end, async () => {
			await list.fillUp(Math.min(this.room, list.length + SCREENFUL));
			if (turn !== this.turn) return;
			this.changed();
			if (list.missing > missing && this.trouble.tellMissing(step, list.missing))
				this.offerRetry(inquiry, state);
			else this.lookOut(inquiry, step, hits, state);
		});
	}

	private again(inquiry: Inquiry, state: SearchState): Promise<boolean> {
		this.turn += 1;
		this.lookAway();
		return this.answer(inquiry, state);
	}

	private fail(inquiry: Inquiry, state: SearchState) {
		this.begin(undefined);
		this.list.settle();
		this.filters.hide();
		this.status.textContent = "";
		this.trouble.tellNothing();
		delete this.root["asked"];
		this.start.hidden = false;
		this.offers.clear();
		this.offerRetry(inquiry, state);
	}

	/** Everything anew, as far as it had come. */
	private offerRetry({ asked }: Inquiry, state: SearchState) {
		this.offers.more("Thử tải lại", "search-retry", () => {
			this.engine = new Engine();
			this.begin(undefined);
			return this.show(state, { shown: this.list.length, asked });
		});
	}

	private async offerMonths() {
		const period = await this.engine.period().catch(() => undefined);
		if (period) this.filters.offerMonths(period);
	}
}

/** Whether the last word has hardly begun: most such words go on. */
export function isBegun(query: string): boolean {
	return /(?:^|\s)\S{1,2}$/.test(query);
}
