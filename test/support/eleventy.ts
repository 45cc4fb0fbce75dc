import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { environmentOf, type Settings } from "../../_includes/site/settings.ts";

const run = promisify(execFile);

/** Builds a site by Eleventy's own command, every page in one run. Fails when the command does. */
export async function runEleventy(settings: Settings): Promise<void> {
	await run(
		process.execPath,
		["--import", "tsx", "node_modules/@11ty/eleventy/cmd.cjs", "--config=.eleventy.ts", "--quiet"],
		{ env: { ...process.env, ...environmentOf(settings) } },
	);
}
