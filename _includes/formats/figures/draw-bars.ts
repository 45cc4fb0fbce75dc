import type { Chart } from "../../domain/article/figures/chart.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import type { HtmlElement } from "../trees/html-tree.ts";
import { GAP } from "./axes.ts";
import { type Drawing, drawBar, drawLine, drawText, type Form, toneOf } from "./shapes.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** How much of a wide drawing the names may take. */
const NAMES = 220;

/**
 * Bars from left to right, a group for each category: its name above on a phone, before it where there is room. Each
 * figure stands at the end of its bar, so that no scale is needed.
 */
export function drawBars(chart: Chart, form: Form): Drawing {
	const { categories, series, decimals, highlighted } = chart;
	const isNarrow = form.name === "narrow";
	const names = categories.map((name) => wrapText(name, isNarrow ? form.width : NAMES, form.size));
	const left = isNarrow ? 0 : Math.max(...names.flat().map((line) => textWidth(line, form.size))) + GAP + 4;
	const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
	const [least, greatest] = values.reduce(
		([a, b], value) => [Math.min(a, value), Math.max(b, value)],
		[0, 0],
	);
	const room = (figures: readonly number[]) =>
		figures.reduce(
			(most, value) => Math.max(most, textWidth(printFigure(value, decimals), form.size) + GAP),
			0,
		);
	const start = left + room(values.filter((value) => value < 0));
	const end = form.width - room(values.filter((value) => value >= 0));
	const x = (value: number) => start + ((value - least) / (greatest - least || 1)) * (end - start);
	const thick = series.length > 1 ? 16 : 20;
	const seriesNames = series.map(({ name }) => name);
	const among = series.length > 1 ? seriesNames : categories;
	let y = 0;
	const shapes: HtmlElement[] = [];
	for (const [at, lines] of names.entries()) {
		const bars = series.length * (thick + 2) - 2;
		const text = lines.length * form.leading;
		const tall = isNarrow ? text + bars : Math.max(text, bars);
		const top = isNarrow ? y + text + 2 : y + (tall - bars) / 2;
		shapes.push(
			drawText(0, (isNarrow ? y : y + (tall - text) / 2) + form.size, lines, form),
			...series.flatMap((one, index) => {
				const barTop = top + index * (thick + 2);
				const base = barTop + thick / 2 + form.size * 0.35;
				const value = one.values[at];
				if (value === undefined)
					return [drawText(x(0) + GAP / 2, base, "không có số liệu", form, { look: "chart-soft" })];
				const name = series.length > 1 ? one.name : (categories[at] ?? "");
				const tone = toneOf(series.length > 1 ? index : 0, name, highlighted, among);
				const isNegative = value < 0;
				return [
					drawBar(`chart-bar ${tone}`, Math.min(x(0), x(value)), barTop, Math.abs(x(value) - x(0)), thick),
					drawText(x(value) + (isNegative ? -GAP : GAP) / 1.5, base, printFigure(value, decimals), form, {
						anchor: isNegative ? "end" : "start",
						look: "chart-value",
					}),
				];
			}),
		);
		// Through a name above the bars no line goes.
		shapes.push(
			drawLine("chart-ground", x(0), isNarrow ? top - 2 : y - 6, x(0), top + bars + (isNarrow ? 2 : 6)),
		);
		y += tall + (isNarrow ? 14 : 12);
	}
	return { height: y, shapes };
}
