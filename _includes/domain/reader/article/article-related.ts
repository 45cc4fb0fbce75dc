import { monthOfArticle, monthPath } from "../../addresses/paths/calendar.ts";
import type { RelatedPick } from "../../article/article.ts";
import type { NewsroomTime } from "../../dates/dates.ts";
import { quoted } from "../../problem/wording.ts";
import { printMonth } from "../../text/months.ts";
import { monthsBefore } from "../../volumes/volumes.ts";
import { acceptPath, cutItem, type FieldDesk } from "../field-desk.ts";
import type { ArticleAddress } from "./article-address.ts";

const FILE = /^(?:content\/articles\/)?((\d{4})\/(\d\d)\/[a-z0-9-]+\.md)$/;

/**
 * The articles that the desk picked to stand under this one, each by its address or its file. They must be of this
 * month or the twelve before, so that no finished month depends on more (DESIGN 2.2); others are told and left out.
 * Whether they exist is judged once all articles are read: `findLostPicks`.
 *
 * @param own the address of this article
 */
export function readRelated(
	desk: FieldDesk,
	written: readonly string[],
	date: NewsroomTime | undefined,
	own: ArticleAddress,
): readonly RelatedPick[] {
	const seen = new Set<string>();
	const ownFile = date && own.slug && `${monthPath(date).slice(1)}${own.slug}.md`;
	return written.flatMap((pick, index): RelatedPick[] => {
		const at = ["related", index];
		const offset = desk.places.at(at);
		const found = nameOf(desk, at, pick);
		if (!found) return [];
		const { to, month } = found;
		if (to === own.url || to === ownFile) {
			desk.log.error(
				offset,
				`Bài tự chọn chính mình: ${quoted(pick)}.`,
				"Xóa dòng này khỏi related.",
				cutItem(desk, at),
			);
			return [];
		}
		if (seen.has(to)) {
			desk.log.error(
				offset,
				`Bài ${quoted(pick)} được chọn hai lần.`,
				"Xóa một trong hai dòng.",
				cutItem(desk, at),
			);
			return [];
		}
		seen.add(to);
		const fault = date && outside(month, date);
		if (fault) {
			desk.log.warning(
				offset,
				`Bài ${quoted(pick)} không in được trong mục đọc thêm: ${fault}.`,
				"Chọn bài trong khoảng ấy, hoặc đặt liên kết tới bài này ngay trong nội dung.",
			);
			return [];
		}
		return [{ to, ...desk.log.position(offset) }];
	});
}

/** What an article is picked by, and its month: `2022-05`. */
function nameOf(desk: FieldDesk, at: readonly (string | number)[], pick: string) {
	const [, file, year, month] = FILE.exec(pick) ?? [];
	if (file) return { to: file, month: `${year}-${month}` };
	const path = /^[a-z]+:|^\//i.test(pick) ? acceptPath(desk, at, pick) : "";
	if (path === undefined) return undefined;
	const address = path.endsWith("/") ? path : `${path}/`;
	const ofArticle = monthOfArticle(address);
	if (ofArticle) return { to: address, month: ofArticle.replace("/", "-") };
	desk.log.error(
		desk.places.at(at),
		`${quoted(pick)} không phải địa chỉ hay tên tệp của một bài.`,
		"Viết địa chỉ của bài, như /2022/05/26/ben-pha/, hoặc tên tệp, như 2022/05/ben-pha.md.",
	);
	return undefined;
}

/** Why an article of a month cannot stand under one of a date; undefined if it can. */
function outside(month: string, date: NewsroomTime): string | undefined {
	const latest = date.iso.slice(0, 7);
	const earliest = monthsBefore(latest).at(-1) ?? latest;
	if (month >= earliest && month <= latest) return undefined;
	return `chỉ nhận bài từ tháng ${printMonth(earliest)} đến tháng ${printMonth(latest)}`;
}
