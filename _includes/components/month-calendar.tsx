import { WEEKDAYS } from "../domain/text/weekdays.ts";

/** A day of a month in its calendar. */
export interface CalendarDay {
	readonly day: number;
	/** Its page; a day without articles has none. */
	readonly url?: string;
	/** How many articles it has. */
	readonly articles: number;
}

interface MonthCalendarProps {
	/** "Tháng 5 năm 2022", for those who do not see where the calendar stands. */
	readonly name: string;
	/** Weeks from Monday to Sunday; undefined where a week reaches into another month. */
	readonly weeks: readonly (readonly (CalendarDay | undefined)[])[];
}

/** A month as a wall calendar: each day with articles leads to its page. */
export function MonthCalendar({ name, weeks }: MonthCalendarProps) {
	return (
		<table class="calendar">
			<caption class="visually-hidden">Lịch {name}</caption>
			<thead>
				<tr>
					{WEEKDAYS.map(({ name: long, short }) => (
						<th key={short} scope="col">
							<abbr title={long}>{short}</abbr>
						</th>
					))}
				</tr>
			</thead>
			<tbody>
				{weeks.map((week) => (
					<tr key={week.find(Boolean)?.day}>
						{week.map((one) => (
							<td>{one && <Day day={one} />}</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

function Day({ day: { day, url, articles } }: { readonly day: CalendarDay }) {
	if (!url) return <span>{day}</span>;
	return (
		<a href={url}>
			<span class="visually-hidden">Ngày </span>
			{day}
			<span class="visually-hidden">, {articles} bài</span>
		</a>
	);
}
