import type { Card } from "../article/article.ts";
import { MOST_STORIES } from "../newsdesk/facts.ts";
import { monthOf, monthsBefore } from "../volumes/volumes.ts";
import { authorsOf, tagsOf, threadOf } from "./month-lists.ts";

/** How many articles a list of the front shows at least, if it has as many: the older ones are reached by their months. */
export const LIST_LENGTH = 100;

/** Episodes of a podcast. Directories keep what they have read; who comes anew finds the newest years. */
export const PODCAST_LENGTH = 200;

/** What the front knows of the archive one by one. */
export interface FrontCards<One> {
	/** Newest first. */
	readonly chosen: readonly One[];
	/** How many articles each month has, the newest month first. */
	readonly counts: ReadonlyMap<string, number>;
}

/**
 * Chooses the articles whose cards the front needs: those of the newest month and the twelve before, of the whole site as
 * many as the newsdesk knows, the newest of each list however old they are, and what an editor names. So what the front
 * holds does not grow with the archive, but with the number of its lists.
 *
 * @param shown all that the newspaper shows, newest first
 * @param named addresses of articles that editors put on the front
 */
export function chooseFrontCards<One extends { readonly card: Card }>(
	shown: Iterable<One>,
	named: ReadonlySet<string>,
): FrontCards<One> {
	const counts = new Map<string, number>();
	const chosen: One[] = [];
	const lists = new FillingLists();
	let since: string | undefined;
	for (const one of shown) {
		const { card } = one;
		const month = monthOf(card);
		since ??= oldestHeld(month);
		counts.set(month, (counts.get(month) ?? 0) + 1);
		const isListed = lists.take(card);
		if (isListed || month >= since || named.has(card.url)) chosen.push(one);
	}
	return { chosen, counts };
}

/** The oldest of the months whose cards are all held: the newest of all and the twelve before. */
const oldestHeld = (newest: string): string => monthsBefore(newest).at(-1) ?? newest;

/** The lists of the front while they fill up: of a large archive nearly every article finds all of its own full. */
class FillingLists {
	#all = 0;
	readonly #sections = new Map<string, number>();
	readonly #tags = new Map<string, number>();
	readonly #authors = new Map<string, number>();
	readonly #threads = new Map<string, number>();
	readonly #podcasts = new Map<string, number>();

	/** @returns whether a list that the article is in had a place for it */
	take(card: Card): boolean {
		let isTaken = this.#all < MOST_STORIES;
		this.#all += 1;
		isTaken = takeInto(this.#sections, card.section, LIST_LENGTH) || isTaken;
		for (const slug of tagsOf(card)) isTaken = takeInto(this.#tags, slug, LIST_LENGTH) || isTaken;
		for (const slug of authorsOf(card)) isTaken = takeInto(this.#authors, slug, LIST_LENGTH) || isTaken;
		for (const slug of threadOf(card)) isTaken = takeInto(this.#threads, slug, LIST_LENGTH) || isTaken;
		// The podcast of all sections has no name.
		for (const slug of card.audio ? ["", card.section] : [])
			isTaken = takeInto(this.#podcasts, slug, PODCAST_LENGTH) || isTaken;
		return isTaken;
	}
}

function takeInto(lists: Map<string, number>, slug: string, length: number): boolean {
	const taken = lists.get(slug) ?? 0;
	if (taken === length) return false;
	lists.set(slug, taken + 1);
	return true;
}

/**
 * Of the cards of one list those that the front may show: all of the newest thirteen months, and older ones until the
 * list has its length. Those after them are here for other lists, and others of their time are not.
 *
 * @param own of one list, newest first
 * @param newest month of the newest article of all
 */
export function headOf(own: readonly Card[], newest: string): readonly Card[] {
	const since = oldestHeld(newest);
	const older = own.findIndex((card) => monthOf(card) < since);
	return older === -1 ? own : own.slice(0, Math.max(older, LIST_LENGTH));
}
