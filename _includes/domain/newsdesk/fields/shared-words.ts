import { AI_WORDS } from "../../article/ai-use.ts";
import type { AiUse } from "../../article/article.ts";
import { LIMITS } from "../../reader/limits.ts";
import { AI_MARKS } from "../../text/ai-marks.ts";
import type { DeskField } from "./desk-field.ts";

/** What a form offers where a machine may have had a part in something. */
export const aiChoices = (what: keyof typeof AI_MARKS) =>
	(Object.entries(AI_WORDS) as readonly (readonly [AiUse, string])[]).map(([ai, value]) => ({
		value,
		label: AI_MARKS[what][ai],
	}));

/** The words of a picture that a file names. */
export const PICTURE_WORDS = {
	src: {
		label: "Tệp ảnh",
		hint: "Tên tệp không dấu, không dấu cách: ben-pha-rach-gua.jpg.",
		kind: "file",
		example: "ben-pha.jpg",
	},
	alt: {
		label: "Lời tả ảnh",
		hint: "Điều thấy trong ảnh, tả như qua điện thoại, cho người không nhìn thấy ảnh. Đừng chép lại chú thích.",
		kind: "text",
		required: true,
		example: "Bến phà buổi sáng, xe xếp hàng dài.",
	},
	caption: {
		label: "Chú thích",
		hint: "In dưới ảnh.",
		kind: "text",
		example: "Bến Rạch Gừa trước chuyến phà đầu ngày.",
	},
	credit: {
		label: "Người chụp",
		hint: "Chỉ ghi tên; báo tự in “Ảnh: …”.",
		example: "Trần Quốc Lâm",
	},
	focal: {
		label: "Điểm chính",
		hint: "Chỗ không được cắt mất khi ảnh lên thẻ: cách mép trái, cách mép trên, theo phần trăm. Không ghi thì máy tự tìm.",
		example: "40% 30%",
	},
	ai: {
		label: "AI",
		hint: "Luật buộc nói rõ ảnh do AI tạo hay có dùng AI chỉnh sửa; báo in dòng ấy dưới ảnh. Chỉnh sáng, cắt cúp thì không tính.",
		kind: "choice",
		choices: aiChoices("picture"),
	},
} as const;

/** The text of a file, under its front matter. An article may still be without one: that is told, and is no error. */
export const BODY_FIELD: DeskField = {
	name: "body",
	label: "Nội dung",
	hint: "Dòng trống ngăn các đoạn. Dán từ Word hay trang khác cũng được: chỉ giữ đậm, nghiêng, bảng, danh sách và liên kết.",
	kind: "body",
	place: Number.MAX_SAFE_INTEGER,
	required: false,
	most: LIMITS.fileBytes,
};
