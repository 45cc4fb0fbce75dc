import { DateTime, FixedOffsetZone } from "luxon";
import { quoted } from "../problem/wording.ts";
import { WEEKDAYS } from "../text/weekdays.ts";
import { calendarFault, type DateFields } from "./calendar-fault.ts";
import { misdated } from "./misdated.ts";

/**
 * The newsroom's clock, in minutes east of Greenwich. Vietnam has kept +07:00 without summer time since 1975; the
 * newspaper counts in it for every year, so that no address depends on the time zone tables of a machine.
 */
const NEWSROOM_OFFSET = 7 * 60;

/** In milliseconds. */
const MINUTE = 60_000;

/** A date outside these years is a slip of the hand. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** A moment on the newsroom's clock. */
export interface NewsroomTime {
	/** `2022-05-26T18:56:00+07:00`, always in the newsroom's offset. */
	readonly iso: string;
	/** Milliseconds since 1970 UTC. */
	readonly epoch: number;
}

export type DateReading = { readonly ok: true; readonly time: NewsroomTime } | BadDate;

/** `message` and `cure` as in Problem. */
export interface BadDate {
	readonly ok: false;
	readonly message: string;
	readonly cure: string;
	/** The same moment as it should have been written, where only one can be meant. */
	readonly meant?: string;
}

/** `2022-05-26 18:56`, `2022-05-26T18:56:30+07:00`, `2022-05-26T11:56Z` */
const FORM = /^(\d{4})-(\d\d)-(\d\d)[ T](\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d:?\d\d)?$/;

/**
 * Reads a date of the front matter: `2022-05-26 18:56` on the newsroom's wall clock; `T` for the space, seconds and an
 * explicit offset are allowed. Nothing is guessed: a date that is written otherwise, or that no calendar has, is told
 * with the form it should have had.
 */
export function readNewsroomTime(text: string): DateReading {
	const written = text.trim();
	const parts = FORM.exec(written);
	if (parts) return readParts(parts, written);
	const { message, cure, meant, sure } = misdated(written);
	// "30/02/2022": that no calendar has it is worth more than the order of its numbers.
	const meantParts = meant === undefined ? null : FORM.exec(meant);
	const reading = meantParts && readParts(meantParts, written);
	// What its own cure would write is not what was written.
	if (reading?.ok === false) return { ok: false, message: reading.message, cure: reading.cure };
	return { ok: false, message, cure, ...(sure && reading && { meant: meant ?? "" }) };
}

function readParts(parts: RegExpExecArray, written: string): DateReading {
	const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
		.slice(1, 7)
		.map((part) => Number(part ?? 0));
	const fields = { year, month, day, hour, minute, second };
	const offset = parts[7] === undefined ? NEWSROOM_OFFSET : offsetMinutes(parts[7]);
	const fault = calendarFault({ ...fields, offset }, written);
	if (fault) {
		const { meant, ...told } = fault;
		// With an offset or seconds the moment that is meant is more than the cure shows.
		const whole = meant !== undefined && parts[6] === undefined && parts[7] === undefined && hour <= 24;
		return { ok: false, ...told, ...(whole && FORM.test(meant) && { meant }) };
	}
	const time = newsroomTime(utcEpoch(fields) - offset * MINUTE);
	const newsroomYear = Number(time.iso.slice(0, 4));
	if (newsroomYear >= FIRST_YEAR && newsroomYear <= LAST_YEAR) return { ok: true, time };
	return {
		ok: false,
		message: `Năm ${year} trong ${quoted(written)} nằm ngoài khoảng ${FIRST_YEAR}–${LAST_YEAR}.`,
		cure: "Xem lại năm, viết đủ bốn chữ số: “2022-05-26 18:56”.",
	};
}

/** Minutes east of Greenwich of `+07:00`, `+0700` or `Z`. */
function offsetMinutes(offset: string): number {
	if (offset === "Z") return 0;
	const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2));
	return offset.startsWith("-") ? -minutes : minutes;
}

/**
 * A moment on the newsroom's clock.
 *
 * @param epoch whole milliseconds since 1970 UTC
 * @throws RangeError when that is no moment
 */
export function newsroomTime(epoch: number): NewsroomTime {
	const shown = new Date(epoch + NEWSROOM_OFFSET * MINUTE);
	if (Number.isNaN(shown.getTime()))
		throw new RangeError(`Expected milliseconds since 1970, found "${epoch}"`);
	return { iso: `${shown.toISOString().slice(0, -".000Z".length)}+07:00`, epoch };
}

/** Milliseconds since 1970 of a date that the calendar has, on the clock of Greenwich. */
function utcEpoch({ year, month, day, hour, minute, second }: Omit<DateFields, "offset">): number {
	const date = new Date(0);
	// Not by `Date.UTC`, to which year 22 is 1922.
	date.setUTCFullYear(year, month - 1, day);
	return date.setUTCHours(hour, minute, second);
}

/** Stands for the date of a text that is of no month, such as a biography: a picture in one names its folder. */
export const NO_MONTH = newsroomTime(0);

/**
 * A moment as an operator gives it to a command: as front matter has it, `2026-11-24 08:30`, with `T`, seconds or an
 * offset if need be, and parts of a second, as programs print them; or a day, `2026-11-24`, which is its beginning.
 */
export function readMoment(text: string): DateReading {
	const written = text.trim();
	if (/^\d{4}-\d\d-\d\d$/.test(written)) return readNewsroomTime(`${written} 00:00`);
	return readNewsroomTime(written.replace(/(:\d\d)\.\d+(?=Z$|[+-]\d\d:?\d\d$|$)/, "$1"));
}

function onNewsroomClock(epoch: number): DateTime {
	return DateTime.fromMillis(epoch, { zone: FixedOffsetZone.instance(NEWSROOM_OFFSET) });
}

/** `26/05/2022 - 18:56`, as articles are dated. */
export function printTime(time: NewsroomTime): string {
	return `${printDate(time)} - ${time.iso.slice(11, 16)}`;
}

/** `26/05/2022` */
export function printDate(time: NewsroomTime): string {
	const [year, month, day] = time.iso.slice(0, 10).split("-");
	return `${day}/${month}/${year}`;
}

/** `Thứ Năm, 26/05/2022 - 18:56`, over the article itself. */
export function printLongTime(time: NewsroomTime): string {
	return `${printLongDate(time)} - ${time.iso.slice(11, 16)}`;
}

/** `Thứ Năm, 26/05/2022` */
export function printLongDate(time: NewsroomTime): string {
	// By a table, since the names a machine knows depend on what was installed on it. ISO counts from 1.
	return `${WEEKDAYS[onNewsroomClock(time.epoch).weekday - 1]?.name}, ${printDate(time)}`;
}
