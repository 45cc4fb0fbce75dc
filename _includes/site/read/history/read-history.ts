import type { Git } from "./git.ts";
import type { Repositories } from "./repositories.ts";

/** A state of a file that git remembers from the public line and that a later one replaced or removed. */
export interface FormerFile {
	/** Relative to the folder that was asked about. */
	readonly path: string;
	readonly bytes: Uint8Array;
	/** When it was replaced, milliseconds since 1970 UTC: until then it was public. */
	readonly until: number;
}

export type History =
	| { readonly kind: "whole"; readonly former: readonly FormerFile[] }
	/** A clone that lacks some of its past: nothing can be said about addresses that were lost before. */
	| { readonly kind: "shallow" }
	/** The folder is in no git repository, or there is no git. */
	| { readonly kind: "none" };

/**
 * What git remembers of the files of a folder: every state that was once on the public line (first parents only: what
 * never reached it was never published) and is there no more, the uncommitted changes included.
 *
 * @param paths in the folder: the others are not asked about
 * @param now the moment at which uncommitted changes replace what was committed
 * @param repositories asked once for all folders that are in one
 */
export async function readHistory(
	folder: string,
	paths: readonly string[],
	now: number,
	repositories: Repositories,
): Promise<History> {
	const line = await repositories.lineOf(folder);
	if (line.kind !== "whole") return line;
	const { commits, gitIn } = line;
	if (!gitIn || commits.length === 0) return { kind: "whole", former: [] };
	const git = gitIn(folder);
	const raw = [
		"--raw",
		"--no-abbrev",
		"--no-renames",
		"--no-ext-diff",
		"--diff-filter=DMT",
		"-z",
		"--relative",
	];
	const changes = new Map<string, Change>();
	for (const commit of commits) {
		const log = await git.text("log", "--first-parent", "-m", "--format=%ct", ...raw, commit, "--", ...paths);
		const since = await git.text("diff", ...raw, commit, "--", ...paths);
		// One state may have been replaced on two lines: it was public until the later.
		for (const change of [...readRaw(log, now), ...readRaw(since, now)]) {
			const key = `${change.blob} ${change.path}`;
			if (change.until > (changes.get(key)?.until ?? Number.NEGATIVE_INFINITY)) changes.set(key, change);
		}
	}
	const ids = [...new Set([...changes.values()].map((change) => change.blob))];
	const blobs = await readBlobs(git, ids);
	if (ids.some((id) => !blobs.has(id))) return { kind: "shallow" };
	const former = [...changes.values()].flatMap(({ blob, ...change }) => {
		const bytes = blobs.get(blob);
		return bytes ? [{ ...change, bytes }] : [];
	});
	return { kind: "whole", former };
}

interface Change {
	readonly path: string;
	readonly blob: string;
	readonly until: number;
}

/**
 * Reads `git log --raw -z --format=%ct`: fields between NULs; a field that begins with a colon is a change, its path
 * follows: `:100644 000000 <old> <new> D`, `2022/05/cu.md`. Links and submodules are no files of the newsroom.
 */
function* readRaw(output: string, now: number): Generator<Change> {
	let until = now;
	const fields = output.split("\0");
	for (let at = 0; at < fields.length; at++) {
		const field = (fields[at] ?? "").trim();
		const change = /^:(\d+) \d+ ([0-9a-f]+) /.exec(field);
		if (change) {
			const path = fields[++at] ?? "";
			if (change[1]?.startsWith("100") && change[2]) yield { path, blob: change[2], until };
		} else if (/^\d+$/.test(field)) until = Number(field) * 1000;
	}
}

/** The contents of many blobs, in one run of git; those that a partial clone lacks are missing. */
async function readBlobs(git: Git, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
	const blobs = new Map<string, Uint8Array>();
	if (ids.length === 0) return blobs;
	const all = await git.answers(["cat-file", "--batch"], ids);
	for (let at = 0; at < all.length; ) {
		const end = all.indexOf("\n", at);
		if (end === -1) break;
		const [id = "", kind, size] = all.toString("latin1", at, end).split(" ");
		at = end + 1;
		if (kind !== "blob") continue;
		blobs.set(id, all.subarray(at, at + Number(size)));
		at += Number(size) + 1;
	}
	return blobs;
}
