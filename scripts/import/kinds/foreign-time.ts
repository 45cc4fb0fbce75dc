import { readNewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import type { ForeignTime } from "../foreign-article.ts";

/** `2022-05-26T18:56:00.000+07:00`, `2022-1-19 8:05`, `2022/05/26`, `2022-05-26 18:56:00 +0700` */
const YEAR_FIRST =
	/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T ]|\s-\s)(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d{1,9})?)?)?\s?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\s\p{L}[\p{L}/_]{1,40})?$/iu;
/** `26-05-2022`, `26/5/2022 18:56` */
const DAY_FIRST =
	/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:(?:[T ,]|\s-\s)\s?(\d{1,2}):(\d\d)(?::(\d\d))?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
/** `Thu, 26 May 2022 18:56:00 +0700`, `26 May 2022` */
const DAY_AND_NAME =
	/^(?:[a-z]{3,9},?\s)?(\d{1,2})\s([a-z]{3,9})\.?,?\s(\d{4})(?:,?\s(\d{1,2}):(\d\d)(?::(\d\d))?)?\s?(Z|UTC|GMT|[+-]\d\d:?\d\d)?$/i;
/** `May 26, 2022`, `May 26, 2022 18:56` */
const NAME_AND_DAY = /^([a-z]{3,9})\.?\s(\d{1,2}),?\s(\d{4})(?:,?\s(?:at\s)?(\d{1,2}):(\d\d)(?::(\d\d))?)?$/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * A time as programs and people write it: year first or day first, with an offset a moment, without one the newsroom's
 * clock. What has no such form, or is in no calendar, stays as it was written.
 */
export function foreignTime(written: string): ForeignTime {
	const text = written.trim().replace(/\s+/g, " ");
	if (text.length > 80) return { raw: written };
	const parts = partsOf(text);
	if (!parts) return { raw: written };
	const { year, month, day, hour, minute = "00", second = "00", zone } = parts;
	const date = `${year}-${two(month)}-${two(day)}`;
	const offset = zone && /^(?:Z|UTC|GMT)$/i.test(zone) ? "Z" : zone?.replace(/^(.\d\d):?(\d\d)?$/, "$1:$2");
	const moment = `${date} ${two(hour ?? "00")}:${minute}:${second}${offset?.replace(/:$/, ":00") ?? ""}`;
	const reading = readNewsroomTime(moment);
	if (!reading.ok) return { raw: written };
	if (hour === undefined) return { wall: date };
	return offset ? { epoch: reading.time.epoch } : { wall: moment.replace(/:00$/, "") };
}

/** Whether an edit is worth telling: a minute after the publication, or later. */
export function isLater(updated: ForeignTime, published: ForeignTime | undefined): boolean {
	return (
		published !== undefined &&
		"epoch" in updated &&
		"epoch" in published &&
		updated.epoch >= published.epoch + 60_000
	);
}

interface DateParts {
	readonly year: string;
	readonly month: string;
	readonly day: string;
	readonly hour?: string | undefined;
	readonly minute?: string | undefined;
	readonly second?: string | undefined;
	readonly zone?: string | undefined;
}

function partsOf(text: string): DateParts | undefined {
	const [, a = "", b = "", c = "", hour, minute, second, zone] =
		YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text) ?? DAY_AND_NAME.exec(text) ?? NAME_AND_DAY.exec(text) ?? [];
	if (a === "") return undefined;
	const clock = { hour, minute, second, zone };
	if (/^\d{4}$/.test(a)) return { year: a, month: b, day: c, ...clock };
	if (/^\d+$/.test(a) && /^\d+$/.test(b)) return { year: c, month: b, day: a, ...clock };
	const [name, day] = /^\d/.test(a) ? [b, a] : [a, b];
	const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
	return month === 0 ? undefined : { year: c, month: String(month), day, ...clock };
}

const two = (digits: string) => digits.padStart(2, "0");
