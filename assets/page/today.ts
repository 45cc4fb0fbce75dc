const WEEKDAYS = ["Chủ Nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"] as const;

/**
 * Today on the newsroom's calendar, seven hours east of Greenwich: "Chủ Nhật, 29/11/2026".
 *
 * @param now milliseconds since 1970 UTC
 */
export function today(now: number): string {
	const there = new Date(now + 7 * 3_600_000);
	const [year, month, day] = there.toISOString().slice(0, 10).split("-");
	return `${WEEKDAYS[there.getUTCDay()]}, ${day}/${month}/${year}`;
}
