import type { CalendarDay } from "../components/month-calendar.tsx";
import type { MonthEntry } from "../components/month-index.tsx";
import { dayPath, dayPathBy } from "../domain/addresses/paths/calendar.ts";
import type { Card } from "../domain/article/article.ts";
import { printLongDate } from "../domain/dates/dates.ts";
import { weeksOf } from "../domain/dates/weeks.ts";
import { groupBy } from "../domain/lists/group-by.ts";
import { count } from "../domain/problem/wording.ts";

/** Months of the archive by their names alone. */
export const namedMonths = (months: readonly Pick<MonthEntry, "url" | "year" | "month">[]): MonthEntry[] =>
	months.map(({ url, year, month }) => ({ url, year, month }));

/** Months of a list or of the archive with the number of their articles. */
export function countedMonths(
	months: readonly (Pick<MonthEntry, "url" | "year" | "month"> & { readonly count: number })[],
): MonthEntry[] {
	return months.map(({ url, year, month, count: articles }) => ({
		url,
		year,
		month,
		count: count(articles),
	}));
}

/** The articles of one day, under its name. */
export interface Day {
	readonly url: string;
	/** "Thứ Năm, 26/05/2022" */
	readonly name: string;
	readonly articles: readonly Card[];
}

/** Articles by the day they are of, in the order in which they come. */
export function byDay(articles: readonly Card[]): Day[] {
	return [...groupBy(articles, ({ date }) => [dayPath(date)])].map(([url, members]) => ({
		url,
		name: members[0] ? printLongDate(members[0].date) : url,
		articles: members,
	}));
}

/**
 * The weeks of a month for its calendar.
 *
 * @param days how many articles each day has that has some, by its number
 */
export function calendarWeeks(
	year: number,
	month: number,
	days: ReadonlyMap<number, number>,
): readonly (readonly (CalendarDay | undefined)[])[] {
	return weeksOf(year, month).map((week) =>
		week.map((day): CalendarDay | undefined => {
			if (day === undefined) return undefined;
			const articles = days.get(day) ?? 0;
			return { day, articles, ...(articles > 0 && { url: dayPathBy(year, month, day) }) };
		}),
	);
}
