/** Drawn like the marks of the services (`_includes/components/share-mark.tsx`): in one line each, on a field of 20 by 20. */
const MARKS = {
	copy: "M7 7h10v10H7zM13 4.5V3H3v10h1.5",
	sheet: "M10 12.5V2.5M6 6l4-4 4 4M5 9H3.5v8.5h13V9H15",
	print: "M5.5 7V2.5h9V7M5.5 14H3V7h14v7h-2.5M5.5 11.5h9v6h-9z",
} as const;

export type Way = keyof typeof MARKS;

const SVG = "http://www.w3.org/2000/svg";

/** The mark of what only a script can do, beside its name: nothing for a screen reader to say. */
export function shareMark(way: Way): SVGElement {
	const mark = document.createElementNS(SVG, "svg");
	for (const [name, value] of Object.entries({
		...{ class: "share-mark", viewBox: "0 0 20 20", width: "20", height: "20", "aria-hidden": "true" },
		...{ fill: "none", stroke: "currentColor", "stroke-width": "1.75", "stroke-linejoin": "round" },
	}))
		mark.setAttribute(name, value);
	const line = document.createElementNS(SVG, "path");
	line.setAttribute("d", MARKS[way]);
	mark.append(line);
	return mark;
}
