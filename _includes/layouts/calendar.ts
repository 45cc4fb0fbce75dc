import type { MonthEntry } from "../components/month-index.tsx";
import type { Card } from "../domain/article.ts";
import { dayPath, monthPath, printLongDate } from "../domain/dates/dates.ts";

/** The months in which these articles are. */
export function monthEntries(articles: readonly Card[]): MonthEntry[] {
	return [...new Set(articles.map(({ date }) => monthPath(date)))].map((url) => {
		const [year = 0, month = 0] = url.split("/").filter(Boolean).map(Number);
		return { url, year, month };
	});
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
	const days = new Map<string, Card[]>();
	for (const article of articles) {
		const url = dayPath(article.date);
		const members = days.get(url);
		if (members) members.push(article);
		else days.set(url, [article]);
	}
	return [...days].map(([url, members]) => ({
		url,
		name: members[0] ? printLongDate(members[0].date) : url,
		articles: members,
	}));
}
