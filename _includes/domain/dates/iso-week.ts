/** A week from Monday to Sunday as ISO 8601 counts them: it belongs to the year that most of its days are in. */
export interface IsoWeek {
	/** `2026-w48`, in small letters as addresses are. */
	readonly name: string;
	/** Its Monday and its Sunday, `2026-11-23` and `2026-11-29`. */
	readonly from: string;
	readonly to: string;
}

const DAY = 86_400_000;

/**
 * The week that a day is in.
 *
 * @param day on the newsroom's calendar: `2026-11-24`
 */
export function isoWeekOf(day: string): IsoWeek {
	// Days of the Gregorian calendar alone: no time zone has a part in it.
	const moment = Date.parse(`${day}T00:00:00Z`);
	const monday = moment - ((new Date(moment).getUTCDay() + 6) % 7) * DAY;
	// The year of a week is that of its Thursday, and the first week is that of the first Thursday.
	const thursday = new Date(monday + 3 * DAY);
	const year = thursday.getUTCFullYear();
	const number = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY));
	return {
		name: `${year}-w${String(number).padStart(2, "0")}`,
		from: printDay(monday),
		to: printDay(monday + 6 * DAY),
	};
}

/** The last day of a month: `2026-02` gives `2026-02-28`. */
export function lastDayOf(month: string): string {
	const [year = 0, number = 0] = month.split("-").map(Number);
	return printDay(Date.UTC(year, number, 0));
}

const printDay = (moment: number) => new Date(moment).toISOString().slice(0, 10);
