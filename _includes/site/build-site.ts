import Eleventy from "@11ty/eleventy";
import type { Problem } from "../domain/problem.ts";
import { openEdition } from "./open-edition.ts";
import { commitOutput, finishCommit, guardOutput, stagingOf } from "./output.ts";
import { environmentOf, type Settings } from "./settings.ts";

/** What a build did. */
export interface BuildReport {
	readonly articles: number;
	readonly written: number;
	readonly removed: number;
	readonly warnings: readonly Problem[];
}

/**
 * Builds the newspaper: reads and checks everything, lets Eleventy make the whole site beside the output, and only
 * then replaces the old site by it.
 *
 * @throws BadNewsroom when an error forbids building; ForeignOutput when the output is no site; whatever else
 * stopped it. In every case the last good output is untouched.
 */
export async function buildSite(settings: Settings): Promise<BuildReport> {
	await guardOutput(settings.output);
	await finishCommit(settings.output);
	const { edition, warnings } = await openEdition(settings);
	// Eleventy reads its settings from the environment, as it does when it is run by its own command.
	Object.assign(process.env, environmentOf({ ...settings, output: stagingOf(settings.output) }));
	const eleventy = new Eleventy(undefined, undefined, { configPath: ".eleventy.ts", quietMode: true });
	// What a build did is told by the command, in Vietnamese.
	eleventy.disableLogger();
	await eleventy.write();
	return { articles: edition.articles.length, ...(await commitOutput(settings.output)), warnings };
}
