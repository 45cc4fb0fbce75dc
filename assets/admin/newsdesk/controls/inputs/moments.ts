import {
	newsroomTime,
	printLongTime,
	readNewsroomTime,
} from "../../../../../_includes/domain/dates/dates.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** `2022-05-26 18:56`: a moment as files have it, on the newsroom's clock whatever the clock of this machine. */
export const momentText = (epoch: number): string => newsroomTime(epoch).iso.slice(0, 16).replace("T", " ");

/** Some days later at an hour of the newsroom: `2022-05-27 05:00`. */
export const dayAt = (now: number, days: number, hour: string): string =>
	`${momentText(now + days * DAY).slice(0, 10)} ${hour}`;

/** What a journalist most often means in a field of a time, and how it is written. */
export function usualMoments(
	field: string,
	now: number,
): readonly { readonly label: string; readonly text: string }[] {
	const [atOnce, tomorrow, week] = [
		{ label: "Lúc này", text: momentText(now) },
		{ label: "Ngày mai 05:00", text: dayAt(now, 1, "05:00") },
		{ label: "Sau bảy ngày", text: dayAt(now, 7, "00:00") },
	];
	if (field === "embargo") return [tomorrow];
	if (field === "expires" || field === "until") return [tomorrow, week];
	return field === "updated" || field === "gone" ? [atOnce] : [atOnce, tomorrow];
}

/** A moment in words, `Thứ Năm, 26/05/2022 - 18:56, còn 3 giờ nữa`; undefined of what is no moment. */
export function sayMoment(written: string, now: number): string | undefined {
	const reading = readNewsroomTime(written);
	if (!reading.ok) return undefined;
	const minutes = Math.ceil((reading.time.epoch - now) / MINUTE);
	return minutes > 0 ? `${printLongTime(reading.time)}, ${sayWait(minutes)}` : printLongTime(reading.time);
}

function sayWait(minutes: number): string {
	if (minutes < 60) return `còn ${minutes} phút nữa`;
	if (minutes < 48 * 60) return `còn ${Math.round(minutes / 60)} giờ nữa`;
	return `còn ${Math.round(minutes / 60 / 24)} ngày nữa`;
}

/** What the browser's own picker of days takes: `2022-05-26T18:56`; "" of what is no moment. */
export function toPicker(written: string): string {
	const reading = readNewsroomTime(written);
	return reading.ok ? reading.time.iso.slice(0, 16) : "";
}

export const fromPicker = (picked: string): string => picked.slice(0, 16).replace("T", " ");
