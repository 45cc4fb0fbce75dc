import type { SearchState } from "../address.ts";

/** A stretch of months, both ends included: `2022-05`. */
export type Period = Pick<SearchState, "from" | "to">;

/** All months of a period, newest first: `2023-01`, `2022-12`. */
export function monthsBetween({ from, to }: Period): string[] {
	const months: string[] = [];
	let [year = 0, month = 0] = to.split("-").map(Number);
	for (;;) {
		const name = `${year}-${String(month).padStart(2, "0")}`;
		if (name < from) return months;
		months.push(name);
		month -= 1;
		if (month === 0) {
			month = 12;
			year -= 1;
		}
	}
}

/** The one whole year that a period is: `2022`; nothing for any other period. */
export function yearOf({ from, to }: Period): string {
	const year = from.slice(0, 4);
	return from === `${year}-01` && to === `${year}-12` ? year : "";
}

/** A whole year as a period; of no year the period is open. */
export function wholeYear(year: string): Period {
	return year === "" ? { from: "", to: "" } : { from: `${year}-01`, to: `${year}-12` };
}

/** A period whose end lies before its beginning is meant the other way round. */
export function inOrder({ from, to }: Period): Period {
	return from !== "" && to !== "" && to < from ? { from: to, to: from } : { from, to };
}
