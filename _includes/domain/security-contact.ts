import { type NewsroomTime, newsroomTime, readMoment } from "./dates/dates.ts";

/**
 * Until when what the newspaper says of whom to tell of a weakness holds (RFC 9116): a year from the month of its newest
 * article. Who publishes keeps it, without a thought and without a clock in the build; who has stopped does not.
 *
 * @param date of the newest article
 */
export function contactExpires({ iso }: NewsroomTime): NewsroomTime {
	const read = readMoment(`${Number(iso.slice(0, 4)) + 1}-${iso.slice(5, 7)}-01T00:00:00${iso.slice(19)}`);
	return read.ok ? read.time : newsroomTime(0);
}
