import type { CalendarDay } from "../components/month-calendar.tsx";
import type { MonthEntry } from "../components/month-index.tsx";
import { dayPath, monthPath } from "../domain/addresses/paths/calendar.ts";
import type { Card } from "../domain/article/article.ts";
import { printLongDate } from "../domain/dates/dates.ts";
import { weeksOf } from "../domain/dates/weeks.ts";
import { groupBy } from "../domain/lists/group-by.ts";
import { count } from "../domain/problem/wording.ts";

/** The months of the archive in which these articles are. */
export const monthEntries = (articles: readonly Card[]): MonthEntry[] =>
	byMonth(articles).map(({ url, year, month }) => ({ url, year, month }));

/** Articles by the month of the archive that they are of, in the order in which they come. */
export function byMonth(articles: readonly Card[]) {
	return [...groupBy(articles, ({ date }) => [monthPath(date)])].map(([url, members]) => {
		const [year = 0, month = 0] = url.split("/").filter(Boolean).map(Number);
		return { url, year, month, articles: members };
	});
}

/** Months with the number of their articles. */
export function countedMonths(
	months: readonly {
		readonly url: string;
		readonly year: number;
		readonly month: number;
		readonly articles: readonly Card[];
	}[],
): MonthEntry[] {
	return months.map(({ url, year, month, articles }) => ({
		url,
		year,
		month,
		count: count(articles.length),
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

/** The weeks of a month for its calendar, from the articles of that month. */
export function calendarWeeks(
	year: number,
	month: number,
	articles: readonly Card[],
): readonly (readonly (CalendarDay | undefined)[])[] {
	const days = new Map(byDay(articles).map((day) => [Number(day.url.split("/")[3]), day]));
	return weeksOf(year, month).map((week) =>
		week.map((day): CalendarDay | undefined => {
			if (day === undefined) return undefined;
			const printed = days.get(day);
			return { day, articles: printed?.articles.length ?? 0, ...(printed && { url: printed.url }) };
		}),
	);
}
