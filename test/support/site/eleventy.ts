import { execFile } from "node:child_process";
import { promisify } from "node:util";
import Eleventy from "@11ty/eleventy";
import type UserConfig from "@11ty/eleventy/UserConfig";
import { wholeNewspaper } from "../../../_includes/site/eleventy/whole-newspaper.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { TYPESCRIPT } from "../../../scripts/test/typescript.ts";

const run = promisify(execFile);

/**
 * Builds a site by Eleventy's own command, every page in one run. Fails when the command does.
 *
 * @param project folder of the code that runs
 * @param environment what differs from that of the test
 */
export async function runEleventy(
	settings: Settings,
	project = ".",
	environment: Readonly<Record<string, string>> = {},
): Promise<void> {
	await run(
		process.execPath,
		[...TYPESCRIPT, "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
		{ cwd: project, env: { ...process.env, ...environmentOf(settings), ...environment } },
	);
}

/** The same without the time that a process takes to start. */
export async function runEleventyHere(settings: Settings): Promise<void> {
	const eleventy = new Eleventy(undefined, undefined, {
		quietMode: true,
		config: (own: UserConfig) => wholeNewspaper(own, settings),
	});
	eleventy.disableLogger();
	await eleventy.write();
}

/** The environment by which Eleventy's own command is told these settings. */
export function environmentOf(settings: Settings): Record<string, string> {
	return {
		TIN_TINH_CONTENT: settings.content,
		TIN_TINH_ARTICLES: settings.articles,
		TIN_TINH_OUTPUT: settings.output,
		TIN_TINH_CACHE: settings.cache,
		TIN_TINH_NOW: String(settings.now),
		TIN_TINH_PREVIEW: settings.preview ? "1" : "0",
		TIN_TINH_SEARCH: settings.search ? "1" : "0",
		TIN_TINH_NEWSDESK: settings.newsdesk ? "1" : "0",
		TIN_TINH_BUNDLES: `${settings.bundleLimits.whole} ${settings.bundleLimits.most}`,
		TIN_TINH_OFFLINE: [
			settings.offlineLimits.articles,
			settings.offlineLimits.week,
			settings.offlineLimits.months,
		].join(" "),
	};
}
