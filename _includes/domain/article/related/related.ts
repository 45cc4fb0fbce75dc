import { newestFirst } from "../article.ts";
import {
	distance,
	firstIndex,
	isInReach,
	type NearbyCard,
	type NearbyIndex,
	nearest,
	partInReach,
	type Reach,
	reachIn,
	type Seeker,
} from "./nearby.ts";

/** How many stories stand under an article. */
const MOST = 4;

/** Of a tag that many articles carry, so many are weighed, the nearest in time: a year of one tag is no choice. */
const WEIGHED = 20;

/** The stories next to an article in its section: the one before within its reach, the one after within its month. */
export interface Siblings {
	readonly previous?: NearbyCard;
	readonly next?: NearbyCard;
}

/** "Next" only from this month, so that a finished month never changes because of what is published later. */
export function siblingsOf(article: NearbyCard, { bySection, reaches }: NearbyIndex): Siblings {
	const list = bySection.get(article.section) ?? [];
	const at = firstIndex(list, ({ card }) => newestFirst(card, article) >= 0);
	const reach = reachIn(reaches, article);
	const [after, before] = [list[at - 1], list[list[at]?.card.url === article.url ? at + 1 : at]];
	return {
		...(before && isInReach(before, reach) && { previous: before.card }),
		...(after && after.month === reach.latest && { next: after.card }),
	};
}

/**
 * The stories under an article, at most four: those that the desk picked, in its order; then those of its running
 * story; then those that share its tags, a rare tag counting more than a common one; then those of its section. Its siblings,
 * which are linked anyway, only by the desk's wish or the running story. Among equals the nearest in time goes first. Never itself, never from outside its reach.
 */
export function relatedTo(article: Seeker, index: NearbyIndex): readonly NearbyCard[] {
	const reach = reachIn(index.reaches, article);
	const chosen = new Map<string, NearbyCard>();
	const choose = (cards: Iterable<NearbyCard>) => {
		for (const card of cards) {
			if (chosen.size === MOST) return;
			if (card.url !== article.url) chosen.set(card.url, card);
		}
	};
	choose(
		(article.related ?? []).flatMap(({ to }) => {
			const entry = index.byPick.get(to);
			return entry && isInReach(entry, reach) ? entry.card : [];
		}),
	);
	if (article.thread !== undefined) {
		const members = index.byThread.get(article.thread) ?? [];
		choose(nearest(members, article, partInReach(members, reach), 2 * MOST));
	}
	const { previous, next } = siblingsOf(article, index);
	const siblings = [previous?.url, next?.url];
	const others = (cards: readonly NearbyCard[]) => cards.filter(({ url }) => !siblings.includes(url));
	if (chosen.size < MOST) choose(others(bySharedTags(article, index, reach)));
	if (chosen.size < MOST) {
		// As many as may be needed: four may be chosen already, and two be siblings.
		const members = index.bySection.get(article.section) ?? [];
		choose(others(nearest(members, article, partInReach(members, reach), 2 * MOST + 2)));
	}
	return [...chosen.values()];
}

function bySharedTags(article: Seeker, { all, byTag }: NearbyIndex, reach: Reach): NearbyCard[] {
	const scores = new Map<NearbyCard, number>();
	const [begin, end] = partInReach(all, reach);
	for (const { slug } of article.tags) {
		const list = byTag.get(slug) ?? [];
		const part = partInReach(list, reach);
		const weight = Math.log(1 + (end - begin) / (part[1] - part[0]));
		for (const card of nearest(list, article, part, WEIGHED))
			scores.set(card, (scores.get(card) ?? 0) + weight);
	}
	return [...scores]
		.sort(
			([one, score], [other, otherScore]) =>
				otherScore - score || distance(one, article) - distance(other, article) || newestFirst(one, other),
		)
		.map(([card]) => card);
}
