/** The kinds of charts, by the words that a desk writes for them. */
export const CHART_KINDS = { đường: "lines", cột: "columns", thanh: "bars", tròn: "shares" } as const;

export type ChartKind = (typeof CHART_KINDS)[keyof typeof CHART_KINDS];

/** How much a chart holds at most: what is more, nobody reads on a phone. */
export const CHART_LIMITS = {
	/** Rows of the table, by kind: points of a line, groups of columns or bars, parts of a whole. */
	rows: { lines: 400, columns: 36, bars: 40, shares: 7 },
	/** Columns of figures, by kind. */
	series: { lines: 6, columns: 3, bars: 3, shares: 1 },
	/** Characters of a name in the table. */
	label: 80,
	/** Moments that are told above the chart, and the characters of each. */
	marks: 4,
	mark: 60,
	/** Rows of a file that are read at all, its head counted. */
	tableRows: 1001,
} as const;

/** A column of figures. */
export interface Series {
	readonly name: string;
	/** One for each category; absent where there is none. */
	readonly values: readonly (number | undefined)[];
}

/** A moment that is told above the chart. */
export interface ChartMark {
	/** Its place among the categories. */
	readonly at: number;
	readonly text: string;
}

/** What is drawn: read from a table, and judged. */
export interface Chart {
	readonly kind: ChartKind;
	readonly unit?: string;
	/** What the first column names: "Năm", "Xã". */
	readonly subject: string;
	readonly categories: readonly string[];
	/** Where the categories stand in time, in days, where they are times. */
	readonly periods?: readonly number[];
	readonly series: readonly Series[];
	/** Digits behind the comma: those of the figure that has most. */
	readonly decimals: number;
	readonly marks: readonly ChartMark[];
	/** Names of categories or series that stand out; the others step back. Empty where all are equal. */
	readonly highlighted: ReadonlySet<string>;
}
