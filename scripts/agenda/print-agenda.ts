import type { DayTold } from "../../_includes/domain/agenda/day-told.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { visible } from "../../_includes/formats/print-problems.ts";

/** The day at the desk, for a terminal. */
export function printAgenda({ time, parts, lines }: DayTold): string {
	const told = [
		...parts.map(({ name, count: all, rows }) =>
			[
				`${name} (${count(all)})`,
				...rows.map(({ text, detail, link }) =>
					[`  ${visible(text)}`, `    ${visible(detail)}`, ...(link ? [`    ${link}`] : [])].join("\n"),
				),
				...(all > rows.length ? [`  … và ${count(all - rows.length)} nữa`] : []),
			].join("\n"),
		),
		lines.map(({ text }) => text).join("\n"),
	];
	return `Hôm nay ở tòa soạn, ${time}\n\n${told.filter((one) => one !== "").join("\n\n")}\n`;
}
