import { fold } from "../../../../_includes/domain/text/fold.ts";

/** What newspapers' pages print around an article, whole lines, folded. */
const CHROME: ReadonlySet<string> = new Set(
	[
		"chia sẻ bài viết",
		"chia sẻ bài viết này",
		"chia sẻ",
		"share",
		"like",
		"thích",
		"facebook",
		"zalo",
		"twitter",
		"messenger",
		"telegram",
		"linkedin",
		"email",
		"gửi email",
		"gửi bài viết",
		"copy link",
		"sao chép liên kết",
		"lưu bài viết",
		"in trang",
		"in bài",
		"in bài viết",
		"bản in",
		"nghe đọc bài",
		"cỡ chữ",
		"theo dõi trên google news",
		"bình luận",
		"viết bình luận",
		"gửi bình luận",
		"ý kiến bạn đọc",
		"từ khóa",
		"tag",
		"tags",
		"tin liên quan",
		"bài liên quan",
		"bài viết liên quan",
		"cùng chuyên mục",
		"tin cùng chuyên mục",
		"tin khác",
		"các tin khác",
		"tin mới hơn",
		"tin cũ hơn",
		"tin mới nhất",
		"đọc nhiều",
		"đọc nhiều nhất",
		"tin đọc nhiều",
		"đọc thêm",
		"xem thêm",
		"trở lại",
		"quay lại",
		"về đầu trang",
		"lên đầu trang",
	].map(fold),
);

/** Whether a whole line is the page's and not the article's: `Chia sẻ bài viết`, `BÌNH LUẬN (0)`, `Tags:`. */
export function isChrome(text: string): boolean {
	return CHROME.has(
		fold(text)
			.trim()
			.replace(/(?:\(\d+\)|:)$/, "")
			.trim(),
	);
}

/** Whether the page goes on from here without the article: a line of chrome, or one that begins so, `Từ khóa: dừa`. */
export function endsArticle(text: string): boolean {
	const [label = "", ...rest] = text.split(":");
	return isChrome(text) || (rest.length > 0 && isChrome(label));
}
