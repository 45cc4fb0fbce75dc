import { readPrintedDates } from "../../../../_includes/domain/dates/printed-dates.ts";
import type { Problem } from "../../../../_includes/domain/problem/problem.ts";
import { count, quoted } from "../../../../_includes/domain/problem/wording.ts";
import { LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import { captionAt, joinCaptions } from "./captions.ts";
import { endsArticle, isChrome } from "./chrome.ts";
import { creditLines, isCreditLine } from "./credit-passage.ts";
import { partDateline } from "./dateline.ts";
import type { SavedArticle, SavedPassage } from "./saved-article.ts";

const DATE_CURE =
	"Ngay dưới tít phải là ngày giờ đăng, như “26/05/2022 - 18:56” hoặc “Thứ Năm, 26/05/2022 18:56 (GMT+7)”.";
/** A line of the page around an article is shorter; a paragraph is mostly longer. */
const SHORT = 200;

export type SavedPageReading =
	| { readonly article: SavedArticle; readonly problem?: undefined }
	| { readonly article?: undefined; readonly problem: Problem };

/**
 * Reads the article out of a saved page: headline, time, lede with its dateline, captions that were saved twice,
 * paragraphs, credit line, and the chrome around them. No passage is lost: what has no place is in `unplaced`.
 *
 * @param file as problems name it
 * @param passages the lines that have text, cleaned
 */
export function parseSavedPage(file: string, passages: readonly SavedPassage[]): SavedPageReading {
	const refuse = (line: number, message: string, cure: string) => ({
		problem: { severity: "error", file, line, column: 1, message, cure } as const,
	});
	const chrome: SavedPassage[] = [];
	let next = 0;
	const skipChrome = () => {
		for (; isChrome(passages[next]?.text ?? ""); next++) chrome.push(...passages.slice(next, next + 1));
	};

	if (!readPrintedDates(passages[1]?.text ?? "")) skipChrome();
	const title = passages[next++];
	if (!title) return refuse(1, "Tệp không có chữ nào của một bài.", "Lưu lại trang bài viết thành văn bản.");
	if (readPrintedDates(title.text)?.ok) {
		return refuse(
			title.line,
			`Thiếu tít: tệp mở đầu bằng ${quoted(title.text)}.`,
			"Thêm tít trên dòng ngày giờ.",
		);
	}
	if (title.text.length > LIMITS.title) {
		return refuse(
			title.line,
			`Dòng đầu dài ${count(title.text.length)} ký tự, không phải là tít: ${quoted(title.text)}.`,
			`Thêm tít lên đầu tệp, dài nhất ${LIMITS.title} ký tự.`,
		);
	}
	skipChrome();
	const dated = passages[next++];
	if (!dated) return refuse(title.line, "Thiếu ngày giờ đăng: dưới tít không còn gì.", DATE_CURE);
	const dates = readPrintedDates(dated.text);
	if (dates === undefined)
		return refuse(dated.line, `Không phải ngày giờ đăng: ${quoted(dated.text)}.`, DATE_CURE);
	if (!dates.ok) return refuse(dated.line, dates.message, DATE_CURE);
	skipChrome();
	const below = readPrintedDates(passages[next]?.text ?? "");
	const change = below?.ok && below.onlyUpdated && !dates.onlyUpdated ? below : undefined;
	if (change) {
		next += 1;
		skipChrome();
	}
	const updated = dates.updated ?? change?.date;
	const beside = [
		{ text: dates.left, line: dated.line },
		...(change ? [{ text: change.left, line: passages[next - 1]?.line ?? dated.line }] : []),
	].filter(({ text }) => text !== "");

	const rest = passages.slice(next);
	const end = articleEnd(rest);
	const foot = rest.slice(end);
	const credited = creditLines(rest.slice(0, end).map(({ text }) => text));
	return {
		article: {
			title: title.text,
			date: dates.date,
			...(updated && { updated }),
			...(dates.onlyUpdated && { doubt: "updated" as const }),
			...(dates.dayOnly && { doubt: "hour" as const }),
			...readText(rest.slice(0, end - credited.length)),
			...(credited.length > 0 && { credit: credited.join("; ") }),
			chrome: [...chrome, ...foot.filter(({ text }) => isChrome(text))],
			unplaced: [...beside, ...foot.filter(({ text }) => !isChrome(text))],
		},
	};
}

/** Where the page goes on without the article: at chrome under a credit line; else at chrome with no paragraph below. */
function articleEnd(passages: readonly SavedPassage[]): number {
	const lines = passages.map(({ text }) => text);
	const underCredit = lines.findIndex((text, at) => endsArticle(text) && isCreditLine(lines[at - 1] ?? ""));
	if (underCredit !== -1) return underCredit;
	const lastParagraph = lines.findLastIndex((text) => text.length > SHORT);
	const end = lines.findIndex((text, at) => at > lastParagraph && endsArticle(text));
	return end === -1 ? lines.length : end;
}

/**
 * The text between time and credit line. The lede stands under the time; the first picture above or below it. Text
 * under a picture that no dateline opens is already the body, and so is a text of a single paragraph.
 */
function readText(
	passages: readonly SavedPassage[],
): Pick<SavedArticle, "dateline" | "lede" | "cover" | "body"> {
	const above = captionAt(passages, 0);
	const [first, ...others] = above ? passages.slice(2) : passages;
	if (!first) return { ...(above && { cover: above }), body: [] };
	const { dateline, text } = captionAt([first, ...others], 0)
		? { text: first.text }
		: partDateline(first.text);
	const opened = dateline === undefined ? {} : { dateline };
	const isLede =
		(above === undefined || dateline !== undefined) &&
		captionAt([first, ...others], 0) === undefined &&
		text.length <= LIMITS.lede &&
		joinCaptions(others).some(({ kind }) => kind === "paragraph");
	if (!isLede) {
		return { ...opened, ...(above && { cover: above }), body: joinCaptions([{ ...first, text }, ...others]) };
	}
	const below = above ? undefined : captionAt(others, 0);
	const cover = above ?? below;
	return {
		...opened,
		lede: text,
		...(cover && { cover }),
		body: joinCaptions(below ? others.slice(2) : others),
	};
}
