import { Fragment, type Node } from "prosemirror-model";
import { type Command, type EditorState, Plugin, Selection, TextSelection } from "prosemirror-state";
import { nodeType } from "../text/schema.ts";

/** A table with the selection in it, and where in it that is. */
interface TablePlace {
	readonly table: Node;
	/** Before the table. */
	readonly position: number;
	readonly row: number;
	readonly column: number;
}

export function tablePlace({ selection }: EditorState): TablePlace | undefined {
	const { $from } = selection;
	if ($from.depth < 3 || $from.node(1).type !== nodeType("table")) return undefined;
	return { table: $from.node(1), position: $from.before(1), row: $from.index(1), column: $from.index(2) };
}

const emptyCell = () => nodeType("table_cell").create();

/** A table with a head and some rows, all empty. */
export function emptyTable(columns: number, rows: number): Node {
	const cells = () => Array.from({ length: columns }, emptyCell);
	return nodeType("table").create(
		null,
		Array.from({ length: rows }, () => nodeType("table_row").create(null, cells())),
	);
}

/** A command on the rows of the table around, each a list of its cells; `undefined` takes the table away. */
function onRows(
	change: (rows: Node[][], align: string[], place: TablePlace) => { row: number; column: number } | undefined,
): Command {
	return (state, dispatch) => {
		const place = tablePlace(state);
		if (!place) return false;
		if (!dispatch) return true;
		const { table, position } = place;
		const rows = table.children.map((row) => [...row.children]);
		const align = [...(table.attrs["align"] as readonly string[])];
		const at = change(rows, align, place);
		const { tr } = state;
		const end = position + table.nodeSize;
		if (!at || rows.length === 0 || rows[0]?.length === 0) dispatch(tr.delete(position, end));
		else {
			const changed = nodeType("table").create(
				{ ...table.attrs, align },
				rows.map((cells) => nodeType("table_row").create(null, cells)),
			);
			tr.replaceWith(position, end, changed);
			const cell = cellStart(changed, position, at.row, at.column);
			dispatch(tr.setSelection(TextSelection.create(tr.doc, cell)).scrollIntoView());
		}
		return true;
	};
}

function cellStart(table: Node, position: number, row: number, column: number): number {
	let at = position + 1;
	for (let index = 0; index < row; index += 1) at += table.child(index).nodeSize;
	at += 1;
	for (let index = 0; index < column; index += 1) at += table.child(row).child(index).nodeSize;
	return at + 1;
}

export const addRow = onRows((rows, _, { row, column, table }) => {
	rows.splice(row + 1, 0, Array.from({ length: table.child(0).childCount }, emptyCell));
	return { row: row + 1, column };
});

export const addColumn = onRows((rows, align, { row, column }) => {
	for (const cells of rows) cells.splice(column + 1, 0, emptyCell());
	align.splice(column + 1, 0, "");
	return { row, column: column + 1 };
});

export const removeRow = onRows((rows, _, { row, column }) => {
	rows.splice(row, 1);
	return rows.length === 0 ? undefined : { row: Math.min(row, rows.length - 1), column };
});

export const removeColumn = onRows((rows, align, { row, column }) => {
	for (const cells of rows) cells.splice(column, 1);
	align.splice(column, 1);
	return rows[0]?.length === 0 ? undefined : { row, column: Math.max(0, column - 1) };
});

export const removeTable = onRows(() => undefined);

/** To the next cell, or the one before; behind the last one a row is added. */
export function nextCell(by: 1 | -1): Command {
	return (state, dispatch, view) => {
		const place = tablePlace(state);
		if (!place) return false;
		const { table, position, row, column } = place;
		const columns = table.child(0).childCount;
		const next = row * columns + column + by;
		if (next < 0) return false;
		if (next >= columns * table.childCount)
			return onRows((rows) => {
				rows.push(Array.from({ length: columns }, emptyCell));
				return { row: rows.length - 1, column: 0 };
			})(state, dispatch, view);
		const at = cellStart(table, position, Math.floor(next / columns), next % columns);
		dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
		return true;
	};
}

/** Out of the table at its end, where Enter is pressed: a cell is one line. */
export const enterInTable: Command = (state, dispatch) => {
	const place = tablePlace(state);
	if (!place) return false;
	const { table, position, row, column } = place;
	if (row + 1 < table.childCount) {
		const at = cellStart(table, position, row + 1, column);
		dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, at)).scrollIntoView());
		return true;
	}
	const after = position + table.nodeSize;
	const { tr } = state;
	if (after === state.doc.content.size) tr.insert(after, nodeType("paragraph").create());
	dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(after + 1))).scrollIntoView());
	return true;
};

/** Keeps every row of a table as long as the longest, whatever was taken out of it. */
export function wholeTables(): Plugin {
	return new Plugin({
		appendTransaction(transactions, _, state) {
			if (!transactions.some(({ docChanged }) => docChanged)) return null;
			const { tr } = state;
			state.doc.forEach((table, offset) => {
				if (table.type !== nodeType("table")) return;
				const columns = Math.max(...table.children.map(({ childCount }) => childCount));
				if (table.children.every(({ childCount }) => childCount === columns)) return;
				const rows = table.children.map((row) => {
					const more = Array.from({ length: columns - row.childCount }, emptyCell);
					return row.copy(row.content.append(Fragment.from(more)));
				});
				const at = tr.mapping.map(offset);
				tr.replaceWith(at, at + table.nodeSize, table.copy(Fragment.from(rows)));
			});
			return tr.docChanged ? tr : null;
		},
	});
}
