import { mkdir, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import { drawChart } from "./chart.ts";
import type { Results } from "./results.ts";

/** Writes the results, and beside them the chart of them, `chart.svg`. */
export async function keepResults(file: string, results: Results): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, `${JSON.stringify(results, null, "\t")}\n`);
	await writeFile(path.join(path.dirname(file), "chart.svg"), drawChart(results));
}

/** What matters of the machine: `2 cores, Node v20.19.0`. */
export function describeMachine(): string {
	const cores = availableParallelism();
	return `${cores} ${cores === 1 ? "core" : "cores"}, Node ${process.version}`;
}
