import { newestFirst } from "../article.ts";
import {
	distance,
	indexNearby,
	type NearbyCard,
	type NearbyIndex,
	nearestInTime,
	placeIn,
	type Seeker,
} from "./nearby.ts";

/** How many stories stand under an article. */
const MOST = 4;

/** Of a tag that many articles carry, so many are weighed, the nearest in time: a year of one tag is no choice. */
const WEIGHED = 20;

/**
 * The stories next to an article in its section. The one after is of its month, since the index holds nothing later:
 * a finished month never changes because of what is published afterwards.
 */
export interface Siblings {
	readonly previous?: NearbyCard;
	readonly next?: NearbyCard;
}

/** What stands near an article. */
export interface Nearby extends Siblings {
	readonly related: readonly NearbyCard[];
}

/**
 * What stands near each article of a month, by its address.
 *
 * @param before cards of earlier months, as `cardsBefore` gives them
 */
export function nearbyOf<One extends Seeker>(
	articles: readonly One[],
	before: readonly (readonly NearbyCard[])[],
): ReadonlyMap<string, Nearby> {
	const index = indexNearby([...articles, ...before.flat()]);
	return new Map(
		articles.map((one) => {
			const siblings = siblingsOf(one, index);
			return [one.url, { ...siblings, related: relatedTo(one, index, siblings) }];
		}),
	);
}

export function siblingsOf(article: NearbyCard, { bySection }: NearbyIndex): Siblings {
	const list = bySection.get(article.section) ?? [];
	const at = placeIn(list, article);
	const [next, previous] = [list[at - 1], list[list[at]?.url === article.url ? at + 1 : at]];
	return { ...(previous && { previous }), ...(next && { next }) };
}

/**
 * The stories under an article, at most four: those that the desk picked, in its order; then those of its running
 * story; then those that share its tags, a rare tag counting more than a common one; then those of its section; then those of any:
 * who has read to the end is offered something. Its siblings, which are linked anyway, only by the desk's wish or the running
 * story. Among equals the nearest in time goes first. Never itself.
 */
export function relatedTo(
	article: Seeker,
	index: NearbyIndex,
	{ previous, next } = siblingsOf(article, index),
): readonly NearbyCard[] {
	const chosen = new Map<string, NearbyCard>();
	const choose = (cards: Iterable<NearbyCard>) => {
		for (const card of cards) {
			if (chosen.size === MOST) return;
			if (card.url !== article.url) chosen.set(card.url, card);
		}
	};
	choose((article.related ?? []).flatMap(({ to }) => index.byPick.get(to) ?? []));
	if (article.thread !== undefined)
		choose(nearestInTime(index.byThread.get(article.thread) ?? [], article, 2 * MOST));
	const siblings = [previous?.url, next?.url];
	const others = (cards: readonly NearbyCard[]) => cards.filter(({ url }) => !siblings.includes(url));
	if (chosen.size < MOST) choose(others(bySharedTags(article, index)));
	// As many as may be needed: four may be chosen already, and two be siblings.
	for (const list of [index.bySection.get(article.section) ?? [], index.all])
		if (chosen.size < MOST) choose(others(nearestInTime(list, article, 2 * MOST + 2)));
	return [...chosen.values()];
}

function bySharedTags(article: Seeker, { all, byTag }: NearbyIndex): NearbyCard[] {
	const scores = new Map<NearbyCard, number>();
	for (const { slug } of article.tags) {
		const list = byTag.get(slug) ?? [];
		const weight = Math.log(1 + all.length / list.length);
		for (const card of nearestInTime(list, article, WEIGHED))
			scores.set(card, (scores.get(card) ?? 0) + weight);
	}
	return [...scores]
		.sort(
			([one, score], [other, otherScore]) =>
				otherScore - score || distance(one, article) - distance(other, article) || newestFirst(one, other),
		)
		.map(([card]) => card);
}
