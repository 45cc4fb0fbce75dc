const MOMENT = new Intl.DateTimeFormat("vi-VN", {
	...{ timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
	...{ day: "2-digit", month: "2-digit", year: "numeric" },
});

/** On the newsroom's clock: `14:05 ngày 30/11/2026`. */
export function printMoment(moment: Date): string {
	const part = Object.fromEntries(MOMENT.formatToParts(moment).map(({ type, value }) => [type, value]));
	return `${part["hour"]}:${part["minute"]} ngày ${part["day"]}/${part["month"]}/${part["year"]}`;
}
