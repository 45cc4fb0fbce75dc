import { DateTime } from "luxon";
import type { NewsroomTime } from "./dates.ts";

/** `Thu, 26 May 2022 18:56:00 +0700`, as e-mail and RSS date things. */
export function mailDate({ iso }: NewsroomTime): string {
	const date = DateTime.fromISO(iso, { setZone: true }).toRFC2822();
	if (date === null) throw new RangeError(`Expected a moment, found "${iso}"`);
	return date;
}
