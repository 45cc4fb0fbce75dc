/**
 * The parts of an article that search tells apart, and the weight by which Pagefind's index marks each. To the
 * newspaper's own ranking they are labels, chosen so that no two can be taken for one another: Pagefind stores a weight
 * in 24ths, and divides it among the parts of a compound (`TW` in `21-KL/TW` has a third of it).
 */
export const ZONE_WEIGHTS = {
	comment: 0.9,
	document: 0.4,
	body: 1,
	caption: 7,
	byline: 8,
	lede: 9,
	title: 10,
} as const;

export type Zone = keyof typeof ZONE_WEIGHTS;

/** Zones in the order in which a hit counts, least first. */
export const ZONES = Object.keys(ZONE_WEIGHTS) as readonly Zone[];

/** Compounds of more parts are not told apart. */
const PARTS = 4;

const byWeight = new Map(
	ZONES.flatMap((zone, number) =>
		Array.from({ length: PARTS }, (_, more) => [Math.floor((ZONE_WEIGHTS[zone] * 24) / (more + 1)), number]),
	),
);

/** Places in `ZONES`: what readers wrote under the article, a document beside it, its text. */
export const COMMENT = ZONES.indexOf("comment");
export const DOCUMENT = ZONES.indexOf("document");
export const BODY = ZONES.indexOf("body");

/** Place in `ZONES` of a weight as Pagefind's index holds it, in 24ths. One of a long compound counts as body. */
export function zoneOfWeight(weight: number): number {
	return byWeight.get(weight) ?? BODY;
}
