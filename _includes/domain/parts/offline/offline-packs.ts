import { isoWeekOf, lastDayOf } from "../../dates/iso-week.ts";

/** Articles that readers store and drop together. */
export interface PlannedPack {
	/** `2026-w47`, `2026-11-24` or `2026-08`; also the name of its search bundle. */
	readonly name: string;
	readonly period: "week" | "day" | "month";
	/** First and last day of the period, whether or not anything was published on them. */
	readonly from: string;
	readonly to: string;
	/** The days of the period on which there are articles, newest first. */
	readonly days: readonly string[];
	readonly articles: number;
}

/** What readers can store. */
export interface OfflinePlan {
	/** The packs of the edition, newest first. */
	readonly packs: readonly PlannedPack[];
	/** Packs of older months, newest first: those with a search bundle of their own. */
	readonly months: readonly PlannedPack[];
	/** All before them, which are searched by the stored pages of their stories: an archive is not indexed twice. */
	readonly older: readonly PlannedPack[];
}

export interface OfflineLimits {
	/** An edition has no more articles, unless its newest pack alone has. */
	readonly articles: number;
	/** A week of more is cut into its days, so that one new article rewrites a small search bundle. */
	readonly week: number;
	/** How many older months have a search bundle of their own. */
	readonly months: number;
}

/** About 3.5 MB of an edition, and a year to look back on. */
export const OFFLINE_LIMITS: OfflineLimits = { articles: 300, week: 100, months: 12 };

/**
 * Plans what readers can store: the newest packs for as long as the edition has room, and the months that hold articles
 * which are in none of them. A month is whole, also where some of its articles are in the edition.
 *
 * @param counts articles by day, `2026-11-24`, in any order
 */
export function planPacks(counts: ReadonlyMap<string, number>, limits: OfflineLimits): OfflinePlan {
	const days = [...counts.keys()].filter((day) => (counts.get(day) ?? 0) > 0).sort();
	days.reverse();
	const packOf = (
		period: PlannedPack["period"],
		{ name, from, to }: Pick<PlannedPack, "name" | "from" | "to">,
		own: readonly string[],
	): PlannedPack => ({
		name,
		period,
		from,
		to,
		days: own,
		articles: own.reduce((sum, day) => sum + (counts.get(day) ?? 0), 0),
	});

	const newest = inTurn(days, (day) => isoWeekOf(day).name).flatMap((own) => {
		const week = packOf("week", isoWeekOf(own[0]), own);
		return week.articles <= limits.week
			? [week]
			: own.map((day) => packOf("day", { name: day, from: day, to: day }, [day]));
	});
	const packs: PlannedPack[] = [];
	let room = limits.articles;
	for (const pack of newest) {
		if (pack.articles > room && packs.length > 0) break;
		packs.push(pack);
		room -= pack.articles;
	}

	const inEdition = new Set(packs.flatMap((pack) => pack.days));
	const months = inTurn(days, (day) => day.slice(0, 7))
		.filter((own) => own.some((day) => !inEdition.has(day)))
		.map((own) => {
			const name = own[0].slice(0, 7);
			return packOf("month", { name, from: `${name}-01`, to: lastDayOf(name) }, own);
		});
	return { packs, months: months.slice(0, limits.months), older: months.slice(limits.months) };
}

/** Days in their order, parted wherever the period changes. */
function inTurn(days: readonly string[], periodOf: (day: string) => string): [string, ...string[]][] {
	const parted: [string, ...string[]][] = [];
	let last: string | undefined;
	for (const day of days) {
		const period = periodOf(day);
		if (period === last) parted.at(-1)?.push(day);
		else parted.push([day]);
		last = period;
	}
	return parted;
}
