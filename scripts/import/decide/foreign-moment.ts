import {
	type NewsroomTime,
	newsroomTime,
	readMoment,
	readNewsroomTime,
} from "../../../_includes/domain/dates/dates.ts";
import type { ForeignTime } from "../foreign-article.ts";

/** A moment on the newsroom's clock; undefined where the source's cannot be understood, or lies in no year of a newspaper. */
export function momentOf(time: ForeignTime | undefined): NewsroomTime | undefined {
	if (time === undefined || "raw" in time) return undefined;
	if ("wall" in time) {
		const reading = readMoment(time.wall.trim());
		return reading.ok ? reading.time : undefined;
	}
	if (!Number.isFinite(time.epoch) || Math.abs(time.epoch) > 8.64e15) return undefined;
	// Front matter counts in seconds, and the reader knows which years are a slip.
	const { iso } = newsroomTime(Math.floor(time.epoch / 1000) * 1000);
	const reading = readNewsroomTime(iso);
	return reading.ok ? reading.time : undefined;
}

/** A time as the source wrote it, for whoever has to look at it. */
export function writtenTime(time: ForeignTime): string {
	return "raw" in time ? time.raw : "wall" in time ? time.wall : String(time.epoch);
}
