import type { Chart, ChartKind } from "../../domain/article/figures/chart.ts";
import { element, type HtmlElement } from "../trees/html-tree.ts";
import { describeChart } from "./describe-chart.ts";
import { drawBars } from "./draw-bars.ts";
import { drawColumns } from "./draw-columns.ts";
import { drawLines } from "./draw-lines.ts";
import { drawShares } from "./draw-shares.ts";
import { type Drawing, FORMS, type Form, round } from "./shapes.ts";

const DRAWN: Readonly<Record<ChartKind, (chart: Chart, form: Form) => Drawing>> = {
	lines: drawLines,
	columns: drawColumns,
	bars: drawBars,
	shares: drawShares,
};

/** A chart in its two forms, of which a page shows the one that has room; whoever hears the page hears a sentence. */
export function drawChart(chart: Chart, title: string): readonly HtmlElement[] {
	return drawForms((form) => DRAWN[chart.kind](chart, form), describeChart(chart, title));
}

/** What is drawn in each form, as pictures that bear a description. */
export function drawForms(draw: (form: Form) => Drawing, description: string): readonly HtmlElement[] {
	return FORMS.map((form) => {
		const { height, shapes } = draw(form);
		return element(
			"svg",
			{
				class: `chart-${form.name}`,
				viewBox: `0 0 ${form.width} ${round(height)}`,
				// Where no style says how wide the column is.
				width: form.width,
				height: round(height),
				role: "img",
				"aria-label": description,
			},
			...shapes,
		);
	});
}
