import { BODY, COMMENT, DOCUMENT, ZONES } from "../../../../_includes/domain/text/search-zones.ts";
import { type Match, type Nearness, strengthOf } from "./match.ts";
import type { Spot } from "./spot-terms.ts";

const TITLE = ZONES.indexOf("title");

/** What a term has to say about one article. */
export interface TermHere {
	readonly spots: readonly Spot[];
	/** How much the term tells: rarer in the bundle is more. */
	readonly worth: number;
	readonly marked: boolean;
}

/** How far apart the first and the last of so many terms may stand to be "close together". */
const closeSpan = (terms: number) => terms + 3;

/**
 * How an article holds a query.
 *
 * @param terms one for each term of the query in its order; without spots where the article lacks it
 */
export function matchArticle(page: number, terms: readonly TermHere[]): Match {
	const held = terms.filter(({ spots }) => spots.length > 0);
	const positions = [...new Set(held.flatMap((term) => hitsOf(term).map(({ position }) => position)))];
	positions.sort((a, b) => a - b);
	// A document beside it, and then what readers wrote under it, are asked only where the article does not hold the words.
	const least = [BODY, DOCUMENT].find((zone) =>
		terms.every(({ spots }) => spots.some((spot) => spot.zone >= zone)),
	);
	const asked = least === undefined ? terms : terms.map((term) => within(term, least));
	const way = held.length < terms.length ? scattered(terms, "part") : bestWay(asked);
	const position = way.position ?? densest(asked, positions[0]);
	const zone = least === BODY || way.nearness === "part" ? way.zone : (least ?? COMMENT);
	return { page, positions, score: round(scoreOf(asked)), ...way, zone, position };
}

/** A term without what stands in lesser zones. */
function within(term: TermHere, least: number): TermHere {
	const { spots } = term;
	if (!spots.some(({ zone }) => zone < least)) return term;
	return { ...term, spots: spots.filter(({ zone }) => zone >= least) };
}

/** A way to hold the words. Where an excerpt of scattered ones should begin is a question of its own, seldom asked. */
interface Way extends Pick<Match, "nearness" | "zone" | "marks"> {
	readonly position?: number;
}

/** The best of the ways in which every term is held. */
function bestWay(terms: readonly TermHere[]): Way {
	const ways: Way[] = [scattered(terms, "anywhere")];
	const phrase = bestPhrase(terms);
	if (phrase) ways.push({ nearness: "phrase", ...phrase });
	if (phrase?.marks !== 1)
		for (const place of [allInTitle(terms), bestWindow(terms), wordsAndTitle(terms)])
			if (place) ways.push({ nearness: "close", ...place });
	// Whether comments hold the words is told of them all.
	const strength = (way: Way) => strengthOf({ ...way, zone: BODY });
	return ways.reduce((one, other) =>
		(strength(other) - strength(one) || other.zone - one.zone) > 0 ? other : one,
	);
}

/** Where an excerpt marks a term: for "dừa" no "đưa", unless the article has nothing else. */
function hitsOf({ spots }: TermHere): readonly Spot[] {
	const agreeing = spots.filter(({ agrees }) => agrees);
	return agreeing.length > 0 ? agreeing : spots;
}

type Place = Pick<Match, "zone" | "marks" | "position">;

/** Of several ways to hold the words, the one with the marks as typed, then the one in the better zone, then the first. */
const better = (one: Place | undefined, other: Place): Place =>
	one && (one.marks - other.marks || one.zone - other.zone || other.position - one.position) >= 0
		? one
		: other;

/** One term after the other. The parts of a compound stand at one place: `21`, `KL`, `TW` of `21-KL/TW`. */
export function bestPhrase(terms: readonly TermHere[]): Place | undefined {
	let best: Place | undefined;
	for (const start of terms[0]?.spots ?? []) {
		const row = rowFrom(start, terms);
		if (row) best = better(best, placeOf(row, terms));
	}
	return best;
}

function rowFrom(start: Spot, terms: readonly TermHere[]): Spot[] | undefined {
	const row = [start];
	let last = start;
	for (const { spots } of terms.slice(1)) {
		const next =
			spots.find(({ position }) => position === last.position + 1) ??
			spots.find((spot) => spot.position === last.position && spot !== last);
		if (!next) return undefined;
		row.push(next);
		last = next;
	}
	return row;
}

/** Every term in the title: a title is short, so its words are close together. */
function allInTitle(terms: readonly TermHere[]): Place | undefined {
	const row = terms.map(({ spots, marked }) => bestSpot(spots, TITLE, marked));
	return row.every((spot) => spot !== undefined) ? placeOf(row, terms) : undefined;
}

/** A place of a term in a zone, if it has one: one with the marks as typed where there is. */
function bestSpot(spots: readonly Spot[], zone: number, marked: boolean): Spot | undefined {
	const here = spots.filter((spot) => spot.zone === zone);
	return (marked ? here.find(({ agrees }) => agrees) : undefined) ?? here[0];
}

/**
 * Every term in the title or beside its neighbour of the query: a name of the text and a word of the title, which is what
 * the whole text is about.
 */
function wordsAndTitle(terms: readonly TermHere[]): Place | undefined {
	const row: Spot[] = [];
	let titled = false;
	for (const [at, { spots, marked }] of terms.entries()) {
		const beside = besideNeighbour(terms, at);
		const inTitle = bestSpot(spots, TITLE, marked);
		if (inTitle && !beside) titled = true;
		const spot = beside ?? inTitle;
		if (!spot) return undefined;
		row.push(spot);
	}
	return titled ? { ...placeOf(row, terms), zone: BODY } : undefined;
}

/** A place of a term right after the term before it, or right before the one after it. */
function besideNeighbour(terms: readonly TermHere[], at: number): Spot | undefined {
	const near = (other: TermHere | undefined, step: number) => {
		const places = new Set(other?.spots.map(({ position }) => position + step));
		return terms[at]?.spots.filter(({ position }) => places.has(position)) ?? [];
	};
	const beside = [...near(terms[at - 1], 1), ...near(terms[at + 1], -1)];
	return (terms[at]?.marked ? beside.find(({ agrees }) => agrees) : undefined) ?? beside[0];
}

/** The best stretch of the text that holds every term and is short enough. */
function bestWindow(terms: readonly TermHere[]): Place | undefined {
	const span = closeSpan(terms.length);
	const all = terms.flatMap(({ spots }, term) => spots.map((spot) => ({ spot, term })));
	all.sort((a, b) => a.spot.position - b.spot.position);
	let best: Place | undefined;
	const last: (Spot | undefined)[] = terms.map(() => undefined);
	for (const { spot, term } of all) {
		last[term] = spot;
		const row = last.filter((seen) => seen !== undefined && spot.position - seen.position <= span);
		if (row.length < terms.length || new Set(row).size < terms.length) continue;
		best = better(best, placeOf(row as Spot[], terms));
	}
	return best;
}

/** Every term somewhere. */
function scattered(terms: readonly TermHere[], nearness: Nearness): Way {
	const row = terms.map(({ spots }) => spots.find(({ agrees }) => agrees) ?? spots[0]);
	return { nearness, zone: BODY, marks: marksOf(row, terms) };
}

/** Where an excerpt should begin: at the stretch of thirty words that holds the most of what the terms are worth. */
function densest(terms: readonly TermHere[], fallback = 0): number {
	const all = terms.flatMap((one, term) =>
		hitsOf(one).map(({ position }) => ({ position, worth: one.worth, term })),
	);
	all.sort((a, b) => a.position - b.position);
	let best = { worth: 0, position: fallback };
	for (const [at, { position }] of all.entries()) {
		const seen = new Set<number>();
		let worth = 0;
		for (const other of all.slice(at, at + 40)) {
			if (other.position > position + 25) break;
			if (!seen.has(other.term)) worth += other.worth;
			seen.add(other.term);
		}
		if (worth > best.worth) best = { worth, position };
	}
	return best.position;
}

function placeOf(row: readonly Spot[], terms: readonly TermHere[]): Place {
	return {
		zone: Math.min(...row.map(({ zone }) => zone)),
		marks: marksOf(row, terms),
		position: Math.min(...row.map(({ position }) => position)),
	};
}

function marksOf(row: readonly (Spot | undefined)[], terms: readonly TermHere[]): number {
	let typed = 0;
	let agreeing = 0;
	for (const [at, { marked }] of terms.entries()) {
		if (!marked) continue;
		typed += 1;
		if (row[at]?.agrees) agreeing += 1;
	}
	return typed === 0 ? 1 : agreeing / typed;
}

/** What a zone adds to a term: title over lede over byline over caption over text over a document over comments. */
const ZONE_FACTOR = [0.6, 0.7, 1, 1.1, 1.3, 1.6, 2.5];
/** What it adds that two terms stand together as in the query: most Vietnamese words are of two syllables. */
const PAIR = 1.5;

/** How much of a query an article holds: each term by its worth and its best zone, each pair of neighbours once more. */
function scoreOf(terms: readonly TermHere[]): number {
	let score = 0;
	for (const [at, { spots, worth }] of terms.entries()) {
		if (spots.length === 0) continue;
		score += worth * Math.max(...spots.map((spot) => factorOf(spot)));
		const next = terms[at + 1];
		if (!next) continue;
		const following = new Set(next.spots.map(({ position }) => position));
		const pairs = spots.filter(({ position }) => following.has(position + 1));
		if (pairs.length > 0)
			score += (PAIR * (worth + next.worth) * Math.max(...pairs.map((spot) => factorOf(spot)))) / 2;
	}
	return score;
}

const factorOf = ({ zone, agrees }: Spot) => (ZONE_FACTOR[zone] ?? 1) * (agrees ? 1 : 0.5);

/** Scores that differ by less than a tenth are equal: then the newer article wins. */
const round = (score: number) => Math.round(score * 10) / 10;
