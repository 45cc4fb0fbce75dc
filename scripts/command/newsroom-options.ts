import path from "node:path";
import type { Settings } from "../../_includes/site/settings.ts";

/** The options of every command that reads or writes what the newsroom writes. */
export const NEWSROOM_OPTIONS = {
	content: {
		type: "string",
		value: "DIR",
		help: "thư mục của tòa soạn: bài, ảnh, tác giả, trang, sổ địa chỉ …",
		default: "content",
	},
	articles: {
		type: "string",
		value: "DIR",
		help: "thư mục bài viết, nếu không phải articles trong thư mục ấy",
	},
} as const;

/** The newsroom that a command was asked to work on. */
export function newsroomOf({
	content,
	articles = path.join(content, "articles"),
}: {
	readonly content: string;
	readonly articles: string | undefined;
}): Pick<Settings, "content" | "articles"> {
	return { content, articles };
}
