import type { Block, Runs, Told } from "../foreign-body.ts";
import { joinRuns, passagesOf, textOfRuns } from "../runs.ts";
import { setBold } from "./heading.ts";

export interface Cell {
	readonly blocks: readonly Block[];
	readonly isHead: boolean;
	readonly columns: number;
	readonly rows: number;
}

/** A table as it is read. */
export interface TableDraft {
	readonly rows: Cell[][];
	caption: Runs;
	readonly line: number;
}

/** Cells that one may stand for: past that a number of columns is no table's, but an attack. */
const WIDEST_CELL = 100;

/** How many columns or rows a cell takes: `colspan="2"`. */
export function spanOf(written: string | undefined): number {
	const span = Number.parseInt(written ?? "1", 10);
	return span >= 1 ? Math.min(span, WIDEST_CELL) : 1;
}

/** Cells of all rows that may be added to those of the source, so that a table is whole. */
const MOST_ADDED = 20_000;

/**
 * A table as our Markdown has it, or, where it only held pictures and passages in their places, what it held. A table
 * without a head gets its first row as one.
 */
export function finishTable({ rows: all, caption, line }: TableDraft, told: Told[]): readonly Block[] {
	const rows = all.filter((row) => row.length > 0);
	const blocks = rows.flatMap((row) => row.flatMap((cell) => cell.blocks));
	const title: Block[] =
		caption.length > 0 ? [{ kind: "paragraph", runs: caption.map((run) => setBold(run, true)) }] : [];
	if (blocks.length === 0) return title;
	const isWide = rows.some((row) => row.length > 1 || row.some((cell) => cell.columns > 1));
	const tall = rows.some((row) => row.some((cell) => cell.rows > 1));
	const joined = tall || rows.some((row) => row.some((cell) => cell.columns > 1));
	const isLayout =
		rows.every((row) => row.filter(({ blocks: held }) => held.length > 0).length < 2) ||
		blocks.some(({ kind }) => kind !== "paragraph" && kind !== "list" && kind !== "figure") ||
		blocks.filter(({ kind }) => kind === "figure").length * 2 >= blocks.length;
	const grid = isLayout ? undefined : gridOf(rows);
	if (!grid) {
		if (isWide) told.push({ what: "bảng dàn trang, viết thành các đoạn", text: "", line });
		return [...title, ...blocks];
	}
	if (joined) told.push({ what: "bảng có ô gộp, để trống các ô thừa", text: "", line });
	if (!rows[0]?.some((cell) => cell.isHead))
		told.push({ what: "bảng không có dòng đầu, lấy dòng thứ nhất", text: "", line });
	const [head = [], ...others] = grid;
	return [
		...title,
		{ kind: "table", rows: [head.map((runs) => runs.map((run) => setBold(run, false))), ...others] },
	];
}

/** The rows with a place for each cell that a joined one covers; undefined where that is too much to be a table. */
function gridOf(rows: readonly (readonly Cell[])[]): readonly (readonly Runs[])[] | undefined {
	/** By column, how many rows more a cell from above covers. */
	const covered: number[] = [];
	let added = 0;
	const grid: Runs[][] = [];
	for (const row of rows) {
		const line: Runs[] = [];
		const skipCovered = () => {
			while ((covered[line.length] ?? 0) > 0) {
				covered[line.length] = (covered[line.length] ?? 0) - 1;
				line.push([]);
				added += 1;
			}
		};
		for (const cell of row) {
			skipCovered();
			for (let column = 0; column < cell.columns; column += 1) {
				if (cell.rows > 1) covered[line.length] = cell.rows - 1;
				line.push(column === 0 ? joinRuns(passagesOf(cell.blocks)) : []);
			}
			added += cell.columns - 1;
			if (added > MOST_ADDED) return undefined;
		}
		skipCovered();
		grid.push(line);
	}
	const columns = grid.reduce((most, line) => Math.max(most, line.length), 0);
	const lacking = grid.reduce((sum, line) => sum + columns - line.length, 0);
	if (lacking > MOST_ADDED) return undefined;
	return grid.map((line) => [...line, ...Array.from({ length: columns - line.length }, (): Runs => [])]);
}

/** What stands under the picture of a table that holds one picture and a short text: a figure, of the time before there were any. */
export function captionOfPictureTable(blocks: readonly Block[], longest: number): Runs | undefined {
	const [picture, ...others] = blocks;
	if (picture?.kind !== "figure" || picture.picture.caption !== undefined || others.length === 0)
		return undefined;
	if (!others.every(({ kind }) => kind === "paragraph")) return undefined;
	const text = joinRuns(passagesOf(others));
	return textOfRuns(text).length <= longest ? text : undefined;
}
