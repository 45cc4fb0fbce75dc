import { ENGINES } from "./engines/engine.ts";
import { KINDS } from "./known-items.ts";
import type { Traffic } from "./measure.ts";
import type { EngineResult, SearchResults, SearchRow } from "./results.ts";
import type { ScreenRow, Wait } from "./screen/on-screen.ts";

/**
 * The tables that the benchmark prints: how well and how quickly queries were answered, what they cost, and how long
 * readers wait.
 */
export function printResults({ rows, engines, index, screen }: SearchResults): string {
	return [
		align(qualityLines(rows), 3),
		align(costLines(engines), 1),
		...(index
			? [`ours of stock Pagefind's: index time ${index.time.toFixed(2)}, size ${index.size.toFixed(2)}`]
			: []),
		...(screen ? [align(screenLines(screen), 2)] : []),
	].join("\n\n");
}

const figure = (number: number) => number.toFixed(3);
/** `0.941 (0.99)`: what was reached, and the share of the ceiling. */
const reached = (number: number, share: number) => `${figure(number)} (${share.toFixed(2)})`;
const milliseconds = (number: number) => (number < 10 ? number.toFixed(1) : number.toFixed(0));
const kilobytes = ({ median, most }: Traffic) => `${kB(median)} / ${kB(most)}`;
const kB = (bytes: number) => Math.round(bytes / 1000).toLocaleString("en");

function qualityLines(rows: readonly SearchRow[]): string[][] {
	const head = [
		"query",
		"typed",
		"by",
		"queries",
		"MRR@10 (share)",
		"success@1",
		"success@10",
		"ms",
		"p95 ms",
	];
	const inOrder = [...rows].sort((a, b) => orderOf(a) - orderOf(b));
	return [
		head,
		...inOrder.flatMap((row, at) => {
			const { kind, marks, engine, reached: own, ceiling, share } = row;
			const typed = marks ? "marks" : "no marks";
			const line = [
				KINDS[kind],
				typed,
				ENGINES[engine],
				String(own.queries),
				reached(own.mrr, share.mrr),
				reached(own.first, share.first),
				reached(own.ten, share.ten),
				milliseconds(row.median),
				milliseconds(row.most),
			];
			const next = inOrder[at + 1];
			const last = next?.kind !== kind || next.marks !== marks;
			const top = [KINDS[kind], typed, "ceiling", String(own.queries)];
			return last
				? [line, [...top, figure(ceiling.mrr), figure(ceiling.first), figure(ceiling.ten), "", ""]]
				: [line];
		}),
	];
}

const kinds = Object.keys(KINDS);
const names = Object.keys(ENGINES);
const orderOf = ({ kind, marks, engine }: SearchRow) =>
	(kinds.indexOf(kind) * 2 + Number(!marks)) * names.length + names.indexOf(engine);

function costLines(engines: readonly EngineResult[]): string[][] {
	const head = [
		"by",
		"index s",
		"index MB",
		"first query, kB (median / p95)",
		"later",
		"first, going on by itself",
		"later, going on",
	];
	return [
		head,
		...engines.map(({ engine, indexing, bytes }) => [
			ENGINES[engine],
			indexing.seconds.toFixed(1),
			(indexing.bytes / 1e6).toFixed(2),
			kilobytes(bytes.first),
			kilobytes(bytes.later),
			kilobytes(bytes.firstFar),
			kilobytes(bytes.laterFar),
		]),
	];
}

function screenLines(rows: readonly ScreenRow[]): string[][] {
	const wait = ({ median, most }: Wait) => `${median.toFixed(0)} / ${most.toFixed(0)}`;
	return [
		["first result on the screen, ms after the last key", "", "queries", "cold (median / p95)", "warm"],
		...rows.map(({ kind, entry, queries, cold, warm }) => [
			kind === "all" ? "all kinds" : KINDS[kind],
			entry === "typed" ? "key by key" : "all at once",
			String(queries),
			wait(cold),
			wait(warm),
		]),
	];
}

/** Columns of words stand on the left, of numbers on the right. */
function align(lines: readonly (readonly string[])[], words: number): string {
	const widths = (lines[0] ?? []).map((_, column) =>
		Math.max(...lines.map((line) => line[column]?.length ?? 0)),
	);
	return lines
		.map((line) =>
			widths
				.map((width, column) =>
					column < words ? (line[column] ?? "").padEnd(width) : (line[column] ?? "").padStart(width),
				)
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}
