/** A month as it stands in a list: `05/2022` for `2022-05`. */
export const printMonth = (month: string): string => month.split("-").reverse().join("/");

/** The same within a sentence: `tháng 5/2022`. */
export const sayMonth = (month: string): string => `tháng ${printMonth(month).replace(/^0/, "")}`;

/** A month where its name has room: `tháng 5 năm 2022`. */
export const nameMonth = ({ month, year }: { readonly month: number; readonly year: number }): string =>
	`tháng ${month} năm ${year}`;
