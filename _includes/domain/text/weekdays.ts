/** The days of the week, from Monday, as they are written and as a calendar heads them. */
export const WEEKDAYS = [
	{ name: "Thứ Hai", short: "T2" },
	{ name: "Thứ Ba", short: "T3" },
	{ name: "Thứ Tư", short: "T4" },
	{ name: "Thứ Năm", short: "T5" },
	{ name: "Thứ Sáu", short: "T6" },
	{ name: "Thứ Bảy", short: "T7" },
	{ name: "Chủ Nhật", short: "CN" },
] as const;

/** `Thứ Năm, 26/05/2022 - 18:56` without the day of the week: as lists print it. */
export const withoutWeekday = (printed: string) => printed.replace(/^\D+/, "");
