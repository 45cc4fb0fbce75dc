import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { drawChart } from "../../../../scripts/bench/results/chart.ts";
import { row } from "../../../support/bench-rows.ts";

const results = {
	machine: `2 "cores" & <more>`,
	texts: "a corpus",
	runs: 3,
	rows: [
		row("ours", "cold", 100_000, 160),
		row("ours", "cold", 1000, 3.4),
		row("ours", "unchanged", 1000, 0),
		row("ours", "edit", 1000, 2),
		row("hugo", "cold", 1000, 4.25),
	],
};

test("the chart is a picture of its size, well-formed whatever the machine is called", async () => {
	const { format, width, height } = await sharp(Buffer.from(drawChart(results))).metadata();
	assert.deepEqual({ format, width, height }, { format: "svg", width: 760, height: 420 });
	assert.ok(drawChart(results).includes("2 &quot;cores&quot; &amp; &lt;more&gt;; medians of 3 runs."));
});

test("the chart says in words what it shows, and has colours for light and for dark", () => {
	const svg = drawChart(results);
	assert.match(svg, /<title id="title">Seconds to build the newspaper, by articles stored<\/title>/);
	assert.match(svg, /aria-labelledby="title about"/);
	assert.ok(
		svg.includes("Tin Tĩnh: cold build: 3.4 s at 1,000 articles, 160.0 s at 100,000 articles. Tin Tĩnh:"),
	);
	assert.match(svg, /@media \(prefers-color-scheme:dark\)/);
});

test("a line goes from the smallest archive to the largest, and dearer is higher", () => {
	const [line = ""] = [...drawChart(results).matchAll(/class="line line-0" points="([^"]+)"/g)].map(
		([, points]) => points,
	);
	const [first, last] = line.split(" ").map((point) => point.split(",").map(Number));
	assert.ok(first && last && line.split(" ").length === 2);
	assert.ok(Number(first[0]) < Number(last[0]));
	assert.ok(Number(first[1]) > Number(last[1]));
	assert.doesNotMatch(drawChart(results), /NaN|Infinity|undefined/);
});

test("each line has its own mark, peers are dashed, and a job without a line is left out", () => {
	const svg = drawChart(results);
	const marks = new Set([...svg.matchAll(/class="mark line-\d" d="([^"]+)"/g)].map(([, mark]) => mark));
	assert.equal(marks.size, 3);
	assert.match(svg, /class="line line-3 peer"/);
	assert.doesNotMatch(svg, /edit an old article/);
});

test("without results there is nothing to draw", () => {
	assert.throws(() => drawChart({ ...results, rows: [] }), /No results/);
});
