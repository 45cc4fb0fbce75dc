import type { TableText } from "./table-text.ts";

/** Signs that part the cells of a file; the first of the greatest number in its first line parts this one. */
const PARTERS = [";", "\t", ","] as const;

/**
 * A table out of a CSV file, as Excel writes it in Vietnamese (`;`) or any other language, in a time linear in its
 * length. Lines without anything are none. What a file cannot say (a quotation mark that is never closed) ends with it.
 *
 * @param most rows that are read at most, the head counted
 */
export function readCsv(text: string, most: number): TableText {
	const parter = parterOf(text.slice(0, firstLineEnd(text)));
	const rows: { cells: string[]; line: number }[] = [];
	let [cells, cell, line, rowLine]: [string[], string, number, number] = [[], "", 1, 1];
	const endRow = () => {
		cells.push(cell.trim());
		if (cells.some((one) => one !== "")) rows.push({ cells, line: rowLine });
		[cells, cell] = [[], ""];
	};
	let at = 0;
	for (; at < text.length && rows.length < most; at += 1) {
		const sign = text[at] ?? "";
		if (cell === "" && (sign === " " || sign === "\uFEFF")) continue;
		if (cell === "" && sign === '"') {
			const quoted = readQuoted(text, at + 1);
			cell = quoted.text;
			line += quoted.lines;
			at = quoted.end;
		} else if (sign === parter) {
			cells.push(cell.trim());
			cell = "";
		} else if (sign === "\n" || sign === "\r") {
			endRow();
			if (sign === "\n" || text[at + 1] !== "\n") line += 1;
			rowLine = sign === "\r" && text[at + 1] === "\n" ? line + 1 : line;
		} else cell += sign;
	}
	if (rows.length < most) endRow();
	const [head, ...others] = rows;
	return { head: head ?? { cells: [], line: 1 }, rows: others, cut: at < text.length };
}

function firstLineEnd(text: string): number {
	const end = text.search(/[\r\n]/);
	return end === -1 ? text.length : end;
}

function parterOf(line: string): string {
	const counts = PARTERS.map((sign) => line.split(sign).length);
	return PARTERS[counts.indexOf(Math.max(...counts))] ?? ";";
}

/** A cell in quotation marks, in which two are one; where it ends: at its closing mark, or behind the text. */
function readQuoted(text: string, from: number) {
	const parts: string[] = [];
	for (let at = from; ; ) {
		const mark = text.indexOf('"', at);
		const end = mark === -1 ? text.length : mark;
		parts.push(text.slice(at, end));
		if (text[end + 1] === '"' && mark !== -1) {
			parts.push('"');
			at = end + 2;
			continue;
		}
		const written = text.slice(from, end);
		return {
			text: parts.join("").replace(/\s+/g, " "),
			lines: written.split("\n").length - 1,
			end,
		};
	}
}
