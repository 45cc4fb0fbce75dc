import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Whether the last commit holds a file just as it is on the disk: then it can be removed and is not lost. */
export async function isKeptByGit(file: string): Promise<boolean> {
	const git = async (...words: string[]) =>
		(await run("git", ["-C", path.dirname(file), ...words, "--", path.basename(file)])).stdout;
	try {
		return (await git("ls-tree", "HEAD")) !== "" && (await git("status", "--porcelain")) === "";
	} catch {
		// No repository, or one without a commit.
		return false;
	}
}
