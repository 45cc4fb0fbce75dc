import { DateTime } from "luxon";
import { quoted } from "../problem/wording.ts";

/** What a journalist is told of a date: as in Problem. */
export interface Fault {
	readonly message: string;
	readonly cure: string;
	/** The one thing that can be meant, if it is one. */
	readonly meant?: string;
}

/** The numbers of a date that has the newsroom's form, whether the calendar has them or not. */
export interface DateFields {
	readonly year: number;
	/** From 1. */
	readonly month: number;
	readonly day: number;
	readonly hour: number;
	readonly minute: number;
	readonly second: number;
	/** Minutes east of Greenwich. Absent: the newsroom's. */
	readonly offset?: number;
}

/** What the calendar or the clock has no place for in a date, and what to write instead: 30 February, month 13, hour 25. */
export function calendarFault(fields: DateFields, written: string): Fault | undefined {
	const { year, month, day, hour, minute, second, offset = 0 } = fields;
	if (month < 1 || month > 12) {
		const message = `Không có tháng ${month} trong ${quoted(written)}.`;
		const swapped = day >= 1 && day <= 12 && month >= 1 && month <= daysIn(year, day);
		if (!swapped) return { message, cure: "Viết tháng từ 01 đến 12, giữa năm và ngày: “2022-05-26 18:56”." };
		const meant = newsroomForm({ ...fields, month: day, day: month });
		return { message, cure: `Tháng viết trước, ngày viết sau: “${meant}”.`, meant };
	}
	const days = daysIn(year, month);
	if (day < 1 || day > days) {
		return {
			message: `Không có ngày ${day} tháng ${month} năm ${year} trong ${quoted(written)}.`,
			cure: `Tháng ${month} năm ${year} có ${days} ngày: viết ngày từ 01 đến ${days}.`,
		};
	}
	if (hour === 24 && minute === 0 && second === 0) {
		const midnight = newsroomForm(DateTime.utc(year, month, day).plus({ days: 1 }));
		return {
			message: `Không có 24 giờ trong ${quoted(written)}.`,
			cure: `Nửa đêm là 0 giờ ngày hôm sau: “${midnight}”.`,
			meant: midnight,
		};
	}
	if (hour > 23)
		return { message: `Không có ${hour} giờ trong ${quoted(written)}.`, cure: "Viết giờ từ 00 đến 23." };
	if (minute > 59)
		return { message: `Không có ${minute} phút trong ${quoted(written)}.`, cure: "Viết phút từ 00 đến 59." };
	if (second > 59)
		return { message: `Không có ${second} giây trong ${quoted(written)}.`, cure: "Viết giây từ 00 đến 59." };
	// Every zone of the world is a whole number of quarters of an hour from Greenwich.
	if (Math.abs(offset) > 14 * 60 || offset % 15 !== 0) {
		return {
			message: `Không có múi giờ nào như trong ${quoted(written)}.`,
			cure: `Bỏ múi giờ, chỉ viết giờ Việt Nam: “${newsroomForm(fields)}”.`,
		};
	}
	return undefined;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
	const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	return month === 2 && isLeap ? 29 : (DAYS[month - 1] ?? 31);
}

/** `2022-05-26 18:56` */
export function newsroomForm({
	year,
	month,
	day,
	hour,
	minute,
}: Omit<DateFields, "second" | "offset">): string {
	const two = (part: number) => String(part).padStart(2, "0");
	return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
