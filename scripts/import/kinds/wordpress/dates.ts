import type { ForeignTime } from "../../foreign-article.ts";
import { foreignTime } from "../foreign-time.ts";

const ZERO = /^0000-00-00/;
/** No clock is further from Greenwich, in milliseconds. */
const FURTHEST = 15 * 3_600_000;

/**
 * The time of a post: the moment where the export has it, else the clock of the site. Zero dates are none: WordPress
 * writes them for the moment of a draft. Where the two are further apart than any two clocks, what the site showed counts.
 */
export function readTime(local: string | undefined, gmt: string | undefined): ForeignTime | undefined {
	const moment = gmt !== undefined && !ZERO.test(gmt) ? epochOf(gmt) : undefined;
	const shown = local !== undefined && !ZERO.test(local) ? local : undefined;
	const clock = shown === undefined ? undefined : epochOf(shown);
	if (moment !== undefined && (clock === undefined || Math.abs(clock - moment) <= FURTHEST))
		return { epoch: moment };
	if (shown !== undefined) return foreignTime(shown);
	const raw = local ?? gmt;
	return raw === undefined ? undefined : { raw };
}

/** Read as if it were Greenwich time; undefined where there is no such day or hour. */
function epochOf(written: string): number | undefined {
	const time = foreignTime(`${written} Z`);
	return "epoch" in time ? time.epoch : undefined;
}
