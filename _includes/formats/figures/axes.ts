import type { Chart, ChartMark } from "../../domain/article/figures/chart.ts";
import type { FigureScale } from "../../domain/article/figures/scale.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import type { HtmlElement } from "../trees/html-tree.ts";
import { drawLine, drawText, type Form } from "./shapes.ts";
import { pickLabels } from "./spread.ts";
import { fitsIn, textWidth, wrapText } from "./text-width.ts";

/** Where the figures are drawn. */
export interface Plot {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

/** Room between a label and what it stands beside. */
export const GAP = 8;

/** How wide the figures of a scale are that stand left of a plot, with the room beside them. */
export function scaleRoom({ ticks, decimals }: FigureScale, { size }: Form): number {
	return Math.max(...ticks.map((tick) => textWidth(printFigure(tick, decimals), size))) + GAP;
}

/** Thin lines across a plot, and at the left of each its figure; that of zero is the ground on which columns stand. */
export function drawGrid(
	{ ticks, decimals }: FigureScale,
	plot: Plot,
	y: (figure: number) => number,
	form: Form,
) {
	return ticks.flatMap((tick) => [
		drawLine(tick === 0 ? "chart-ground" : "chart-grid", plot.left, y(tick), plot.right, y(tick)),
		drawText(plot.left - GAP, y(tick) + form.size * 0.35, printFigure(tick, decimals), form, {
			anchor: "end",
			look: "chart-soft",
		}),
	]);
}

/** A height of a plot for each figure. */
export function heightOf(
	{ least, greatest }: FigureScale,
	{ top, bottom }: Plot,
): (figure: number) => number {
	return (figure) => bottom - ((figure - least) / (greatest - least)) * (bottom - top);
}

/** Names under a plot: all of them in up to three lines where they have room, else as many as stand apart. */
export function drawNames(
	names: readonly string[],
	middles: readonly number[],
	{ plot, room, form }: { readonly plot: Plot; readonly room: number; readonly form: Form },
): { readonly shapes: readonly HtmlElement[]; readonly height: number } {
	const base = plot.bottom + form.size + 6;
	if (wrapsUnder(names, room, form)) {
		const wrapped = names.map((name) => wrapText(name, room, form.size));
		return {
			shapes: wrapped.map((lines, at) => drawText(middles[at] ?? 0, base, lines, form, { anchor: "middle" })),
			height: Math.max(...wrapped.map(({ length }) => length)) * form.leading + 6,
		};
	}
	const labels = names.map((name, at) => {
		const width = textWidth(name, form.size);
		const middle = Math.max(width / 2, Math.min(middles[at] ?? 0, form.width - width / 2));
		return { middle, width };
	});
	return {
		shapes: pickLabels(labels, 2 * GAP).flatMap((at) => [
			drawLine("chart-tick", middles[at] ?? 0, plot.bottom, middles[at] ?? 0, plot.bottom + 5),
			drawText(labels[at]?.middle ?? 0, base, names[at] ?? "", form, { anchor: "middle" }),
		]),
		height: form.leading + 6,
	};
}

/** Whether all names have room under columns that are so far apart. */
export function wrapsUnder(names: readonly string[], room: number, { size }: Form): boolean {
	return names.every((name) => fitsIn(name, room - GAP, size, 3));
}

/** What is told above a plot, and the lines that lead down from it. Rows, so that no two texts meet. */
export function layMarks(chart: Chart, form: Form) {
	const most = form.name === "narrow" ? 120 : 180;
	const texts = chart.marks.map((mark) => ({
		mark,
		lines: wrapText(`${chart.categories[mark.at]}: ${mark.text}`, most, form.size, 4),
	}));
	const height = texts.reduce((sum, { lines }) => sum + lines.length * form.leading + 4, 0);
	return {
		height: texts.length === 0 ? 0 : height + 4,
		draw: (middle: (mark: ChartMark) => number, plot: Plot): HtmlElement[] => {
			let top = 0;
			return texts.flatMap(({ mark, lines }) => {
				const x = middle(mark);
				const wide = Math.max(...lines.map((line) => textWidth(line, form.size)));
				const atLeft = x + GAP + wide > form.width;
				const base = top + form.size;
				top += lines.length * form.leading + 4;
				return [
					drawLine("chart-mark", x, base - form.size + 3, x, plot.bottom),
					drawText(atLeft ? x - GAP : x + GAP, base, lines, form, {
						anchor: atLeft ? "end" : "start",
						look: "chart-told",
					}),
				];
			});
		},
	};
}
