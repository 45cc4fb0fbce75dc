import type { NamedLink } from "../components/breadcrumbs.tsx";
import { dayPath, monthPath, monthPlace, yearPlace } from "../domain/addresses/paths/calendar.ts";
import type { Card } from "../domain/article/article.ts";
import { printLongDate } from "../domain/dates/dates.ts";
import type { YearList } from "../domain/lists/front-lists.ts";
import type { DateList, VolumeLists } from "../domain/lists/lists.ts";
import type { VolumeView } from "../domain/views.ts";

/** What lies beside a period of the archive, as far as its page may tell. */
interface Beside {
	readonly previous?: NamedLink | undefined;
	readonly next?: NamedLink | undefined;
}

/** The years with articles beside this one. */
export function besideYear({ url }: YearList, years: readonly YearList[]): Beside {
	const sorted = [...years].sort((one, other) => one.year - other.year);
	const at = sorted.findIndex((one) => one.url === url);
	const named = (one?: YearList) => one && { name: `Năm ${one.year}`, url: one.url };
	return { previous: named(sorted[at - 1]), next: named(sorted[at + 1]) };
}

/**
 * The month before with articles, of the last twelve. What comes after a finished month is not known to its page
 * (DESIGN 2.2), so that it leads to where that will be told.
 */
export function besideMonth(month: DateList, { before }: Pick<VolumeView, "before">): Beside {
	const newest = before[0]?.[0];
	const [year, number] = newest ? newest.date.iso.split("-").map(Number) : [];
	return {
		previous: newest && { name: `Tháng ${number} năm ${year}`, url: monthPath(newest.date) },
		next: onwards(month),
	};
}

/** The days with articles before and after: the one after only within the month, as above. */
export function besideDay(
	{ url, ...day }: DateList,
	{ days }: Pick<VolumeLists, "days">,
	{ before }: Pick<VolumeView, "before">,
): Beside {
	const at = days.findIndex((one) => one.url === url);
	const named = (card?: Pick<Card, "date">) =>
		card && { name: printLongDate(card.date), url: dayPath(card.date) };
	return {
		previous: named(days[at + 1]?.articles[0] ?? before[0]?.[0]),
		next: named(days[at - 1]?.articles[0]) ?? onwards(day),
	};
}

/** The place of a month among the others of its year; of December, that of its year among the others. */
function onwards({ year, month }: Pick<DateList, "year" | "month">): NamedLink {
	return month < 12
		? { name: `Xem tiếp trong năm ${year}`, url: monthPlace(year, month) }
		: { name: "Xem tiếp trong kho báo", url: yearPlace(year) };
}
