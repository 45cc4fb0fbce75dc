import { element, type HtmlElement } from "../trees/html-tree.ts";

/** One of the two forms in which a figure is drawn: for a phone, and for a column of text. Sizes in units of the drawing. */
export interface Form {
	readonly name: "narrow" | "wide";
	readonly width: number;
	/** Of letters, and from line to line. */
	readonly size: number;
	readonly leading: number;
}

/** On a screen of 320 pixels the first is drawn at nine tenths; in a column of 41rem the second as large as it is. */
export const FORMS: readonly Form[] = [
	{ name: "narrow", width: 320, size: 14, leading: 18 },
	{ name: "wide", width: 656, size: 15, leading: 19 },
];

/** What a figure is in one form. */
export interface Drawing {
	readonly height: number;
	readonly shapes: readonly HtmlElement[];
}

interface TextSetting {
	readonly anchor?: "start" | "middle" | "end";
	/** Names of the styles: `chart-soft`. */
	readonly look?: string;
}

/** Lines of text; `y` is the base line of the first. */
export function drawText(
	x: number,
	y: number,
	lines: string | readonly string[],
	form: Form,
	{ anchor = "start", look }: TextSetting = {},
): HtmlElement {
	const attributes = {
		...(look && { class: look }),
		x: round(x),
		y: round(y),
		...(anchor !== "start" && { "text-anchor": anchor }),
	};
	if (typeof lines === "string") return element("text", attributes, lines);
	if (lines.length === 1) return element("text", attributes, lines[0] ?? "");
	return element(
		"text",
		attributes,
		...lines.map((line, at) =>
			element("tspan", at === 0 ? {} : { x: round(x), dy: form.leading }, at === 0 ? line : line),
		),
	);
}

export function drawLine(look: string, x1: number, y1: number, x2: number, y2: number): HtmlElement {
	return element("line", { class: look, x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
}

export function drawBar(look: string, x: number, y: number, width: number, height: number): HtmlElement {
	return element("rect", {
		class: look,
		x: round(x),
		y: round(y),
		width: round(Math.max(width, 0)),
		height: round(Math.max(height, 0)),
	});
}

export function drawDot(look: string, x: number, y: number, radius: number): HtmlElement {
	return element("circle", { class: look, cx: round(x), cy: round(y), r: radius });
}

/** A tenth of a unit is finer than any screen. */
export const round = (units: number) => Math.round(units * 10) / 10;

/** The look of a series or a part: its colour, or that of what steps back behind others. */
export const toneOf = (
	index: number,
	name: string,
	highlighted: ReadonlySet<string>,
	among: readonly string[],
) =>
	among.some((one) => highlighted.has(one)) && !highlighted.has(name) ? "tone-soft" : `tone-${index + 1}`;
