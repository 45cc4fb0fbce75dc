import {
	CHART_KINDS,
	CHART_LIMITS,
	type Chart,
	type ChartKind,
} from "../../../domain/article/figures/chart.ts";
import { readCsv } from "../../../domain/article/figures/csv.ts";
import { type ChartReading, readChart } from "../../../domain/article/figures/read-chart.ts";
import type { TableText } from "../../../domain/article/figures/table-text.ts";
import { quoted } from "../../../domain/problem/wording.ts";
import { fold } from "../../../domain/text/fold.ts";
import { drawChart } from "../../figures/draw-chart.ts";
import { element, type HtmlElement, serialiseHtml } from "../../trees/html-tree.ts";
import type { Block, BlockKind, PrintedBlock } from "./block-kind.ts";
import { citedFile } from "./cited-file.ts";
import type { FactFault, KnownFacts } from "./facts.ts";
import { FOLD, printTable, tableOf } from "./figure-table.ts";

const FACTS = {
	kind: { word: "Kiểu", example: "đường" },
	unit: { word: "Đơn vị", example: "tấn" },
	source: { word: "Nguồn", also: ["Nguồn số liệu"], example: "Trạm thủy văn An Thuận" },
	table: { word: "Tệp", cites: "table", example: "luong-mua.csv" },
	highlighted: { word: "Nhấn", also: ["Nổi bật"], many: true, example: "Xã Vàm Sâu" },
	marks: { word: "Mốc", many: "lines", example: "2016: hạn mặn lịch sử" },
} as const satisfies KnownFacts;

type Name = keyof typeof FACTS;

/** A chart over a table, in the block or in a file beside the article: `::: bieu-do Giá dừa`. */
export const CHART: BlockKind = {
	name: "bieu-do",
	facts: FACTS,
	foldsTables: true,
	judge: (block: Block<Name>, content) => {
		const table = tableOf(content());
		return [
			...judgeKind(block),
			...judgeFigure(block, table !== undefined),
			...(table ? chartOf(block, table).faults : []),
		];
	},
	open: (block: PrintedBlock<Name>) => {
		const file = citedFile("table", block.facts.table, block.setting);
		const told = file?.text === undefined ? undefined : readCsv(file.text, CHART_LIMITS.tableRows);
		const table = told ?? tableOf(block.content());
		const chart = table && chartOf(block, table).chart;
		const unit = chart?.unit ?? block.facts.unit?.[0]?.text;
		return printFigure(block, {
			unit,
			drawn: chart && block.setting.linesKept ? [...keyOf(chart), ...drawChart(chart, block.title)] : [],
			table: told,
		});
	},
	close: closeFigure,
};

/** What a chart shows of a table that stands in its block, or in its file. */
export function chartOf({ facts }: Block<Name>, table: TableText): ChartReading {
	const kind = kindOf(facts.kind?.[0]?.text);
	const unit = facts.unit?.[0]?.text;
	return readChart(
		{
			...(kind && { kind }),
			...(unit && { unit }),
			highlighted: facts.highlighted ?? [],
			marks: facts.marks ?? [],
		},
		table,
	);
}

function kindOf(word: string | undefined): ChartKind | undefined {
	const folded = word && fold(word);
	return Object.entries(CHART_KINDS).find(([known]) => fold(known) === folded)?.[1];
}

function judgeKind({ facts }: Block<Name>): FactFault[] {
	const [told] = facts.kind ?? [];
	if (!told || kindOf(told.text)) return [];
	const { line, source, text } = told;
	const known = Object.keys(CHART_KINDS).join(", ");
	return [
		{
			...{ severity: "error", line, source },
			message: `Không có kiểu biểu đồ nào là ${quoted(text)}.`,
			cure: `Viết một trong các kiểu: ${known}.`,
		},
	];
}

/** Whether a figure has one table, a title and a source. */
export function judgeFigure(block: Block<"table" | "source">, hasTable: boolean): FactFault[] {
	const { title, facts, line, source } = block;
	const fault = (severity: FactFault["severity"], message: string, cure: string): FactFault => ({
		...{ severity, line, source, message, cure },
	});
	return [
		...(!hasTable && !facts.table
			? [
					fault(
						"error",
						"Hình này chưa có bảng số liệu.",
						"Viết bảng (| … |) trong khối, hoặc ghi “Tệp: tên.csv”.",
					),
				]
			: []),
		...(hasTable && facts.table
			? [
					fault(
						"error",
						"Hình này vừa có bảng trong khối vừa có “Tệp”.",
						"Giữ một trong hai: bảng viết trong khối, hoặc tệp CSV.",
					),
				]
			: []),
		...(title === ""
			? [
					fault(
						"warning",
						"Hình này chưa có tựa.",
						"Viết tựa sau tên khối: ::: bieu-do Giá dừa khô mười năm qua",
					),
				]
			: []),
		...(facts.source
			? []
			: [fault("warning", "Hình này chưa ghi nguồn số liệu.", "Thêm dòng: Nguồn: tên nơi cho số liệu")]),
	];
}

/** Of columns and bars no name stands at each: their colours are told above. */
function keyOf({ kind, series, highlighted }: Chart): HtmlElement[] {
	if (series.length < 2 || kind === "lines" || kind === "shares") return [];
	const isSoft = (name: string) => series.some((one) => highlighted.has(one.name)) && !highlighted.has(name);
	return [
		element(
			"ul",
			{ class: "chart-key" },
			...series.map(({ name }, at) =>
				element("li", {}, swatch(isSoft(name) ? "tone-soft" : `tone-${at + 1}`), name),
			),
		),
	];
}

/** A patch of a colour before its name. */
export const swatch = (look: string): HtmlElement =>
	element(
		"svg",
		{ viewBox: "0 0 10 10", width: 10, height: 10, "aria-hidden": "true" },
		element("rect", { class: look, width: 10, height: 10 }),
	);

/** A figure as far as its table: title, unit, what is drawn, and the table where it stands in a file. */
export function printFigure(
	{ title, setting }: PrintedBlock,
	{
		unit,
		drawn,
		table,
	}: {
		readonly unit: string | undefined;
		readonly drawn: readonly HtmlElement[];
		readonly table: TableText | undefined;
	},
): string {
	const isPage = setting.linesKept;
	const told = table && printTable(table, title === "" ? "Bảng số liệu" : `Bảng số liệu: ${title}`);
	return [
		isPage ? '<figure class="chart">\n' : "<figure>\n",
		title && `${serialiseHtml(element("figcaption", isPage ? { class: "chart-title" } : {}, title))}\n`,
		unit && `${serialiseHtml(element("p", isPage ? { class: "chart-unit" } : {}, `Đơn vị: ${unit}`))}\n`,
		...drawn.map((one) => `${serialiseHtml(one)}\n`),
		told && (isPage ? `${FOLD.open}${told}\n${FOLD.close}` : `${told}\n`),
	]
		.filter(Boolean)
		.join("");
}

/** The end of a figure: where its numbers come from. */
export function closeFigure({ facts, setting }: PrintedBlock<"source">): string {
	const source = facts.source?.[0]?.text;
	const line =
		source &&
		serialiseHtml(element("p", setting.linesKept ? { class: "chart-source" } : {}, `Nguồn: ${source}`));
	return `${line ? `${line}\n` : ""}</figure>\n`;
}
