import assert from "node:assert/strict";
import { test } from "node:test";
import { printReadmeRows, printTable } from "../../../../scripts/bench/results/table.ts";
import { row } from "../../../support/bench-rows.ts";

const rows = [
	row("ours", "cold", 1000, 3.2, 250e6),
	row("hugo", "cold", 1000, 6.4, 1_260e6),
	row("ours", "unchanged", 1000, 0.456, 90e6),
	row("ours", "cold", 100_000, 123.4, 1_900e6),
];

test("the table puts words to the left, numbers to the right, and our part beside each peer", () => {
	assert.equal(
		printTable([...rows.slice(0, 3), row("ours", "publish", 1000, 1)]),
		[
			"articles  job                  by               wall s  user s  system s       peak MB  files   MB  ours / theirs",
			"   1,000  cold build           Tin Tĩnh           3.20    4.80      0.25           250  1,200  3.5",
			"   1,000  cold build           Hugo + Pagefind    6.40    9.60      0.25         1,260  1,200  3.5           0.50",
			"   1,000  nothing changed      Tin Tĩnh           0.46    0.68      0.25            90  1,200  3.5",
			"   1,000  publish one article  Tin Tĩnh           1.00    1.50      0.25  not measured  1,200  3.5",
		].join("\n"),
	);
});

test("the README gets a row for each job with all sizes in it, and one for memory", () => {
	const results = { machine: "2 cores", texts: "a corpus", runs: 3, rows };
	assert.equal(
		printReadmeRows(results, "npm run bench"),
		[
			"| cold build, by articles stored | 1,000: 3.2 s (0.50 of Hugo + Pagefind); 100,000: 123 s | `npm run bench` |",
			"| nothing changed, by articles stored | 1,000: 0.46 s | `npm run bench` |",
			"| peak memory, all processes, by articles stored | 1,000: 250 MB, Hugo + Pagefind 1,260 MB; 100,000: 1,900 MB | `npm run bench` |",
		].join("\n"),
	);
});

test("without figures of memory there is no row for it", () => {
	const results = { machine: "2 cores", texts: "a corpus", runs: 3, rows: [row("ours", "cold", 60, 3)] };
	assert.equal(printReadmeRows(results, "x"), "| cold build, by articles stored | 60: 3.0 s | `x` |");
});
