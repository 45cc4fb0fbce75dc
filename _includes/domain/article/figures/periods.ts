/** A label of a time axis: where it stands, in days, and what is written where room is scarce. */
type Reader = (label: string) => number | undefined;

const YEAR = 365.25;
const MONTH = YEAR / 12;

/** Characters: no date is longer. */
const LONGEST = 30;

const number = (text: string | undefined) => Number(text);

const ROMAN = ["i", "ii", "iii", "iv"];

/** How the labels of a table may tell a time, each with what makes days of it. All labels of an axis are of one kind. */
const READERS: readonly Reader[] = [
	(label) => at(/^(?:năm )?([12]\d{3})$/.exec(label), ([, year]) => number(year) * YEAR),
	(label) =>
		at(
			/^(?:quý |q)([1-4]|i{1,3}|iv)[ /-]{1,3}(?:năm )?([12]\d{3})$/.exec(label),
			([, quarter = "", year]) => {
				const roman = ROMAN.indexOf(quarter);
				return number(year) * YEAR + (roman === -1 ? number(quarter) - 1 : roman) * 3 * MONTH;
			},
		),
	(label) =>
		at(
			/^(?:tháng |t)?(0?[1-9]|1[0-2])[ /-]{1,3}(?:năm )?([12]\d{3})$/.exec(label),
			([, month, year]) => number(year) * YEAR + (number(month) - 1) * MONTH,
		),
	(label) =>
		at(
			/^(?:ngày )?(0?[1-9]|[12]\d|3[01])[/-](0?[1-9]|1[0-2])[/-]([12]\d{3})$/.exec(label),
			([, day, month, year]) => Date.UTC(number(year), number(month) - 1, number(day)) / 86_400_000,
		),
	(label) =>
		at(
			/^(?:ngày )?(0?[1-9]|[12]\d|3[01])[/-](0?[1-9]|1[0-2])$/.exec(label),
			// Any year that is no leap year would lose 29 February.
			([, day, month]) => Date.UTC(2024, number(month) - 1, number(day)) / 86_400_000,
		),
	(label) => at(/^(?:tháng |t)(0?[1-9]|1[0-2])$/.exec(label), ([, month]) => number(month) * MONTH),
	(label) =>
		at(/^([01]?\d|2[0-4])(?:h| giờ|:)([0-5]\d)?$/.exec(label), ([, hour, minute]) => {
			return (number(hour) + number(minute ?? "0") / 60) / 24;
		}),
];

function at(match: RegExpExecArray | null, read: (match: RegExpExecArray) => number): number | undefined {
	return match ? read(match) : undefined;
}

/**
 * Where the labels of an axis stand in time, in days: years, quarters, months, dates, hours. Nothing where they are no
 * times of one kind, each after the one before: then they stand at even steps.
 */
export function readPeriods(labels: readonly string[]): readonly number[] | undefined {
	const plain = labels.map((label) => (label.length > LONGEST ? "" : label.trim().toLowerCase()));
	for (const read of READERS) {
		const times: number[] = [];
		for (const label of plain) {
			const time = read(label);
			if (time === undefined || time <= (times.at(-1) ?? Number.NEGATIVE_INFINITY)) break;
			times.push(time);
		}
		if (times.length === labels.length) return times;
	}
	return undefined;
}
