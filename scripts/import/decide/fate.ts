import type { NewsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { newsroomTime } from "../../../_includes/domain/dates/dates.ts";
import { quoted } from "../../../_includes/domain/problem/wording.ts";
import type { ForeignArticle, ForeignState } from "../foreign-article.ts";
import { momentOf, writtenTime } from "./foreign-moment.ts";
import { oneLine } from "./one-line.ts";
import type { SectionTable } from "./section-table.ts";

/** What is to become of an article of the old system, as far as that can be said before its text is read. */
export interface Fate {
	/** `gone`: only its addresses are remembered, as withdrawn. */
	readonly room: "articles" | "pages" | "gone";
	readonly title: string;
	/** That of its file: of an article without one a day on which no newspaper printed it. */
	readonly time: NewsroomTime;
	readonly section?: string;
	/** Why it cannot be published as it is, each a Vietnamese sentence; then it is a draft. */
	readonly reasons: readonly string[];
}

export interface FateContext {
	readonly table: SectionTable;
	/** The section of articles that have none of the table's, where one was given. */
	readonly section?: string | undefined;
	/** Who is named where the source names nobody, where somebody was given. */
	readonly author?: string | undefined;
	/** Opens the text where the source has no title. */
	readonly heading?: string | undefined;
	/** Whether the newsroom has a page of its own at that address already. */
	readonly isPageTaken: (article: ForeignArticle) => boolean;
}

/** Stands where a date is missing, in drafts alone. */
const NO_DAY = newsroomTime(Date.parse("2000-01-01T00:00:00+07:00"));

const STATES: Readonly<Partial<Record<ForeignState, string>>> = {
	draft: "ở báo cũ còn là bản nháp.",
	pending: "ở báo cũ còn chờ duyệt.",
	private: "ở báo cũ chỉ người trong tòa soạn xem được.",
	locked: "ở báo cũ phải có mật khẩu mới xem được.",
};

/** Whether an article can be published as it is, and why not. */
export function decideFate(article: ForeignArticle, context: FateContext): Fate {
	const { state, type, published, updated, expires } = article;
	const title = oneLine(article.title ?? "") || oneLine(context.heading ?? "");
	const date = momentOf(published);
	const time = date ?? momentOf(updated) ?? NO_DAY;
	if (state === "withdrawn") return { room: "gone", title, time, reasons: [] };
	const told = STATES[state];
	const reasons = [...(told === undefined ? [] : [told]), ...(title === "" ? ["không có tít."] : [])];
	if (type === "page" && reasons.length === 0 && !context.isPageTaken(article))
		return { room: "pages", title, time, reasons: [] };
	const section = context.table.homeOf(article.sections) ?? context.section;
	const end = momentOf(expires);
	if (type === "page")
		reasons.push(
			"là trang riêng ở báo cũ, ở đây không lên được: trang riêng không có bản nháp, mỗi địa chỉ chỉ một trang.",
		);
	if (!date) reasons.push(noDate(published));
	if (section === undefined) reasons.push(noSection(article));
	if (!isSigned(article) && context.author === undefined) reasons.push("không có tên người viết.");
	if (expires && !end) reasons.push(`không đọc được ngày hết hạn ${quoted(writtenTime(expires))}.`);
	if (end && date && end.epoch <= date.epoch) reasons.push("ngày hết hạn ở báo cũ không sau ngày đăng.");
	return {
		room: "articles",
		title,
		time,
		...(section !== undefined && { section }),
		reasons,
	};
}

/** Whether anybody can be named as who made it. */
export function isSigned({ people, credit = "" }: Pick<ForeignArticle, "people" | "credit">): boolean {
	return [credit, ...people.map(({ name }) => name)].some((name) => /[\p{L}\p{N}]/u.test(name));
}

function noDate(time: ForeignArticle["published"]): string {
	return time === undefined
		? "không có ngày đăng; dòng date chỉ ghi tạm."
		: `không đọc được ngày đăng ${quoted(writtenTime(time))}; dòng date chỉ ghi tạm.`;
}

function noSection({ sections }: ForeignArticle): string {
	const names = sections.map(({ name }) => quoted(oneLine(name))).join(", ");
	return names === "" ? "không có chuyên mục." : `chuyên mục cũ ${names} chưa có trong bảng chuyên mục.`;
}
