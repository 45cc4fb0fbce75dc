import type { Boundaries } from "../../../domain/article/figures/boundaries.ts";
import { CHART_LIMITS } from "../../../domain/article/figures/chart.ts";
import { readCsv } from "../../../domain/article/figures/csv.ts";
import { type FigureMap, readMap, shadeOf } from "../../../domain/article/figures/read-map.ts";
import type { TableText } from "../../../domain/article/figures/table-text.ts";
import { printFigure as printNumber } from "../../../domain/article/figures/vietnamese-number.ts";
import { drawForms } from "../../figures/draw-chart.ts";
import { describeMap, drawMap } from "../../figures/draw-map.ts";
import { element, type HtmlElement, serialiseHtml } from "../../trees/html-tree.ts";
import type { Block, BlockKind, PrintedBlock } from "./block-kind.ts";
import { closeFigure, judgeFigure, printFigure, swatch } from "./chart.ts";
import { citedFile } from "./cited-file.ts";
import type { KnownFacts } from "./facts.ts";
import { tableOf } from "./figure-table.ts";

const FACTS = {
	boundaries: { word: "Ranh giới", cites: "boundaries", example: "xa-moi.geojson" },
	licence: { word: "Nguồn ranh giới", example: "OpenStreetMap, giấy phép ODbL 1.0" },
	unit: { word: "Đơn vị", example: "người/km²" },
	source: { word: "Nguồn", also: ["Nguồn số liệu"], example: "Chi cục Thống kê" },
	table: { word: "Tệp", cites: "table", example: "dan-so.csv" },
} as const satisfies KnownFacts;

type Name = keyof typeof FACTS;

/**
 * A map of places coloured by a table: `::: ban-do Dân số các xã`. The boundaries are a file of the newsroom's own, and
 * whose they are is told under it: nobody may print a map without saying so.
 */
export const MAP: BlockKind = {
	name: "ban-do",
	facts: FACTS,
	foldsTables: true,
	judge: (block: Block<Name>, content) => {
		const { facts, line, source } = block;
		const missing = (["boundaries", "licence"] as const).filter((name) => !facts[name]);
		return [
			...judgeFigure(block, tableOf(content()) !== undefined),
			...missing.map((name) => ({
				...{ severity: "error" as const, line, source },
				message: `Bản đồ chưa có mục “${FACTS[name].word}”.`,
				cure: `Thêm dòng: ${FACTS[name].word}: ${FACTS[name].example}`,
			})),
		];
	},
	open: (block: PrintedBlock<Name>) => {
		const { facts, setting, title } = block;
		const file = citedFile("table", facts.table, setting);
		const told = file?.text === undefined ? undefined : readCsv(file.text, CHART_LIMITS.tableRows);
		const table = told ?? tableOf(block.content());
		const areas = citedFile("boundaries", facts.boundaries, setting)?.text;
		const map = table && areas ? mapOf(block, table, areas).map : undefined;
		return printFigure(block, {
			unit: facts.unit?.[0]?.text,
			drawn:
				map && setting.linesKept
					? [keyOf(map), ...drawForms((form) => drawMap(map, form), describeMap(map, title))]
					: [],
			table: told,
		});
	},
	close: (block: PrintedBlock<Name>) => {
		const licence = block.facts.licence?.[0]?.text;
		const isPage = block.setting.linesKept;
		const line =
			licence &&
			`${serialiseHtml(element("p", isPage ? { class: "chart-source chart-licence" } : {}, `Ranh giới: ${licence}`))}\n`;
		return `${line ?? ""}${closeFigure(block)}`;
	},
};

/** @param areas the boundaries, as the build keeps them: `Boundaries` in JSON */
export function mapOf({ facts }: Block<Name>, table: TableText, areas: string) {
	const unit = facts.unit?.[0]?.text;
	return readMap(unit ? { unit } : {}, table, JSON.parse(areas) as Boundaries);
}

/** What each shade means, from least to most. */
function keyOf({ scale, values }: FigureMap): HtmlElement {
	const { ticks, decimals } = scale;
	const classes = ticks.slice(0, -1).map((from, at) => ({
		shade: String(shadeOf(from, scale)),
		text: `${printNumber(from, decimals)}–${printNumber(ticks[at + 1] ?? from, decimals)}`,
	}));
	const none = values.some((value) => value === undefined)
		? [{ shade: "none", text: "không có số liệu" }]
		: [];
	return element(
		"ul",
		{ class: "chart-key" },
		...[...classes, ...none].map(({ shade, text }) =>
			element("li", {}, swatch(`map-area shade-${shade}`), text),
		),
	);
}
