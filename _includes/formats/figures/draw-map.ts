import { type Area, GRID } from "../../domain/article/figures/boundaries.ts";
import { type FigureMap, shadeOf } from "../../domain/article/figures/read-map.ts";
import { printFigure } from "../../domain/article/figures/vietnamese-number.ts";
import { element, type HtmlElement } from "../trees/html-tree.ts";
import { type Drawing, drawText, type Form } from "./shapes.ts";
import { fitsIn, wrapText } from "./text-width.ts";

/** A map in shades; areas that have room for it bear their names. */
export function drawMap({ boundaries, values, scale }: FigureMap, form: Form): Drawing {
	const size = form.width / GRID;
	const shapes: HtmlElement[] = [];
	const names: HtmlElement[] = [];
	for (const [at, area] of boundaries.areas.entries()) {
		const value = values[at];
		const shade = value === undefined ? "none" : String(shadeOf(value, scale));
		shapes.push(element("path", { class: `map-area shade-${shade}`, d: outline(area, size) }));
		const name = drawName(area, size, shade, form);
		if (name) names.push(name);
	}
	return { height: boundaries.height * size + 2, shapes: [...shapes, ...names] };
}

/** What a map shows, in sentences, for whoever hears it. */
export function describeMap({ boundaries, values, unit, decimals }: FigureMap, title: string): string {
	const told = boundaries.areas
		.flatMap(({ name }, at) => {
			const value = values[at];
			return value === undefined ? [] : [{ name, value }];
		})
		.sort((a, b) => b.value - a.value);
	const words = (one: (typeof told)[number] | undefined) =>
		one ? `${one.name} (${printFigure(one.value, decimals)})` : "";
	const without = boundaries.areas.length - told.length;
	return [
		`Bản đồ${title && `: ${title}`}${unit ? `, đơn vị ${unit}` : ""}.`,
		`${told.length} nơi có số liệu; cao nhất ${words(told[0])}, thấp nhất ${words(told.at(-1))}.`,
		...(without > 0 ? [`${without} nơi không có số liệu.`] : []),
		"Đủ số liệu ở bảng bên dưới.",
	].join(" ");
}

function outline({ rings }: Area, size: number): string {
	return rings
		.map((ring) => {
			let path = "";
			let [lastX, lastY] = [0, 0];
			for (let at = 0; at + 1 < ring.length; at += 2) {
				const [x, y] = [Math.round((ring[at] ?? 0) * size), Math.round((ring[at + 1] ?? 0) * size)];
				if (path === "") path = `M${x} ${y}l`;
				else if (x !== lastX || y !== lastY) path += `${x - lastX} ${y - lastY} `;
				[lastX, lastY] = [x, y];
			}
			return `${path.trimEnd()}z`;
		})
		.join("");
}

/** The name of an area in its middle, where its largest ring has room for it at that height. */
function drawName({ name, rings }: Area, size: number, shade: string, form: Form): HtmlElement | undefined {
	const ring = rings.reduce<readonly number[]>((most, one) => (one.length > most.length ? one : most), []);
	const bare = name.replace(/^(?:Xã|Phường|Thị trấn|Đặc khu) /, "");
	const ys = ring.filter((_, at) => at % 2 === 1);
	const [top, bottom] = ys.reduce(
		([a, b], y) => [Math.min(a, y), Math.max(b, y)],
		[Number.POSITIVE_INFINITY, 0],
	);
	const middle = (top + bottom) / 2;
	const roomFor = (count: number) => {
		const half = (count * form.leading) / 2 / size;
		const spans = [-half, 0, half].map((down) => widestSpan(ring, middle + down));
		const from = Math.max(...spans.map((span) => span?.[0] ?? Number.POSITIVE_INFINITY));
		const to = Math.min(...spans.map((span) => span?.[1] ?? 0));
		return { centre: ((from + to) / 2) * size, width: (to - from) * size - 8 };
	};
	// In one line where it can, else in two; a word that has no room by itself is written nowhere.
	const fitting = [1, 2].find((count) => fitsIn(bare, roomFor(count).width, form.size, count));
	if (fitting === undefined) return undefined;
	const { centre, width } = roomFor(fitting);
	const lines = wrapText(bare, width, form.size, fitting);
	const high = lines.length * form.leading;
	if ((bottom - top) * size < high + 6) return undefined;
	const base = middle * size - high / 2 + form.size;
	return drawText(centre, base, lines, form, {
		anchor: "middle",
		look: `map-name on-${shade}`,
	});
}

/** Where a line across a ring is longest inside it. */
function widestSpan(ring: readonly number[], y: number): readonly [number, number] | undefined {
	const crossings: number[] = [];
	for (let at = 0; at + 1 < ring.length; at += 2) {
		const next = (at + 2) % ring.length;
		const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ring[at], ring[at + 1], ring[next], ring[next + 1]];
		if (y1 <= y !== y2 <= y) crossings.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1));
	}
	crossings.sort((a, b) => a - b);
	let widest: readonly [number, number] | undefined;
	for (let at = 0; at + 1 < crossings.length; at += 2) {
		const [from = 0, to = 0] = crossings.slice(at, at + 2);
		if (!widest || to - from > widest[1] - widest[0]) widest = [from, to];
	}
	return widest;
}
