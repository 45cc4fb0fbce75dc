import { WEEKDAYS } from "../../_includes/domain/text/weekdays.ts";

/**
 * Today on the newsroom's calendar, seven hours east of Greenwich: "Chủ Nhật, 29/11/2026".
 *
 * @param now milliseconds since 1970 UTC
 */
export function today(now: number): string {
	const there = new Date(now + 7 * 3_600_000);
	const [year, month, day] = there.toISOString().slice(0, 10).split("-");
	// There the week begins on Sunday.
	return `${WEEKDAYS[(there.getUTCDay() + 6) % 7]?.name}, ${day}/${month}/${year}`;
}
