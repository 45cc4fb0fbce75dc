import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** The commit that the project's folder stands at. Undefined outside git, and before the first commit. */
export async function readCommit(): Promise<string | undefined> {
	try {
		const { stdout } = await run("git", ["rev-parse", "--verify", "--quiet", "HEAD"]);
		return stdout.trim() || undefined;
	} catch {
		return undefined;
	}
}
