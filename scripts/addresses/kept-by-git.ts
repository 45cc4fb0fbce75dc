import path from "node:path";
import { gitIn } from "../../_includes/site/read/history/git.ts";

/** Whether the last commit holds a file just as it is on the disk: then it can be removed and is not lost. */
export async function isKeptByGit(file: string): Promise<boolean> {
	const git = await gitIn(path.dirname(file));
	const ask = (...words: string[]) => git.text(...words, "--", path.basename(file));
	try {
		return (await ask("ls-tree", "HEAD")) !== "" && (await ask("status", "--porcelain")) === "";
	} catch {
		// No repository, or one without a commit.
		return false;
	}
}
