import { element, type HtmlElement, serialiseHtml } from "../../../_includes/formats/trees/html-tree.ts";
import { CONTENDERS, type ContenderName, JOBS, type Job, type Results } from "./results.ts";
import { type LogScale, logScale, spread, stepScale } from "./scale.ts";

/** The lines of the chart, each told from the others by its mark as well as by its colour. */
const LINES: readonly { readonly contender: ContenderName; readonly job: Job; readonly mark: string }[] = [
	{ contender: "ours", job: "cold", mark: "M-5-5H5V5H-5Z" },
	{ contender: "ours", job: "publish", mark: "M0-6.5L6 4.5H-6Z" },
	{ contender: "ours", job: "unchanged", mark: "M0 6.5L6-4.5H-6Z" },
	{ contender: "hugo", job: "cold", mark: "M0-7L7 0L0 7L-7 0Z" },
	{ contender: "eleventy", job: "cold", mark: "M-6-3V3H-3V6H3V3H6V-3H3V-6H-3V-3Z" },
];

const SIZE = { width: 760, height: 420 };
/** Where the lines are drawn; to the right of it stand their names. */
const PLOT = { left: 64, top: 56, right: 500, bottom: 364 };

/** Both schemes bring their own ground, since the page that shows the chart may follow another than the picture does. */
const STYLE = [
	"svg{--ground:#fff;--ink:#1d2522;--faint:#5b6762;--grid:#d9dfdc;font:14px system-ui,sans-serif}",
	".line-0{--line:#0b6b4f}.line-1{--line:#1f5fbf}.line-2{--line:#7a4fb5}.line-3{--line:#b4480f}.line-4{--line:#a3275a}",
	"@media (prefers-color-scheme:dark){svg{--ground:#0e1513;--ink:#e6ece9;--faint:#9fada7;--grid:#2b3733}",
	".line-0{--line:#4fc79f}.line-1{--line:#7fb0ff}.line-2{--line:#c3a3f5}.line-3{--line:#f29a63}.line-4{--line:#f08bb4}}",
	".ground{fill:var(--ground)}text{fill:var(--ink)}.heading{font-weight:600;font-size:16px}.faint{fill:var(--faint);font-size:12px}",
	".grid{stroke:var(--grid)}.line{fill:none;stroke:var(--line);stroke-width:2}.mark{fill:var(--line)}.peer{stroke-dasharray:6 4}",
].join("");

interface Point {
	readonly articles: number;
	readonly wall: number;
}

/**
 * Draws what a build costs against the size of the archive, both by factors of ten, as an SVG picture for the README.
 *
 * @throws when there is nothing to draw
 */
export function drawChart({ rows, machine, runs }: Results): string {
	const lines = LINES.map((line, colour) => ({
		...line,
		colour,
		points: rows
			.filter(({ contender, job }) => contender === line.contender && job === line.job)
			// A build that took no time at all has no place on such a scale.
			.map(({ articles, wall }): Point => ({ articles, wall: Math.max(wall, 0.01) }))
			.sort((a, b) => a.articles - b.articles),
	})).filter(({ points }) => points.length > 0);
	const points = lines.flatMap((line) => line.points);
	if (points.length === 0) throw new Error("No results to draw");
	const across = logScale(points.map(({ articles }) => articles));
	const up = stepScale(points.map(({ wall }) => wall));
	const x = ({ articles }: Point) => round(PLOT.left + across.at(articles) * (PLOT.right - PLOT.left));
	const y = ({ wall }: Point) => round(PLOT.bottom - up.at(wall) * (PLOT.bottom - PLOT.top));

	const named = lines
		.map((line) => ({ ...line, end: Math.max(0, ...line.points.slice(-1).map(y)) }))
		.sort((a, b) => a.end - b.end);
	const places = spread(
		named.map(({ end }) => end),
		22,
		PLOT.bottom,
	);
	const title = "Seconds to build the newspaper, by articles stored";
	return serialiseHtml(
		element(
			"svg",
			{
				xmlns: "http://www.w3.org/2000/svg",
				viewBox: `0 0 ${SIZE.width} ${SIZE.height}`,
				width: SIZE.width,
				height: SIZE.height,
				role: "img",
				"aria-labelledby": "title about",
			},
			element("title", { id: "title" }, title),
			element("desc", { id: "about" }, lines.map(tellLine).join(" ")),
			element("style", {}, STYLE),
			element("rect", { class: "ground", ...SIZE }),
			element("text", { class: "heading", x: 16, y: 28 }, title),
			...drawGrid(across, up),
			...lines.flatMap(({ contender, colour, mark, points: own }) => [
				element("polyline", {
					class: `line line-${colour}${contender === "ours" ? "" : " peer"}`,
					points: own.map((point) => `${x(point)},${y(point)}`).join(" "),
				}),
				...own.map((point) => drawMark(colour, mark, x(point), y(point))),
			]),
			...named.flatMap((line, at) => [
				drawMark(line.colour, line.mark, PLOT.right + 24, round(places[at] ?? line.end)),
				element("text", { x: PLOT.right + 38, y: round(places[at] ?? line.end) + 5 }, nameOf(line)),
			]),
			element(
				"text",
				{ class: "faint", x: 16, y: SIZE.height - 12 },
				`Articles stored. Both scales by factors of ten. ${machine}; ${runs === 1 ? "one run" : `medians of ${runs} runs`}.`,
			),
		),
	).concat("\n");
}

function drawGrid(across: LogScale, up: LogScale): HtmlElement[] {
	const columns = across.ticks.flatMap((articles) => {
		const x = round(PLOT.left + across.at(articles) * (PLOT.right - PLOT.left));
		return [
			element("line", { class: "grid", x1: x, x2: x, y1: PLOT.top, y2: PLOT.bottom }),
			element(
				"text",
				{ class: "faint", x, y: PLOT.bottom + 18, "text-anchor": "middle" },
				articles.toLocaleString("en"),
			),
		];
	});
	const lines = up.ticks.flatMap((seconds) => {
		const y = round(PLOT.bottom - up.at(seconds) * (PLOT.bottom - PLOT.top));
		return [
			element("line", { class: "grid", x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }),
			element("text", { class: "faint", x: PLOT.left - 8, y: y + 4, "text-anchor": "end" }, `${seconds} s`),
		];
	});
	return [...columns, ...lines];
}

function drawMark(colour: number, shape: string, x: number, y: number): HtmlElement {
	return element("path", { class: `mark line-${colour}`, d: shape, transform: `translate(${x} ${y})` });
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;

const nameOf = ({ contender, job }: { readonly contender: ContenderName; readonly job: Job }) =>
	contender === "ours" ? `${CONTENDERS.ours}: ${JOBS[job]}` : CONTENDERS[contender];

/** `Tin Tĩnh: cold build: 3.4 s at 1,000 articles, 25 s at 10,000 articles.` */
function tellLine(line: {
	readonly contender: ContenderName;
	readonly job: Job;
	readonly points: readonly Point[];
}): string {
	const figures = line.points.map(
		({ articles, wall }) => `${wall.toFixed(1)} s at ${articles.toLocaleString("en")} articles`,
	);
	return `${nameOf(line)}: ${figures.join(", ")}.`;
}
