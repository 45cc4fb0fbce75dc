import type { Command } from "prosemirror-state";
import type { BodyEditor } from "../body-editor.ts";
import {
	blockAround,
	insertBlocks,
	toggleBold,
	toggleHeading,
	toggleItalic,
	toggleList,
	toggleNumbers,
	toggleQuote,
} from "../rich/commands.ts";
import {
	addColumn,
	addRow,
	emptyTable,
	removeColumn,
	removeRow,
	removeTable,
	tablePlace,
} from "../rich/tables.ts";
import { markType, nodeType } from "../text/schema.ts";
import { NEW_BOX, NEW_GALLERY } from "./new-blocks.ts";
import type { Tool } from "./toolbar.tsx";

/** The tools for rich text, as they are where the selection is. */
export function richTools(
	editor: BodyEditor,
	link: () => void,
	picture: () => void,
): readonly (readonly Tool[])[] {
	const { state } = editor.view;
	const tool = (name: string, sign: string, keys: string, command: Command, isOn?: boolean): Tool => ({
		name,
		sign,
		keys,
		...(isOn !== undefined && { isOn }),
		isOff: !editor.can(command),
		run: () => {
			editor.run(command);
			editor.view.focus();
		},
	});
	const { from, $from, to, empty } = state.selection;
	const isSet = (name: "strong" | "em" | "link") => {
		const type = markType(name);
		if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
		return state.doc.rangeHasMark(from, to, type);
	};
	const level = blockAround(state, "heading")?.attrs["level"];
	const once = (name: string, sign: string, command: Command) => tool(name, sign, "", command);
	const inTable = tablePlace(state) !== undefined;
	return [
		[
			tool("Đậm", "bold", "Ctrl+B", toggleBold, isSet("strong")),
			tool("Nghiêng", "italic", "Ctrl+I", toggleItalic, isSet("em")),
			{ name: "Liên kết", sign: "Liên kết", keys: "Ctrl+K", isOn: isSet("link"), run: link },
		],
		[
			tool("Đề mục lớn", "H2", "Ctrl+Alt+2", toggleHeading(2), level === 2),
			tool("Đề mục nhỏ", "H3", "Ctrl+Alt+3", toggleHeading(3), level === 3),
			tool("Danh sách", "list", "Ctrl+Shift+8", toggleList, blockAround(state, "bullet_list") !== undefined),
			tool(
				"Danh sách đánh số",
				"numbers",
				"Ctrl+Shift+7",
				toggleNumbers,
				blockAround(state, "ordered_list") !== undefined,
			),
			tool("Trích dẫn", "quote", "Ctrl+Shift+9", toggleQuote, blockAround(state, "blockquote") !== undefined),
		],
		[
			{ name: "Ảnh", sign: "Ảnh", run: picture },
			once("Bảng", "Bảng", insertBlocks([emptyTable(3, 3)])),
			{
				name: "Hộp bên lề",
				sign: "Hộp",
				run: () => insertKept(editor, NEW_BOX),
			},
			{ name: "Bộ ảnh", sign: "Bộ ảnh", run: () => insertKept(editor, NEW_GALLERY) },
		],
		...(inTable
			? [
					[
						once("Thêm dòng dưới", "+ dòng", addRow),
						once("Thêm cột bên phải", "+ cột", addColumn),
						once("Bỏ dòng này", "− dòng", removeRow),
						once("Bỏ cột này", "− cột", removeColumn),
						once("Bỏ cả bảng", "bỏ bảng", removeTable),
					],
				]
			: []),
		[
			{ name: "Hoàn tác", sign: "undo", keys: "Ctrl+Z", isOff: !editor.canUndo, run: () => editor.undo() },
			{ name: "Làm lại", sign: "redo", keys: "Ctrl+Y", isOff: !editor.canRedo, run: () => editor.redo() },
		],
	];
}

/** A block is written as Markdown at once: rich text shows it, and no more. */
function insertKept(editor: BodyEditor, markdown: string): void {
	const { dom } = editor.view;
	const before = new Set(dom.querySelectorAll(".bao-kept"));
	editor.run(insertBlocks([nodeType("kept").create({ markdown })]));
	const made = [...dom.querySelectorAll(".bao-kept")].find((one) => !before.has(one));
	made?.querySelector<HTMLButtonElement>(":scope > button")?.click();
}
