/**
 * The days of a month by weeks from Monday to Sunday, as a wall calendar has them; undefined where a week reaches into
 * another month.
 *
 * @param month 1 to 12
 */
export function weeksOf(year: number, month: number): readonly (readonly (number | undefined)[])[] {
	// Days of the Gregorian calendar alone: no time zone has a part in it.
	const first = new Date(Date.UTC(year, month - 1, 1));
	const lead = (first.getUTCDay() + 6) % 7;
	const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
	return Array.from({ length: Math.ceil((lead + length) / 7) }, (_, week) =>
		Array.from({ length: 7 }, (__, weekday) => {
			const day = week * 7 + weekday - lead + 1;
			return day >= 1 && day <= length ? day : undefined;
		}),
	);
}
