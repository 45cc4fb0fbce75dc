import { lift, setBlockType, toggleMark, wrapIn } from "prosemirror-commands";
import type { Node, NodeType } from "prosemirror-model";
import { liftListItem, wrapInList } from "prosemirror-schema-list";
import { type Command, type EditorState, NodeSelection, Selection } from "prosemirror-state";
import { markType, nodeType } from "../text/schema.ts";

export const toggleBold = toggleMark(markType("strong"));
export const toggleItalic = toggleMark(markType("em"));

/** The nearest block of a kind around the selection. */
export function blockAround(
	{ selection }: EditorState,
	name: Parameters<typeof nodeType>[0],
): Node | undefined {
	const { $from } = selection;
	for (let depth = $from.depth; depth > 0; depth -= 1)
		if ($from.node(depth).type === nodeType(name)) return $from.node(depth);
	return undefined;
}

/** Makes a paragraph a heading of a level, and one of that level a paragraph. */
export function toggleHeading(level: number): Command {
	return (state, dispatch) => {
		const isSo = blockAround(state, "heading")?.attrs["level"] === level;
		const command = isSo ? setBlockType(nodeType("paragraph")) : setBlockType(nodeType("heading"), { level });
		return command(state, dispatch);
	};
}

export const toggleList = listOf("bullet_list");
export const toggleNumbers = listOf("ordered_list");

/** Makes paragraphs a list, a list of the other kind one of this, and items of this kind paragraphs. */
function listOf(name: "bullet_list" | "ordered_list"): Command {
	const other = name === "bullet_list" ? "ordered_list" : "bullet_list";
	return (state, dispatch) => {
		const around = nearestList(state);
		if (around?.node.type === nodeType(name)) return liftListItem(nodeType("list_item"))(state, dispatch);
		if (around?.node.type === nodeType(other)) {
			const { loose } = around.node.attrs;
			dispatch?.(state.tr.setNodeMarkup(around.position, nodeType(name), { loose }));
			return true;
		}
		return wrapInList(nodeType(name))(state, dispatch);
	};
}

function nearestList({
	selection,
}: EditorState): { readonly node: Node; readonly position: number } | undefined {
	const { $from } = selection;
	const lists: readonly NodeType[] = [nodeType("bullet_list"), nodeType("ordered_list")];
	for (let depth = $from.depth; depth > 0; depth -= 1) {
		const node = $from.node(depth);
		if (lists.includes(node.type)) return { node, position: $from.before(depth) };
	}
	return undefined;
}

export const toggleQuote: Command = (state, dispatch) =>
	blockAround(state, "blockquote") ? lift(state, dispatch) : wrapIn(nodeType("blockquote"))(state, dispatch);

/** Puts blocks behind the outermost one that has the selection; in the place of it where it is an empty paragraph. */
export function insertBlocks(blocks: readonly Node[]): Command {
	return (state, dispatch) => {
		const { $from, $to } = state.selection;
		const around = $from.depth > 0 ? $from.node(1) : undefined;
		const isEmpty = around?.type === nodeType("paragraph") && around.content.size === 0;
		const end = $to.depth > 0 ? $to.after(1) : $to.pos;
		if (dispatch) {
			const { tr } = state;
			const start = isEmpty ? $from.before(1) : end;
			tr.replaceWith(start, end, blocks);
			const isWhole = tr.doc.nodeAt(start)?.isAtom === true;
			tr.setSelection(
				isWhole ? NodeSelection.create(tr.doc, start) : Selection.near(tr.doc.resolve(start + 1)),
			);
			dispatch(tr.scrollIntoView());
		}
		return true;
	};
}
