import type { Chart, Series } from "../../domain/article/figures/chart.ts";
import { roundScale } from "../../domain/article/figures/scale.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import { element, type HtmlElement } from "../trees/html-tree.ts";
import { drawGrid, drawNames, GAP, heightOf, layMarks, type Plot, scaleRoom } from "./axes.ts";
import { type Drawing, drawDot, drawLine, drawText, type Form, round, toneOf } from "./shapes.ts";
import { spreadLabels } from "./spread.ts";
import { textWidth, wrapText } from "./text-width.ts";

/** The name of a line, at its end. */
interface EndLabel {
	readonly lines: readonly string[];
	readonly tone: string;
	/** The last figure of the line, and where it stands among the categories. */
	readonly at: number;
	readonly value: number;
}

/**
 * Lines over times or steps. Each is named where it ends, with its last figure; where a table has no figure, a line has
 * a gap.
 */
export function drawLines(chart: Chart, form: Form): Drawing {
	const { categories, series, decimals, highlighted } = chart;
	const names = series.map(({ name }) => name);
	const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
	const scale = roundScale(values, 5, false);
	const labels = series.flatMap((one, index) =>
		endLabel(one, toneOf(index, one.name, highlighted, names), { form, decimals, named: series.length > 1 }),
	);
	const room = labels.reduce(
		(most, { lines }) => Math.max(most, ...lines.map((line) => textWidth(line, form.size))),
		0,
	);
	const marks = layMarks(chart, form);
	const heights = labels.map(({ lines }) => lines.length * form.leading + 4);
	const tall = Math.max(
		form.name === "narrow" ? 220 : 280,
		heights.reduce((a, b) => a + b, 0),
	);
	const top = marks.height + form.leading + 4;
	const plot: Plot = {
		left: scaleRoom(scale, form),
		right: form.width - room - GAP - 4,
		top,
		bottom: top + tall,
	};
	const x = placesAcross(chart, plot);
	const y = heightOf(scale, plot);
	const under = drawNames(
		categories,
		categories.map((_, at) => x(at)),
		// Names under a line wrap nowhere: they stand at points, not under columns.
		{ plot, room: 0, form },
	);
	return {
		height: plot.bottom + under.height + 4,
		shapes: [
			...drawGrid(scale, plot, y, form),
			...under.shapes,
			...marks.draw(({ at }) => x(at), plot),
			...series.flatMap(({ name, values }, index) =>
				drawSeries(values, toneOf(index, name, highlighted, names), x, y),
			),
			...(series[0] && series.length === 1 ? drawPeak(series[0], chart, { x, y, plot, form }) : []),
			...drawEnds(labels, heights, { x, y, plot, form }),
		],
	};
}

function endLabel(
	{ name, values }: Series,
	tone: string,
	{ form, decimals, named }: { readonly form: Form; readonly decimals: number; readonly named: boolean },
): EndLabel[] {
	const at = values.findLastIndex((value) => value !== undefined);
	const value = values[at];
	if (value === undefined) return [];
	const most = form.name === "narrow" ? 84 : 150;
	return [
		{
			lines: [...(named ? wrapText(name, most, form.size) : []), printFigure(value, decimals)],
			tone,
			at,
			value,
		},
	];
}

/** Where the categories stand: by time, or at even steps. A single one stands in the middle. */
function placesAcross({ categories, periods }: Chart, { left, right }: Plot): (at: number) => number {
	const places = periods ?? categories.map((_, at) => at);
	const [first = 0, last = 0] = [places[0], places.at(-1)];
	return (at) =>
		first === last
			? (left + right) / 2
			: left + (((places[at] ?? first) - first) / (last - first)) * (right - left);
}

type Place = (figure: number) => number;

function drawSeries(values: Series["values"], tone: string, x: Place, y: Place): HtmlElement[] {
	const steps: string[] = [];
	const alone: HtmlElement[] = [];
	for (const [at, value] of values.entries()) {
		if (value === undefined) continue;
		const isFirst = values[at - 1] === undefined;
		steps.push(`${isFirst ? "M" : "L"}${round(x(at))} ${round(y(value))}`);
		if (isFirst && values[at + 1] === undefined) alone.push(drawDot(`chart-dot ${tone}`, x(at), y(value), 3));
	}
	return [element("path", { class: `chart-line ${tone}`, d: steps.join("") }), ...alone];
}

interface Placing {
	readonly x: Place;
	readonly y: Place;
	readonly plot: Plot;
	readonly form: Form;
}

/** The greatest figure of a single line, unless it is its last, which is told at the end. */
function drawPeak({ values }: Series, { decimals }: Chart, { x, y, plot, form }: Placing): HtmlElement[] {
	let peak = -1;
	for (const [at, value] of values.entries())
		if (value !== undefined && value > (values[peak] ?? Number.NEGATIVE_INFINITY)) peak = at;
	const value = values[peak];
	if (value === undefined || peak === values.findLastIndex((one) => one !== undefined)) return [];
	const text = printFigure(value, decimals);
	const half = textWidth(text, form.size) / 2;
	const middle = Math.min(Math.max(x(peak), plot.left + half), plot.right - half);
	return [
		drawDot("chart-dot tone-1", x(peak), y(value), 4),
		drawText(middle, y(value) - 9, text, form, { anchor: "middle", look: "chart-value chart-over tone-1" }),
	];
}

function drawEnds(labels: readonly EndLabel[], heights: readonly number[], { x, y, plot, form }: Placing) {
	const order = labels
		.map((label, index) => ({ label, height: heights[index] ?? 0, middle: y(label.value) }))
		.sort((a, b) => a.middle - b.middle);
	const middles = spreadLabels(order, plot.top - form.leading, plot.bottom + form.leading / 2);
	return order.flatMap(({ label, middle: wanted }, index) => {
		const middle = middles[index] ?? wanted;
		const { lines, tone, at, value } = label;
		const start = plot.right + GAP + 4;
		const moved = Math.abs(middle - wanted) > form.size / 2 || at < 0 || x(at) < plot.right - 1;
		return [
			drawDot(`chart-dot ${tone}`, x(at), y(value), 4),
			...(moved ? [drawLine(`chart-lead ${tone}`, x(at) + 5, y(value), start - 3, middle)] : []),
			drawText(start, middle - ((lines.length - 1) * form.leading) / 2 + form.size * 0.35, lines, form, {
				look: `chart-value ${tone}`,
			}),
		];
	});
}
