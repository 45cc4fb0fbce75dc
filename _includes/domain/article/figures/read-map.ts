import { quoted } from "../../problem/wording.ts";
import { fold } from "../../text/fold.ts";
import type { Boundaries } from "./boundaries.ts";
import type { ChartFault } from "./read-chart.ts";
import { type FigureScale, roundScale } from "./scale.ts";
import type { TableText } from "./table-text.ts";
import { readFigure } from "./vietnamese-number.ts";

/** A map coloured by a table: a figure for each of its areas, where there is one. */
export interface FigureMap {
	readonly boundaries: Boundaries;
	/** One for each area, in their order. */
	readonly values: readonly (number | undefined)[];
	readonly unit?: string;
	readonly decimals: number;
	/** Its steps are the classes of the map, each with a shade of its own. */
	readonly scale: FigureScale;
}

/** About how many classes a map has, tried in turn: there are no more than there are shades. */
const CLASSES = [5, 4, 3];

/** How many shades there are. */
const SHADES = 6;

/** What stands before the name of a place, and may be left out. */
const RANK = /^(?:xa|phuong|thi tran|dac khu|thi xa|thanh pho|tp\.?|huyen|quan|x\.|p\.|tt\.)\s+/;

/** Reads a map's figures: names of places in the first column of the table, figures in the second. */
export function readMap(
	told: { readonly unit?: string },
	table: TableText,
	boundaries: Boundaries,
): { readonly map?: FigureMap; readonly faults: readonly ChartFault[] } {
	const faults: ChartFault[] = [];
	const tell = (line: number, source: string, message: string, cure: string) =>
		faults.push({ severity: "error", line, source, inTable: true, message, cure });
	const exact = new Map<string, number>();
	const bare = new Map<string, number[]>();
	for (const [at, { name }] of boundaries.areas.entries()) {
		const whole = fold(name);
		exact.set(whole, at);
		const short = whole.replace(RANK, "");
		const same = bare.get(short);
		if (same) same.push(at);
		else bare.set(short, [at]);
	}
	const values: (number | undefined)[] = boundaries.areas.map(() => undefined);
	const taken = new Set<number>();
	let decimals = 0;
	for (const { cells, line } of table.rows) {
		const [name = "", cell = ""] = cells.map((one) => one.trim());
		const whole = fold(name);
		const short = bare.get(whole.replace(RANK, "")) ?? [];
		const at = exact.get(whole) ?? (short.length === 1 ? short[0] : undefined);
		const reading = readFigure(cell, told.unit);
		if (at === undefined)
			tell(
				line,
				name,
				short.length > 1
					? `Ranh giới có ${short.length} nơi tên ${quoted(name)}.`
					: `Ranh giới không có nơi nào tên là ${quoted(name)}.`,
				short.length > 1
					? "Viết cả “xã”, “phường” trước tên."
					: `Viết tên như trong tệp ranh giới: ${some(boundaries)}.`,
			);
		else if (taken.has(at)) tell(line, name, `${quoted(name)} có hai dòng trong bảng.`, "Giữ lại một dòng.");
		else if (reading.kind === "fault")
			tell(line, reading.wrong, `Ô ${quoted(reading.wrong)} không phải là số.`, reading.cure);
		else {
			taken.add(at);
			if (reading.kind !== "figure") continue;
			values[at] = reading.figure.value;
			decimals = Math.max(decimals, reading.figure.decimals);
		}
	}
	const figures = values.filter((value) => value !== undefined);
	if (faults.length === 0 && figures.length === 0)
		tell(
			table.head.line,
			table.head.cells[0] ?? "",
			"Bảng này chưa có số liệu để tô bản đồ.",
			"Viết bảng hai cột: tên nơi và số.",
		);
	if (faults.length > 0) return { faults };
	return {
		map: {
			boundaries,
			values,
			...(told.unit && { unit: told.unit }),
			decimals: Math.min(decimals, 3),
			scale: classesOf(figures),
		},
		faults,
	};
}

function classesOf(figures: readonly number[]): FigureScale {
	const scales = CLASSES.map((wanted) => roundScale(figures, wanted, false));
	return scales.find(({ ticks }) => ticks.length - 1 <= SHADES) ?? roundScale(figures, 2, false);
}

/** The class of a figure, from 0: a step of the scale begins it, and the greatest figure is in the last. */
export function classOf(value: number, { ticks }: FigureScale): number {
	const above = ticks.findIndex((tick) => value < tick);
	return above === -1 ? ticks.length - 2 : Math.max(above - 1, 0);
}

/** The shade of a figure, from 1: few classes have shades that lie far apart. */
export function shadeOf(value: number, scale: FigureScale): number {
	const last = Math.max(scale.ticks.length - 2, 1);
	return 1 + Math.round((Math.min(classOf(value, scale), last) * (SHADES - 1)) / Math.max(last, 1));
}

const some = ({ areas }: Boundaries) =>
	areas
		.slice(0, 5)
		.map(({ name }) => quoted(name))
		.join(", ") + (areas.length > 5 ? "…" : "");
