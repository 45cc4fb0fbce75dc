/** A row of a table, and the line on which it was written, in whatever file that was. */
export interface RowText {
	readonly cells: readonly string[];
	readonly line: number;
}

/** A table as it was written, in the text of an article or in a file beside it. */
export interface TableText {
	readonly head: RowText;
	readonly rows: readonly RowText[];
	/** Whether there was more than was read. */
	readonly cut: boolean;
}
