import type { BodyEditor } from "../body-editor.ts";
import { insertBlock, toggleLines, toggleMarks } from "../markdown/line-manners.ts";
import type { MarkdownHandle } from "../markdown/markdown-field.tsx";
import { NEW_BOX, NEW_GALLERY, NEW_TABLE } from "./new-blocks.ts";
import type { Tool } from "./toolbar.tsx";

/** The same tools for Markdown: each writes its signs. */
export function markdownTools(
	editor: BodyEditor,
	field: MarkdownHandle,
	link: () => void,
	picture: () => void,
): readonly (readonly Tool[])[] {
	const lines = (name: string, sign: string, opening: string): Tool => ({
		name,
		sign,
		run: () => field.apply((state) => toggleLines(state, opening)),
	});
	const marks = (name: string, sign: string, keys: string, mark: string): Tool => ({
		name,
		sign,
		keys,
		run: () => field.apply((state) => toggleMarks(state, mark)),
	});
	return [
		[
			marks("Đậm", "bold", "Ctrl+B", "**"),
			marks("Nghiêng", "italic", "Ctrl+I", "*"),
			{ name: "Liên kết", sign: "Liên kết", keys: "Ctrl+K", run: link },
		],
		[
			lines("Đề mục lớn", "H2", "## "),
			lines("Đề mục nhỏ", "H3", "### "),
			lines("Danh sách", "list", "- "),
			lines("Danh sách đánh số", "numbers", "1. "),
			lines("Trích dẫn", "quote", "> "),
		],
		[
			{ name: "Ảnh", sign: "Ảnh", run: picture },
			{ name: "Bảng", sign: "Bảng", run: () => field.apply((state) => insertBlock(state, NEW_TABLE)) },
			{ name: "Hộp bên lề", sign: "Hộp", run: () => field.apply((state) => insertBlock(state, NEW_BOX)) },
			{
				name: "Bộ ảnh",
				sign: "Bộ ảnh",
				run: () => field.apply((state) => insertBlock(state, NEW_GALLERY)),
			},
		],
		[
			{ name: "Hoàn tác", sign: "undo", keys: "Ctrl+Z", isOff: !editor.canUndo, run: () => editor.undo() },
			{ name: "Làm lại", sign: "redo", keys: "Ctrl+Y", isOff: !editor.canRedo, run: () => editor.redo() },
		],
	];
}
