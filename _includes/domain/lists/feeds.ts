import type { Card } from "../article/article.ts";
import type { FrontView } from "../views.ts";
import type { FrontList } from "./front-lists.ts";

/** How many articles a feed holds: a reader who looks in once a day misses none of a busy day. */
export const FEED_LENGTH = 30;

/** An author, tag or thread has a feed from so many articles on: one that will never bring a second one is no news. */
const WORTH_FOLLOWING = 5;

/** The articles that a feed of these names, newest first. Only what is public: nobody subscribes to a preview. */
export function feedArticles(
	articles: readonly Card[],
	{ unpublished }: Pick<FrontView, "unpublished">,
): readonly Card[] {
	const named: Card[] = [];
	for (const article of articles) {
		if (named.length === FEED_LENGTH) break;
		if (!unpublished.has(article.url)) named.push(article);
	}
	return named;
}

/**
 * The articles that some feed prints in full: the newest of the site and of each section. All that the front needs
 * the text of; so an edit of the text of another article prints no feed again.
 *
 * @param cards newest first
 */
export function feedMembers<One extends Card>(
	cards: readonly One[],
	{ unpublished, sections }: Pick<FrontView, "unpublished" | "sections">,
): One[] {
	const room = new Map(sections.map(({ slug }) => [slug, FEED_LENGTH]));
	let siteRoom = FEED_LENGTH;
	let open = room.size;
	const members: One[] = [];
	for (const card of cards) {
		if (siteRoom === 0 && open === 0) break;
		if (unpublished.has(card.url)) continue;
		const left = room.get(card.section) ?? 0;
		if (left === 0 && siteRoom === 0) continue;
		if (left === 1) open--;
		if (left > 0) room.set(card.section, left - 1);
		if (siteRoom > 0) siteRoom--;
		members.push(card);
	}
	return members;
}

/** Whether an author, a tag or a thread has a feed of its own. */
export function hasFeed({ count }: Pick<FrontList, "count">): boolean {
	return count >= WORTH_FOLLOWING;
}
