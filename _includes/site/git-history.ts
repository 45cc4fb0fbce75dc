import { execFile, spawn } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A state of an article's file that git remembers and that a later one replaced or removed. */
export interface FormerFile {
	/** Relative to the folder of articles. */
	readonly path: string;
	readonly bytes: Uint8Array;
	/** When it was replaced, milliseconds since 1970 UTC: until then it was on main. */
	readonly until: number;
}

export type History =
	| { readonly kind: "whole"; readonly former: readonly FormerFile[] }
	/** A clone that lacks its past: nothing can be said about addresses that were lost before. */
	| { readonly kind: "shallow" }
	/** The folder is in no git repository, or nothing of it was ever committed. */
	| { readonly kind: "none" };

/**
 * What git remembers of the files of a folder: every state that was once on the main line (first parents only: what
 * never reached it was never published) and is there no more, the uncommitted changes included.
 *
 * @param now the moment at which uncommitted changes replace what was committed
 */
export async function readHistory(folder: string, now: number): Promise<History> {
	const git = async (...words: string[]) =>
		(await run("git", ["-C", folder, ...words], { maxBuffer: 1 << 30, encoding: "utf8" })).stdout;
	let shallow: string;
	try {
		shallow = await git("rev-parse", "--is-shallow-repository");
		await git("rev-parse", "--verify", "--quiet", "HEAD");
	} catch {
		return { kind: "none" };
	}
	if (shallow.trim() === "true") return { kind: "shallow" };
	const raw = ["--raw", "--no-abbrev", "--no-renames", "--diff-filter=DM", "-z", "--relative"];
	const log = await git("log", "--first-parent", "-m", "--format=%ct", ...raw, "--", ".");
	const uncommitted = await git("diff", ...raw, "HEAD", "--", ".");
	const changes = [...readRaw(log, now), ...readRaw(uncommitted, now)].filter(({ path: name }) =>
		name.endsWith(".md"),
	);
	const blobs = await readBlobs(folder, [...new Set(changes.map((change) => change.blob))]);
	const former = changes.flatMap(({ blob, ...change }) => {
		const bytes = blobs.get(blob);
		return bytes ? [{ ...change, bytes }] : [];
	});
	return { kind: "whole", former };
}

/**
 * Reads `git log --raw -z --format=%ct`: fields between NULs; a field that begins with a colon is a change, its path
 * follows: `:100644 000000 <old> <new> D`, `2022/05/cu.md`.
 */
function* readRaw(output: string, now: number): Generator<{ path: string; blob: string; until: number }> {
	let until = now;
	const fields = output.split("\0");
	for (let at = 0; at < fields.length; at++) {
		const field = (fields[at] ?? "").trim();
		const change = /^:\d+ \d+ ([0-9a-f]+) /.exec(field);
		if (change?.[1]) yield { path: fields[++at] ?? "", blob: change[1], until };
		else if (/^\d+$/.test(field)) until = Number(field) * 1000;
	}
}

/** The contents of many blobs, in one run of git. */
async function readBlobs(folder: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
	const blobs = new Map<string, Uint8Array>();
	if (ids.length === 0) return blobs;
	const child = spawn("git", ["-C", path.resolve(folder), "cat-file", "--batch"], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	child.stdin.end(ids.map((id) => `${id}\n`).join(""));
	const chunks: Buffer[] = [];
	for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
	const all = Buffer.concat(chunks);
	for (let at = 0; at < all.length; ) {
		const end = all.indexOf("\n", at);
		const [id = "", kind, size] = all.toString("latin1", at, end).split(" ");
		at = end + 1;
		if (kind !== "blob") continue;
		blobs.set(id, all.subarray(at, at + Number(size)));
		at += Number(size) + 1;
	}
	return blobs;
}
