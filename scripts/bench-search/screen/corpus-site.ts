import { execFile } from "node:child_process";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { NOW, writeArchive } from "../../bench/archive/archive.ts";
import { articlesOf, planArchive, type Workshop } from "../../bench/archive/workshop.ts";

const run = promisify(execFile);

/**
 * Builds the newspaper of the benchmark's texts, by the command that Netlify runs: articles of six years or more, so that
 * the search has several bundles.
 *
 * @returns the folder of the site
 */
export async function buildCorpusSite(
	workshop: Workshop,
	articles: number,
	corpus: string | undefined,
): Promise<string> {
	const archive = await planArchive(articlesOf(workshop), articles, corpus);
	await mkdir(archive.folder, { recursive: true });
	await writeArchive(archive, articles);
	const site = path.join(workshop, "newspaper");
	await run(process.execPath, [
		...["_includes/site/start/run.mjs", "scripts/build.ts", "--articles", archive.folder],
		...["--output", site, "--cache", path.join(workshop, "cache"), "--now", new Date(NOW).toISOString()],
	]);
	return site;
}
