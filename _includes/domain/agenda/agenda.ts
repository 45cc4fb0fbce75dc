import type { Card, Filed } from "../article/article.ts";
import { startOf, statusAt } from "../article/live.ts";
import { type NewsroomTime, newsroomTime } from "../dates/dates.ts";
import type { FrontFile } from "../front/front.ts";

/** What the clock will do by itself, and when. */
export interface AgendaHour {
	readonly at: NewsroomTime;
	readonly what: "appears" | "expires" | "pinned" | "unpinned" | "strip" | "strip-ends";
	/** The article's title, or the words of the strip; of a pin whose article is not there, its address. */
	readonly title: string;
	/** The article's file; the front's where the front does it. */
	readonly file: string;
}

/** A live article of the last days that readers see without what lists show. */
export interface BareArticle {
	readonly card: Filed<Card>;
	readonly lacks: readonly ("cover" | "lede")[];
}

/** What a newsroom has before it today. */
export interface Agenda {
	/** Soonest first. */
	readonly hours: readonly AgendaHour[];
	/** Newest first. */
	readonly drafts: readonly Filed<Card>[];
	/** Newest first. */
	readonly bare: readonly BareArticle[];
}

/** For how long an article without a picture or lede is news to the desk. Milliseconds: three days. */
const RECENT = 3 * 24 * 60 * 60_000;

/**
 * What goes out, ends and is missing, seen from a moment.
 *
 * @param cards all articles, newest first
 * @param front the front's file, and its name
 * @param now milliseconds since 1970 UTC
 */
export function planAgenda(
	cards: readonly Filed<Card>[],
	front: { readonly file: string; readonly plan: Pick<FrontFile, "pins" | "strip"> },
	now: number,
): Agenda {
	const hours = [...cards.flatMap(hoursOfArticle), ...hoursOfFront(cards, front)].filter(
		({ at }) => at.epoch > now,
	);
	return {
		hours: hours.sort((one, other) => one.at.epoch - other.at.epoch || (one.file < other.file ? -1 : 1)),
		drafts: cards.filter(({ draft }) => draft),
		bare: cards.flatMap((card) => {
			if (statusAt(card, now) !== "live" || startOf(card) < now - RECENT) return [];
			const lacks = [...(card.cover ? [] : ["cover" as const]), ...(card.lede ? [] : ["lede" as const])];
			return lacks.length > 0 ? [{ card, lacks }] : [];
		}),
	};
}

function hoursOfArticle(card: Filed<Card>): AgendaHour[] {
	const { draft, expires, title, file } = card;
	const start = startOf(card);
	// A draft waits for a person, and what expires before it begins is never seen.
	if (draft || (expires && expires.epoch <= start)) return [];
	return [
		{ at: newsroomTime(start), what: "appears", title, file },
		...(expires ? [{ at: expires, what: "expires" as const, title, file }] : []),
	];
}

function hoursOfFront(
	cards: readonly Card[],
	{ file, plan: { pins, strip } }: Parameters<typeof planAgenda>[1],
): AgendaHour[] {
	const titles = new Map(cards.map(({ url, title }) => [url, title]));
	return [
		...pins.flatMap(({ url, from, until }) => {
			const title = titles.get(url) ?? url;
			return [
				...(from ? [{ at: from, what: "pinned" as const, title, file }] : []),
				{ at: until, what: "unpinned" as const, title, file },
			];
		}),
		...(strip
			? [
					...(strip.from ? [{ at: strip.from, what: "strip" as const, title: strip.text, file }] : []),
					{ at: strip.until, what: "strip-ends" as const, title: strip.text, file },
				]
			: []),
	];
}
