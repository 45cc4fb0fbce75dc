import type { Token } from "markdown-it";
import type { TableText } from "../../../domain/article/figures/table-text.ts";
import { element, type HtmlElement, serialiseHtml } from "../../trees/html-tree.ts";

/** The first table of a block itself, its cells as they were typed; nothing where it has none. Lines count in the body, from 0. */
export function tableOf(content: readonly Token[]): TableText | undefined {
	const rows: { cells: string[]; line: number }[] = [];
	let isInside = false;
	// Those of blocks within it are theirs.
	const level = content[0]?.level;
	for (const token of content) {
		if (token.type === "table_open" && token.level === level) isInside = true;
		if (!isInside) continue;
		if (token.type === "table_close") break;
		if (token.type === "tr_open") rows.push({ cells: [], line: token.map?.[0] ?? 0 });
		if (token.type === "inline") rows.at(-1)?.cells.push(withoutMarks(token.content));
	}
	const [head, ...others] = rows;
	return head && { head, rows: others, cut: false };
}

/** `**Cồn Lá**` is a name as `Cồn Lá` is. */
const withoutMarks = (text: string) =>
	text
		.replace(/\\([\\|*_])/g, "$1")
		.replaceAll("*", "")
		.trim();

/** What folds a table away under what is drawn of it. */
export const FOLD = {
	open: '<details class="chart-table"><summary>Xem bảng số liệu</summary>\n',
	close: "</details>\n",
} as const;

/** A table out of a file, as the tables of a text are printed. */
export function printTable({ head, rows }: TableText, label: string): string {
	const cell = (tag: "td" | "th", text: string): HtmlElement =>
		element(tag, tag === "th" ? { scope: "col" } : {}, text);
	const columns = head.cells.map((_, at) => at);
	return serialiseHtml(
		element(
			"div",
			{ class: "table", role: "region", tabindex: 0, "aria-label": label },
			element(
				"table",
				{},
				element("thead", {}, element("tr", {}, ...head.cells.map((text) => cell("th", text)))),
				element(
					"tbody",
					{},
					...rows.map(({ cells }) => element("tr", {}, ...columns.map((at) => cell("td", cells[at] ?? "")))),
				),
			),
		),
	);
}
