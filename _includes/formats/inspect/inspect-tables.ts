import type { Fix } from "../../domain/problem/problem.ts";
import type { ProblemLog } from "../../domain/problem/problem-log.ts";
import { quoted } from "../../domain/problem/wording.ts";
import type { PlacedToken, SourcePlaces } from "./source-places.ts";

/** `|---|:--:|`: what stands under the first row of a table. */
const RULE = /^\|? *:?-+:? *(?:\| *:?-+:? *)+\|?$/;

/** Cells that a table has no column for, which would be lost, and rows that are no table for want of a rule. */
export function inspectTables(tokens: readonly PlacedToken[], places: SourcePlaces, log: ProblemLog): void {
	let columns = 0;
	for (const { token, line, end = line } of tokens) {
		if (log.full) return;
		if (token.type === "table_open") columns = 0;
		if (token.type === "th_open") columns += 1;
		if (token.type === "tr_open" && columns > 0) inspectRow(line, columns, places, log);
		if (token.type === "inline" && end > line && token.content.includes("|"))
			inspectLooseRows(line, end, places, log);
	}
}

function inspectRow(line: number, columns: number, places: SourcePlaces, log: ProblemLog): void {
	const cells = cellsOf(places.lineText(line));
	const lost = cells.slice(columns).filter((cell) => cell.text !== "");
	const [first] = lost;
	if (!first) return;
	log.error(
		places.lineStart(line) + first.at,
		`Dòng này có ${cells.length} ô, nhưng bảng chỉ có ${columns} cột: ${lost.map(({ text }) => quoted(text)).join(", ")} sẽ mất.`,
		"Thêm cột ở dòng đầu và dòng gạch của bảng, hoặc bỏ bớt ô. Dấu | là chữ trong ô thì viết \\|.",
	);
}

/** Looks at the lines of a paragraph, from one to just before another. */
function inspectLooseRows(from: number, to: number, places: SourcePlaces, log: ProblemLog): void {
	const rows = Array.from({ length: to - from }, (_, index) => bare(places.lineText(from + index)));
	for (let index = 0; index < rows.length && !log.full; index += 1) {
		const line = from + index;
		const head = rows[index] ?? "";
		const below = rows[index + 1] ?? "";
		if (head.includes("|") && !RULE.test(head) && RULE.test(below)) {
			const [wanted, found] = [cellsOf(head).length, cellsOf(below).length];
			log.warning(
				places.lineStart(line + 1),
				`Dòng gạch có ${found} cột mà dòng đầu bảng có ${wanted}, nên bảng sẽ in ra nguyên như chữ.`,
				`Viết dòng gạch đủ ${wanted} cột: ${rule(wanted)}`,
				replaceLine(line + 1, below, rule(wanted), places),
			);
			return;
		}
		let end = index;
		while (isRow(rows[end] ?? "")) end += 1;
		if (end - index < 2) continue;
		const columns = cellsOf(head).length;
		const even = rows.slice(index, end).every((row) => cellsOf(row).length === columns);
		const alone = end === rows.length && head === places.lineText(line).trimEnd();
		const after = places.lineStart(line) + places.lineText(line).length;
		log.warning(
			places.lineStart(line),
			`Các dòng có dấu | này chưa thành bảng nên sẽ in ra nguyên như chữ: ${quoted(head)}.`,
			`Thêm dưới dòng đầu một dòng gạch: ${rule(columns)}`,
			even && alone
				? { kind: "edits", edits: [{ from: after, to: after, text: `\n${rule(columns)}` }] }
				: undefined,
		);
		index = end - 1;
	}
}

/** A line without indent and the marks of a quotation. */
const bare = (line: string) => line.replace(/^[ \t>]*/, "").trimEnd();

/** `| Xã | Tấn |`: a row as a table's, with two cells or more. */
const isRow = (line: string) => line.startsWith("|") && /[^\\]\|$/.test(line) && cellsOf(line).length > 1;

const rule = (columns: number) => `|${" --- |".repeat(columns)}`;

function replaceLine(line: number, found: string, by: string, places: SourcePlaces): Fix | undefined {
	const from = places.lineStart(line);
	if (places.lineText(line).trimEnd() !== found) return undefined;
	return { kind: "edits", edits: [{ from, to: from + found.length, text: by }] };
}

/** The cells of a row, each with its place in the line, as the parser parts them: `\|` parts nothing. */
function cellsOf(line: string): readonly { readonly text: string; readonly at: number }[] {
	const cells: { text: string; at: number }[] = [];
	let from = 0;
	const add = (to: number) => {
		const raw = line.slice(from, to);
		cells.push({ text: raw.trim(), at: from + raw.length - raw.trimStart().length });
		from = to + 1;
	};
	for (let at = 0; at < line.length; at += 1) {
		if (line[at] === "|" && line[at - 1] !== "\\") add(at);
	}
	add(line.length);
	// What stands before a first sign and behind a last one is no cell.
	if (/^[ \t>]*$/.test(cells[0]?.text ?? "")) cells.shift();
	if (cells.at(-1)?.text === "") cells.pop();
	return cells;
}
