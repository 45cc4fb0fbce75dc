import { lstat, mkdir, open, readdir, readFile, rename, rm, rmdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { BuildRunning, whileLocked } from "./build-lock.ts";
import { refuse } from "./put-file.ts";
import { manifestOf, type SiteManifest } from "./site-manifest.ts";

/** How the new site differs from the old one. */
export interface SiteChange {
	/** Files to move from the staging folder into the output. */
	readonly write: readonly string[];
	/** Files of the old site that the new one lacks. */
	readonly remove: readonly string[];
	/** What the new site is made of. */
	readonly manifest: SiteManifest;
}

/** What is still to be done to make the output the new site. Written before anything in the output changes. */
type Journal = Pick<SiteChange, "write" | "remove">;

/** Where a build puts the new site before it replaces the old one: beside it, because only there can it be renamed from. */
export const stagingOf = (output: string) => `${path.resolve(output)}.next`;
const nextManifestOf = (output: string) => `${manifestOf(output)}.next`;
const journalOf = (output: string) => `${path.resolve(output)}.journal`;
/** There while a process changes the output or what lies beside it. */
export const lockOf = (output: string) => `${path.resolve(output)}.lock`;

/** The folder given for the output holds something that no build has made. Nothing was touched. */
export class ForeignOutput extends Error {}

/**
 * Makes sure that a build may replace what is in the output: nothing, or a site. Every site has `_headers`, but for
 * the first one while it is being put there: a journal tells.
 *
 * @throws ForeignOutput
 */
export async function guardOutput(output: string): Promise<void> {
	const inside = path.relative(path.resolve(output), process.cwd());
	if (inside === "" || !inside.startsWith("..")) throw new ForeignOutput(output);
	const names = await readdir(output).catch(ignoreMissing);
	if (!names || names.length === 0 || names.includes("_headers")) return;
	if (!(await hasJournal(output))) throw new ForeignOutput(output);
}

/**
 * Replaces the old site by the new one, changing only the files that differ. A journal of what is to be done is
 * on disk before the first change; whoever finds it, `finishCommit`, carries it to the end. So at no moment can a
 * stop of the machine leave half a site that the next command does not make whole.
 */
export async function commitOutput(output: string, { write, remove, manifest }: SiteChange): Promise<void> {
	await mkdir(output, { recursive: true });
	await writeDurably(nextManifestOf(output), JSON.stringify(manifest));
	await writeDurably(journalOf(output), JSON.stringify({ write, remove } satisfies Journal));
	await finishCommit(output);
}

/**
 * Carries an interrupted commit to its end, and drops what a stopped build has left beside the output. Every command
 * that changes the output calls it first, and holds the lock.
 *
 * @throws ENOTDIR when a file lies where the new site is to be staged: it is nobody's to remove
 */
export async function finishCommit(output: string): Promise<void> {
	const text = await readFile(journalOf(output), "utf8").catch(ignoreMissing);
	if (text !== undefined) {
		const { write, remove } = JSON.parse(text) as Journal;
		for (const file of remove) await removeFile(path.resolve(output), file);
		await moveFiles(write, stagingOf(output), output);
		// Missing where the stop came between the last two steps.
		await rename(nextManifestOf(output), manifestOf(output)).catch(ignoreMissing);
		await unlink(journalOf(output));
	}
	await readdir(stagingOf(output)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	await rm(stagingOf(output), { recursive: true, force: true });
	await rm(nextManifestOf(output), { force: true });
}

/**
 * Carries an interrupted commit to its end, for commands that only look at the output. A build that is running has done
 * so itself, and what lies beside the output is its own.
 */
export async function settleOutput(output: string): Promise<void> {
	if (!(await hasJournal(output))) return;
	await whileLocked([lockOf(output)], () => finishCommit(output)).catch((error: unknown) => {
		if (!(error instanceof BuildRunning)) throw error;
	});
}

/** Whether a commit was begun and is not at its end. */
export async function hasJournal(output: string): Promise<boolean> {
	return (await stat(journalOf(output)).catch(ignoreMissing)) !== undefined;
}

/**
 * Moves files into a folder, each under its name. What goes into a subfolder that is not there yet moves with it at
 * once, so that a first build costs no rename for each page: the staging folder holds nothing but what is to be moved.
 */
async function moveFiles(files: readonly string[], from: string, to: string) {
	const moved = new Set<string>();
	const present = new Set<string>();
	for (const file of files) {
		const parts = file.split("/");
		const folders = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
		if (folders.some((folder) => moved.has(folder))) continue;
		let lacking: string | undefined;
		for (const folder of folders) {
			if (present.has(folder)) continue;
			if (!(await stat(path.join(to, folder)).catch(ignoreMissing))?.isDirectory()) {
				lacking = folder;
				break;
			}
			present.add(folder);
		}
		// What is not in the staging folder any more was moved before the stop.
		await rename(path.join(from, lacking ?? file), path.join(to, lacking ?? file)).catch(ignoreMissing);
		if (lacking !== undefined) moved.add(lacking);
	}
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(output: string, file: string) {
	// A folder of the new site may have its name already: the commit was stopped after that.
	const stats = await lstat(path.join(output, file)).catch(ignoreMissing);
	if (stats?.isDirectory()) return;
	await unlink(path.join(output, file)).catch(ignoreMissing);
	for (let folder = path.dirname(path.join(output, file)); folder !== output; folder = path.dirname(folder)) {
		if (((await readdir(folder).catch(ignoreMissing)) ?? []).length > 0) return;
		await rmdir(folder).catch(ignoreMissing);
	}
}

/** The file is on the disk, whole, under its name, or not at all. */
async function writeDurably(file: string, text: string) {
	const handle = await open(`${file}.tmp`, "w");
	try {
		await handle.writeFile(text).catch((error: unknown) => refuse(error, file));
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(`${file}.tmp`, file);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
	// ENOTDIR: what would be a folder on the way is a file.
	if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}
