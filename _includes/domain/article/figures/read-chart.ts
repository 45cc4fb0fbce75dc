import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import { CHART_LIMITS, type Chart, type ChartKind, type ChartMark, type Series } from "./chart.ts";
import { readPeriods } from "./periods.ts";
import type { RowText, TableText } from "./table-text.ts";
import { printFigure, readFigure } from "./vietnamese-number.ts";

/** A value that a line beside the table tells, and where. */
export interface ToldValue {
	readonly text: string;
	readonly line: number;
	readonly source: string;
}

/** What is told of a chart beside its table. */
export interface ChartFacts {
	/** Absent where nobody said it: times become lines, names become bars. */
	readonly kind?: ChartKind;
	readonly unit?: string;
	readonly highlighted: readonly ToldValue[];
	/** `2016: hạn mặn lịch sử` */
	readonly marks: readonly ToldValue[];
}

/** Something wrong with a chart: the line that says it, in the file that does, and what is written there. */
export interface ChartFault {
	readonly severity: "error" | "warning";
	/** As the table or the fact counts it. */
	readonly line: number;
	readonly source: string;
	/** Whether the table says it, and not a line beside it. */
	readonly inTable: boolean;
	readonly message: string;
	readonly cure: string;
}

export interface ChartReading {
	/** Absent where nothing can be drawn. */
	readonly chart?: Chart;
	readonly faults: readonly ChartFault[];
}

/** `Sản lượng (tấn)`: a name with its unit. */
const WITH_UNIT = /^([^()]{1,80})\(([^()]{1,30})\)$/;

/** Reads a chart out of a table: names in the first column, figures in the others, their names in the head. */
export function readChart(facts: ChartFacts, table: TableText): ChartReading {
	const faults: ChartFault[] = [];
	const tell = (row: RowText, source: string, message: string, cure: string) =>
		faults.push({ severity: "error", line: row.line, source, inTable: true, message, cure });
	const { head, rows } = table;
	const names = head.cells.slice(1).map((name) => name.trim());
	const categories = rows.map(({ cells }) => (cells[0] ?? "").trim());
	const periods = readPeriods(categories);
	const kind = facts.kind ?? (periods && rows.length > 1 ? "lines" : "bars");
	if (names.length === 0 || rows.length === 0) {
		tell(
			head,
			head.cells[0] ?? "",
			"Bảng này chưa có số liệu để vẽ.",
			"Viết bảng có dòng đầu, cột thứ nhất là tên (năm, xã…), các cột sau là số.",
		);
		return { faults };
	}
	const most = { rows: CHART_LIMITS.rows[kind], series: CHART_LIMITS.series[kind] };
	if (names.length > most.series)
		tell(
			head,
			head.cells[most.series + 1] ?? "",
			`Biểu đồ ${KIND_NAMES[kind]} vẽ được nhiều nhất ${most.series} cột số, bảng có ${names.length}.`,
			kind === "shares"
				? "Chỉ để lại một cột số, hoặc dùng “Kiểu: cột”."
				: "Bỏ bớt cột, hoặc chia thành hai biểu đồ.",
		);
	const first = rows[most.rows];
	if (first)
		tell(
			first,
			first.cells[0] ?? "",
			`Biểu đồ ${KIND_NAMES[kind]} vẽ được nhiều nhất ${most.rows} dòng, bảng có ${table.cut ? "hơn " : ""}${rows.length}.`,
			kind === "shares" ? "Gộp các phần nhỏ thành “Khác”." : "Bỏ bớt dòng, hoặc chia thành hai biểu đồ.",
		);
	for (const row of [head, ...rows])
		for (const [at, cell] of row.cells.entries())
			if ((row === head || at === 0) && cell.length > CHART_LIMITS.label)
				tell(row, cell, `Tên này dài quá ${CHART_LIMITS.label} chữ.`, "Viết tên ngắn lại.");
	for (const [at, row] of rows.entries())
		if (categories[at] === "")
			tell(row, "", "Dòng này chưa có tên ở cột thứ nhất.", "Viết tên vào ô đầu dòng.");
	if (faults.length > 0) return { faults };

	const { unit, series: plainNames } = unitOf(names, facts.unit);
	let decimals = 0;
	const series: Series[] = plainNames.map((name, column) => ({
		name,
		values: rows.map((row) => {
			const reading = readFigure(row.cells[column + 1] ?? "", unit);
			if (reading.kind === "fault")
				tell(row, reading.wrong, `Ô ${quoted(reading.wrong)} không phải là số.`, reading.cure);
			if (reading.kind !== "figure") return undefined;
			decimals = Math.max(decimals, reading.figure.decimals);
			return reading.figure.value;
		}),
	}));
	for (const { name, values } of series)
		if (faults.length === 0 && values.every((value) => value === undefined))
			tell(head, name, `Cột ${quoted(name)} không có số nào.`, "Viết số vào cột, hoặc bỏ cột.");
	if (kind === "shares") faults.push(...judgeShares(series[0], head, unit));
	const marks = readMarks(facts.marks, categories, faults);
	const highlighted = readHighlighted(facts.highlighted, [...categories, ...plainNames], faults);
	if (faults.some(({ severity }) => severity === "error")) return { faults };
	return {
		chart: {
			kind,
			...(unit && { unit }),
			subject: head.cells[0] ?? "",
			categories,
			...(periods && { periods }),
			series,
			decimals: Math.min(decimals, 3),
			marks,
			highlighted,
		},
		faults,
	};
}

const KIND_NAMES: Readonly<Record<ChartKind, string>> = {
	lines: "đường",
	columns: "cột",
	bars: "thanh",
	shares: "tròn",
};

/** The unit of all columns: told beside the table, or the same in each name of the head. */
function unitOf(names: readonly string[], told: string | undefined) {
	const split = names.map((name) => WITH_UNIT.exec(name));
	const unit = split[0]?.[2]?.trim();
	const same = unit !== undefined && split.every((one) => one?.[2]?.trim() === unit);
	if (!same || (told !== undefined && told !== unit)) return { unit: told, series: names };
	return { unit, series: split.map((one) => (one?.[1] ?? "").trim()) };
}

function judgeShares(series: Series | undefined, head: RowText, unit: string | undefined): ChartFault[] {
	const values = (series?.values ?? []).filter((value) => value !== undefined);
	const fault = (severity: ChartFault["severity"], message: string, cure: string): ChartFault[] => [
		{ severity, line: head.line, source: head.cells[1] ?? "", inTable: true, message, cure },
	];
	if (values.length < (series?.values.length ?? 0))
		return fault(
			"error",
			"Biểu đồ tròn có phần chưa có số.",
			"Viết đủ số của mọi phần, hoặc dùng “Kiểu: thanh”.",
		);
	if (values.some((value) => value < 0))
		return fault("error", "Biểu đồ tròn không vẽ được số âm.", "Dùng “Kiểu: thanh”.");
	const sum = values.reduce((a, b) => a + b, 0);
	if (sum === 0)
		return fault("error", "Các phần của biểu đồ tròn cộng lại bằng 0.", "Xem lại số trong bảng.");
	if (unit === "%" && Math.abs(sum - 100) > 1)
		return fault(
			"warning",
			`Các phần cộng lại là ${printFigure(sum, 1)} %, không phải 100 %.`,
			"Xem lại số, hoặc thêm phần “Khác”.",
		);
	return [];
}

function readMarks(
	told: readonly ToldValue[],
	categories: readonly string[],
	faults: ChartFault[],
): ChartMark[] {
	const places = new Map(categories.map((name, at) => [fold(name), at]));
	const fault = ({ line, source }: ToldValue, message: string, cure: string) =>
		faults.push({ severity: "error", line, source, inTable: false, message, cure });
	const [over] = told.slice(CHART_LIMITS.marks);
	if (over)
		fault(over, `Một biểu đồ có nhiều nhất ${CHART_LIMITS.marks} mốc.`, "Giữ lại những mốc quan trọng nhất.");
	return told.slice(0, CHART_LIMITS.marks).flatMap((value) => {
		const colon = value.text.search(/:\s/);
		const name = value.text.slice(0, colon).trim();
		const text = value.text.slice(colon + 1).trim();
		const at = places.get(fold(name));
		if (colon === -1 || text === "")
			fault(
				value,
				"Mốc này chưa rõ ở đâu, hoặc chưa có lời.",
				`Viết: Mốc: ${categories[0]}: chuyện đã xảy ra`,
			);
		else if (at === undefined)
			fault(
				value,
				`Bảng không có dòng nào tên là ${quoted(name)}.`,
				`Viết tên như ở cột thứ nhất: ${some(categories)}.`,
			);
		else if (text.length > CHART_LIMITS.mark)
			fault(value, `Lời của mốc dài quá ${CHART_LIMITS.mark} chữ.`, "Viết ngắn lại.");
		else return [{ at, text }];
		return [];
	});
}

function readHighlighted(
	told: readonly ToldValue[],
	names: readonly string[],
	faults: ChartFault[],
): Set<string> {
	const known = new Map(names.map((name) => [fold(name), name]));
	return new Set(
		told.flatMap(({ text, line, source }) => {
			const name = known.get(fold(text));
			if (name !== undefined) return [name];
			faults.push({
				...{ severity: "error", line, source, inTable: false },
				message: `Bảng không có tên nào là ${quoted(text)}.`,
				cure: `Viết tên như trong bảng: ${some(names)}.`,
			});
			return [];
		}),
	);
}

/** The first names of many, as a cure lists them. */
const some = (names: readonly string[]) =>
	names.slice(0, 6).map(quoted).join(", ") + (names.length > 6 ? "…" : "");
