import { existsSync, realpathSync } from "node:fs";
import path from "node:path";
import { checkedOut, type Git, openRepository } from "./git.ts";
import { publicCommits } from "./public-line.ts";

/** What a repository can tell of what was public: its newest public commits, or why it cannot. */
export type PublicHistory =
	| {
			readonly kind: "whole";
			readonly commits: readonly string[];
			/** At work in a folder of it. There is none before the first commit. */
			readonly gitIn?: (folder: string) => Git;
	  }
	| { readonly kind: "shallow" | "none" };

/** The repositories of some folders, each asked once: to start git takes longer than its answer. */
export class Repositories {
	readonly #lines = new Map<string, Promise<PublicHistory>>();

	lineOf(folder: string): Promise<PublicHistory> {
		const { root, isRepository } = rootOf(folder);
		const line =
			this.#lines.get(root) ?? (isRepository ? readLine(folder) : Promise.resolve({ kind: "none" }));
		this.#lines.set(root, line);
		return line;
	}
}

async function readLine(folder: string): Promise<PublicHistory> {
	const found = await checkedOut(folder);
	if (found === undefined) return { kind: "none" };
	if (found.commit === undefined) return { kind: "whole", commits: [] };
	const gitIn = await openRepository(folder);
	const commits = await publicCommits(gitIn(folder), found.commit);
	if (commits.length > 0 && found.isShallow) return { kind: "shallow" };
	return { kind: "whole", commits, gitIn };
}

/**
 * The folder that has the repository, which those have in common that are in one; where none has, the folder itself. Git
 * may be told of a repository that lies elsewhere: then there is one wherever it is asked.
 */
function rootOf(folder: string): { readonly root: string; readonly isRepository: boolean } {
	if (!existsSync(folder)) return { root: path.resolve(folder), isRepository: true };
	const place = realpathSync(folder);
	for (let above = place; ; above = path.dirname(above)) {
		if (existsSync(path.join(above, ".git"))) return { root: above, isRepository: true };
		if (above === path.dirname(above))
			return { root: place, isRepository: process.env["GIT_DIR"] !== undefined };
	}
}
