/** One thing of the day. */
export interface DayRow {
	readonly text: string;
	/** Where it is, whose it is, since when. */
	readonly detail: string;
	/** Where to go on with it. */
	readonly link?: string;
}

/** The day at the desk in words, for a terminal and for a page. */
export interface DayTold {
	/** `26/05/2022 - 18:56` */
	readonly time: string;
	/** Those that have something in them. */
	readonly parts: readonly {
		readonly name: string;
		readonly count: number;
		readonly rows: readonly DayRow[];
	}[];
	/** What is told in one sentence each. */
	readonly lines: readonly { readonly text: string; readonly link?: string }[];
}
