import type { Chart } from "../../domain/article/figures/chart.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import { element, type HtmlElement } from "../trees/html-tree.ts";
import { GAP } from "./axes.ts";
import { type Drawing, drawBar, drawText, type Form, round, toneOf } from "./shapes.ts";
import { textWidth, wrapText } from "./text-width.ts";

const FULL = 2 * Math.PI;

/**
 * Parts of a whole as a ring that begins at the top. Each part is named in a list, in the order of the ring, with its
 * share, which stands at the ring, too, where it has room: colour alone tells nothing.
 */
export function drawShares(chart: Chart, form: Form): Drawing {
	const { categories, series, decimals, highlighted, unit } = chart;
	const values = (series[0]?.values ?? []).map((value) => value ?? 0);
	const sum = values.reduce((a, b) => a + b, 0);
	const isNarrow = form.name === "narrow";
	const radius = isNarrow ? 84 : 104;
	const side = textWidth("100,0 %", form.size) + GAP;
	const middle = { x: isNarrow ? form.width / 2 : radius + side, y: radius + form.leading + 8 };
	const shares = values.map(
		(value) => `${printFigure((value / sum) * 100, decimalsOfShares(values, sum))} %`,
	);
	const tones = categories.map((name, at) => toneOf(at, name, highlighted, categories));
	const ring: HtmlElement[] = [];
	let from = 0;
	for (const [at, value] of values.entries()) {
		const to = from + (value / sum) * FULL;
		if (value > 0)
			ring.push(element("path", { class: `chart-part ${tones[at]}`, d: arc(middle, radius, from, to) }));
		// Shorter arcs than a line is high have no room for one.
		if ((to - from) * radius > form.leading * 1.6) {
			const angle = (from + to) / 2;
			const [right, down] = [Math.sin(angle), -Math.cos(angle)];
			ring.push(
				drawText(
					middle.x + right * (radius + GAP),
					middle.y + down * (radius + GAP) + form.size * (0.35 + 0.35 * down),
					shares[at] ?? "",
					form,
					{
						anchor: Math.abs(right) < 0.3 ? "middle" : right > 0 ? "start" : "end",
						look: "chart-value",
					},
				),
			);
		}
		from = to;
	}
	const under = middle.y + radius + form.leading + GAP;
	const left = isNarrow ? 0 : middle.x + radius + side + 2 * GAP;
	const rows = categories.map((name, at) => ({
		lines: wrapText(name, form.width - left - 20, form.size),
		figures:
			unit === "%" ? (shares[at] ?? "") : `${shares[at]}  ·  ${printFigure(values[at] ?? 0, decimals)}`,
		tone: tones[at] ?? "",
	}));
	const tall = rows.reduce((all, { lines }) => all + (lines.length + 1) * form.leading + 8, -8);
	let y = isNarrow ? under : Math.max(0, middle.y - tall / 2);
	const list = rows.flatMap(({ lines, figures, tone }) => {
		const top = y;
		y += (lines.length + 1) * form.leading + 8;
		return [
			drawBar(`chart-bar ${tone}`, left, top + 3, 12, 12),
			drawText(left + 20, top + form.size, lines, form),
			drawText(left + 20, top + form.size + lines.length * form.leading, figures, form, {
				look: "chart-value",
			}),
		];
	});
	return { height: Math.max(under, y), shapes: [...ring, ...list] };
}

/** Whole hundredths where they tell what there is, else one digit more. */
function decimalsOfShares(values: readonly number[], sum: number): number {
	return values.every((value) => Math.abs((value / sum) * 100 - Math.round((value / sum) * 100)) < 0.005)
		? 0
		: 1;
}

/** A part of a ring, between two angles from the top, clockwise. A whole ring is drawn as two halves. */
function arc(
	middle: { readonly x: number; readonly y: number },
	radius: number,
	from: number,
	to: number,
): string {
	const inner = radius * 0.58;
	const point = (angle: number, far: number) =>
		`${round(middle.x + Math.sin(angle) * far)} ${round(middle.y - Math.cos(angle) * far)}`;
	const half = (from + to) / 2;
	return [
		`M${point(from, radius)}`,
		`A${radius} ${radius} 0 0 1 ${point(half, radius)}A${radius} ${radius} 0 0 1 ${point(to, radius)}`,
		`L${point(to, inner)}`,
		`A${inner} ${inner} 0 0 0 ${point(half, inner)}A${inner} ${inner} 0 0 0 ${point(from, inner)}Z`,
	].join("");
}
