import { printProblems } from "../../_includes/formats/print-problems.ts";
import { settleOutput } from "../../_includes/site/output/commit-output.ts";

/** Makes a site whole whose replacement was interrupted, before it is looked at, and tells what stood in the way. */
export async function settleAndTell(site: string): Promise<void> {
	const problems = await settleOutput(site);
	process.stderr.write(printProblems(problems, "text", { colour: process.stderr.isTTY }));
}
