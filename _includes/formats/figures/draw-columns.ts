import type { Chart } from "../../domain/article/figures/chart.ts";
import { roundScale } from "../../domain/article/figures/scale.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import { drawGrid, drawNames, GAP, heightOf, layMarks, type Plot, scaleRoom, wrapsUnder } from "./axes.ts";
import { drawBars } from "./draw-bars.ts";
import { type Drawing, drawBar, drawLine, drawText, type Form, toneOf } from "./shapes.ts";
import { textWidth } from "./text-width.ts";

/** How much of its room a group of columns takes. */
const FILLED = 0.72;

/**
 * Columns that stand on zero, a group for each category. Figures stand on the columns where all have room, else at a
 * scale; where names have no room under them, they lie down as bars.
 */
export function drawColumns(chart: Chart, form: Form): Drawing {
	const { categories, series, decimals, highlighted, periods } = chart;
	const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
	const scale = roundScale(values, 5, true);
	const print = (value: number) => printFigure(value, decimals);
	const widest = values.reduce((most, value) => Math.max(most, textWidth(print(value), form.size)), 0);
	const told =
		widest + 2 <= (form.width / categories.length) * (series.length > 1 ? FILLED / series.length : 1);
	const marks = layMarks(chart, form);
	const top = marks.height + form.leading + 4;
	const plot: Plot = {
		left: told ? 0 : scaleRoom(scale, form),
		right: form.width,
		top,
		bottom: top + (form.name === "narrow" ? 200 : 260) + (told && scale.least < 0 ? form.leading : 0),
	};
	const band = (plot.right - plot.left) / categories.length;
	if (!periods && !wrapsUnder(categories, band, form)) return drawBars(chart, form);
	const y = heightOf(
		told
			? {
					...scale,
					least: Math.min(0, ...values),
					greatest: Math.max(0, ...values) || (values.some((value) => value < 0) ? 0 : 1),
				}
			: scale,
		{ ...plot, bottom: plot.bottom - (told && scale.least < 0 ? form.leading : 0) },
	);
	const middle = (at: number) => plot.left + band * (at + 0.5);
	const wide = (band * FILLED) / series.length;
	const names = series.map(({ name }) => name);
	const among = series.length > 1 ? names : categories;
	const under = drawNames(
		categories,
		categories.map((_, at) => middle(at)),
		{ plot, room: band, form },
	);
	return {
		height: plot.bottom + under.height + 4,
		shapes: [
			...(told ? [] : drawGrid(scale, plot, y, form)),
			...under.shapes,
			...marks.draw(({ at }) => middle(at), plot),
			...categories.flatMap((category, at) =>
				series.flatMap((one, index) => {
					const value = one.values[at];
					if (value === undefined) return [];
					const left = middle(at) + (index - series.length / 2) * wide;
					const tone = toneOf(
						series.length > 1 ? index : 0,
						series.length > 1 ? one.name : category,
						highlighted,
						among,
					);
					const gap = series.length > 1 ? 1 : 0;
					return [
						drawBar(
							`chart-bar ${tone}`,
							left + gap,
							Math.min(y(0), y(value)),
							wide - 2 * gap,
							Math.abs(y(value) - y(0)),
						),
						...(told
							? [
									drawText(
										left + wide / 2,
										value < 0 ? y(value) + form.size + 2 : y(value) - GAP + 3,
										print(value),
										form,
										{ anchor: "middle", look: "chart-value chart-over" },
									),
								]
							: []),
					];
				}),
			),
			drawLine("chart-ground", plot.left, y(0), plot.right, y(0)),
		],
	};
}
