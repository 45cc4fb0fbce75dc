import { dirname } from "node:path/posix";
import { quoted } from "../../_includes/domain/problem/wording.ts";
import type { SavedArticle, SavedPassage } from "./kinds/text/saved-article.ts";

/** What became of one saved page. */
export interface ImportedPage {
	/** The saved page, and the article's file, as reports name them. */
	readonly from: string;
	readonly to: string;
	/** The newsroom's folder of pictures, so named. */
	readonly media: string;
	/** Whether the very same article was there already. */
	readonly already: boolean;
	readonly article: SavedArticle;
	readonly section: string | undefined;
	/** Characters that no article may hold, by line. */
	readonly replaced: readonly SavedPassage[];
	/** What was wrong with the page's encoding, where it could be converted. */
	readonly converted: string | undefined;
}

/** What a journalist must know of an imported page: where it went, what was left out, what is still missing. */
export function printReport(page: ImportedPage): string {
	const { from, to, media, already, article, section, replaced, converted } = page;
	const { chrome, unplaced, cover, body, credit, doubt } = article;
	const lost = [...(cover ? [cover] : []), ...body.filter(({ kind }) => kind === "caption")];
	const ofMonth = `${media}/${dirname(to).match(/\d{4}\/\d\d$/)?.[0] ?? ""}/`;
	const rows = [
		already ? `đã nhập từ trước, không đổi gì: ${to}` : `→ ${to}`,
		...(converted ? [`đã chuyển sang Unicode. ${converted}`] : []),
		...(doubt === undefined ? [] : [DOUBTS[doubt]]),
		...(chrome.length > 0 ? [`bỏ phần của trang web: ${list(chrome)}`] : []),
		...(replaced.length > 0
			? [`thay ký tự không được dùng bằng dấu cách hoặc bỏ đi: ${list(replaced)}`]
			: []),
		...(lost.length > 0
			? [`thiếu tệp ảnh, chỉ giữ chú thích: ${list(lost)}. Khi có ảnh, chép vào ${ofMonth} rồi thêm vào bài`]
			: []),
		...(unplaced.length > 0 ? [`chưa biết đặt vào đâu, để trong ghi chú đầu tệp: ${list(unplaced)}`] : []),
		...(body.length === 0 ? ["không thấy nội dung bài"] : []),
		...(credit === undefined ? ["không thấy dòng ghi tác giả: thêm dòng author hoặc credit"] : []),
		...(section === undefined ? ["chưa có chuyên mục: thêm dòng section, hoặc nhập với --section"] : []),
	];
	return `${from}\n${rows.map((row) => `  ${row}\n`).join("")}`;
}

const DOUBTS = {
	updated: "trang chỉ ghi giờ cập nhật, lấy làm giờ đăng: xem lại dòng date",
	hour: "trang không ghi giờ đăng, lấy 00:00: xem lại dòng date",
} as const;

function list(passages: readonly SavedPassage[]): string {
	return passages.map(({ text, line }) => `${quoted(text)} (dòng ${line})`).join(", ");
}
