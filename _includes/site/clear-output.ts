import { lstatSync } from "node:fs";
import { rm } from "node:fs/promises";
import path from "node:path";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { printProblems } from "../formats/print-problems.ts";
import type { BuildEvent } from "./build-event.ts";
import { findAllFiles } from "./find-files.ts";
import { guardOutput, settleOutput } from "./output.ts";
import type { Settings } from "./settings.ts";
import { manifestOf } from "./site-manifest.ts";

/** What Eleventy tells of a run beside where it writes. */
interface RunEvent extends BuildEvent {
	readonly outputMode: "fs" | "json" | "ndjson";
	/** Only what follows from one changed file is written. */
	readonly incremental: boolean;
}

/**
 * Takes out of the output what a run over all pages has not written: pages of stories that were withdrawn, or are not
 * public yet. Listeners are called in turn: this plugin is the first to look at the output, and looks at it again when
 * all others have written.
 *
 * Nothing is touched of a folder that holds no site.
 */
export function clearOutput(eleventy: UserConfig, settings: Settings) {
	if (settings.pages !== "all") return;
	eleventy.setEventEmitterMode("sequential");
	let before: Map<string, string> | undefined;
	const clear = async ({ directories: { output } }: RunEvent) => {
		for (const [file, mark] of before ?? [])
			if (markOf(path.join(output, file)) === mark) await rm(path.join(output, file));
	};
	eleventy.on("eleventy.before", async ({ directories: { output }, outputMode, incremental }: RunEvent) => {
		// Every other plugin has its listeners by now.
		if (!before) eleventy.on("eleventy.after", clear);
		before = new Map();
		if (outputMode !== "fs") return;
		await guardOutput(output);
		process.stderr.write(printProblems(await settleOutput(output), "text"));
		// What a build in volumes knew of the output is true no longer.
		await rm(manifestOf(output), { force: true });
		if (incremental) return;
		for (const file of await findAllFiles(output).catch((): string[] => []))
			before.set(file, markOf(path.join(output, file)));
	});
}

/** Any writing changes it. */
function markOf(file: string): string {
	const stats = lstatSync(file, { throwIfNoEntry: false });
	return stats ? [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(" ") : "";
}
