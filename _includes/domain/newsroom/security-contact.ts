import { SECURITY_TXT } from "../addresses/paths/machine-files.ts";
import type { Card } from "../article/article.ts";
import { statusAt } from "../article/live.ts";
import { type NewsroomTime, newsroomTime, printDate, readMoment } from "../dates/dates.ts";
import { fileProblem, type Problem } from "../problem/problem.ts";
import type { Newspaper } from "./newspaper.ts";

/** How long before its end the newsroom is told of it: milliseconds of 30 days. */
const NOTICE = 30 * 86_400_000;

/** Names that no site in the world can have (RFC 2606, RFC 6761): mail to them reaches nobody, whatever the date. */
const NOWHERE = /[/.](?:example(?:\.(?:com|net|org))?|test|invalid|localhost)(?::\d+)?$/;

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

/**
 * A warning while that end is past or near, for a newspaper that is published: one at a name kept for examples is not.
 *
 * @param file the imprint, as problems name it
 * @param articles newest first
 * @param now milliseconds since 1970 UTC
 */
export function contactWarnings(
	file: string,
	{ url }: Newspaper,
	articles: readonly Card[],
	now: number,
): readonly Problem[] {
	const newest = articles.find((article) => statusAt(article, now) === "live");
	if (!newest || NOWHERE.test(url)) return [];
	const end = contactExpires(newest.date);
	if (end.epoch - NOTICE > now) return [];
	const message = `${SECURITY_TXT}, nơi chỉ cho người thấy lỗ hổng biết báo với ai, ${end.epoch > now ? "sẽ hết" : "đã hết"} hạn ngày ${printDate(end)}.`;
	const cure =
		"Đăng một bài mới: hạn là một năm kể từ tháng của bài mới nhất. Nếu tờ báo đã ngừng thì để vậy cũng được.";
	return [fileProblem("warning", file, message, cure)];
}
