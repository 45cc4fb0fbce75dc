import { stat } from "node:fs/promises";
import path from "node:path";
import { type Cost, measure } from "../bench/measure.ts";
import { openNewsroom } from "./newsroom.ts";
import type { Exporter, OldSite } from "./old-site.ts";
import { writeExport } from "./write-old-site.ts";

/**
 * How much memory an import may hold at once, in bytes, and how many times as long as a check one may wait for it. A check
 * remembers nothing of articles: it reads all that has come. What is in pictures the import has left for it to know.
 */
export const ASKED = { peak: 400e6, times: 3 } as const;

/** What it cost to move in, beside what it costs to check what has come. */
export interface ImportRow {
	readonly fileName: string;
	readonly articles: number;
	/** Of the export. */
	readonly bytes: number;
	readonly import: Cost;
	readonly check: Cost;
}

const run = (script: string, ...words: readonly string[]) => [
	...[process.execPath, path.resolve("_includes/site/start/run.mjs"), path.resolve(script)],
	...words,
];

/** Moves an old newspaper into an empty newsroom, checks what has come, and tells what both cost. */
export async function measureImport(
	folder: string,
	exporter: Exporter,
	order: {
		readonly site: OldSite;
		readonly articles: number;
		readonly uploads: string;
		readonly stop: AbortSignal;
	},
): Promise<ImportRow> {
	const { site, articles, uploads, stop } = order;
	const file = await writeExport(folder, exporter, site);
	const room = path.join(folder, exporter.fileName.replace(/\..*$/, ""));
	const { content, sections } = await openNewsroom(room);
	const words = ["--content", content, "--sections", sections, "--media", uploads];
	const report = ["--report", path.join(room, "bao-cao.html")];
	// What is remembered lies in a folder of its own, so that a second measurement knows no more than the first.
	const options = { stop, memory: true, cwd: room };
	const imported = await measure(run("scripts/import.ts", file, ...words, ...report), options);
	const checked = await measure(run("scripts/check.ts", "--content", content), options);
	return {
		...{ fileName: exporter.fileName, articles },
		bytes: (await stat(file)).size,
		...{ import: imported, check: checked },
	};
}

/** The figures of one import, each beside what is asked. */
export function printImportRow({ fileName, articles, bytes, import: moved, check }: ImportRow): string {
	const megabytes = (count: number) => `${Math.round(count / 1e6)} MB`;
	const seconds = ({ wall, user, system }: Cost) =>
		`${wall.toFixed(1)} s (${(user + system).toFixed(1)} s of processors)`;
	const times = moved.wall / check.wall;
	const work = (moved.user + moved.system) / (check.user + check.system);
	return [
		`${fileName}: ${articles} articles, ${megabytes(bytes)}`,
		`  import       ${seconds(moved)}`,
		`  check        ${seconds(check)}`,
		`  times check  ${times.toFixed(2)} (asked: at most ${ASKED.times}; of processors: ${work.toFixed(2)})`,
		`  peak memory  ${moved.peak === undefined ? "not told by this system" : megabytes(moved.peak)} (asked: at most ${megabytes(ASKED.peak)})`,
	].join("\n");
}
