import { lstat, mkdir, readdir, readFile, rename, rm, rmdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { fileProblem, type Problem } from "../../domain/problem/problem.ts";
import { putWhole, sweepUnfinished } from "../cache/put-file.ts";
import { seal, unseal } from "../cache/sealed-file.ts";
import { nameForProblems } from "../find-files.ts";
import { BuildRunning, whileLocked } from "./build-lock.ts";
import { manifestOf, nameBeside, type SiteManifest, sealManifest } from "./site-manifest.ts";

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

/**
 * Replaces the old site by the new one, changing only the files that differ. A journal of what is to be done is
 * on disk before the first change; whoever finds it, `finishCommit`, carries it to the end. So at no moment can a
 * stop of the machine leave half a site that the next command does not make whole.
 */
export async function commitOutput(output: string, { write, remove, manifest }: SiteChange): Promise<void> {
	await mkdir(output, { recursive: true });
	await putWhole(nextManifestOf(output), sealManifest(output, manifest), { durable: true });
	await putWhole(journalOf(output), sealJournal(output, { write, remove }), { durable: true });
	await finishCommit(output);
}

/** A journal as it is kept beside the output. */
export const sealJournal = (output: string, journal: Journal) =>
	seal(nameBeside(output, "journal"), JSON.stringify(journal));

/** What is still to be done. Where a journal is damaged, or names what is not inside the output: that it is of no use. */
export async function readJournal(output: string): Promise<Journal | "useless" | undefined> {
	// A folder of this name is no journal either.
	const sealed = await readFile(journalOf(output)).catch((error: NodeJS.ErrnoException) =>
		error.code === "EISDIR" ? Buffer.alloc(0) : ignoreMissing(error),
	);
	if (!sealed) return undefined;
	const text = unseal(nameBeside(output, "journal"), sealed);
	if (!text) return "useless";
	const { write, remove } = JSON.parse(text.toString()) as Journal;
	return [...write, ...remove].every(isInside) ? { write, remove } : "useless";
}

/** Whether a name leads to a file below the folder that it is a name in, and nowhere else. */
const isInside = (name: string) =>
	!/[\\\0]/.test(name) && name.split("/").every((part) => part !== "" && part !== "." && part !== "..");

/**
 * Carries an interrupted commit to its end, and drops what a stopped build has left beside the output. Every command
 * that changes the output calls it first, and holds the lock. A journal that is of no use is dropped too: what it left
 * undone, a build sees in the files themselves.
 *
 * @returns that the journal was of no use
 * @throws ENOTDIR when a file lies where the new site is to be staged: it is nobody's to remove
 */
export async function finishCommit(output: string): Promise<readonly Problem[]> {
	const journal = await readJournal(output);
	if (typeof journal === "object") {
		for (const file of journal.remove) await removeFile(path.resolve(output), file);
		await moveFiles(journal.write, stagingOf(output), output);
		// Missing where the stop came between the last two steps.
		await rename(nextManifestOf(output), manifestOf(output)).catch(ignoreMissing);
	}
	if (journal) await rm(journalOf(output), { recursive: true });
	await readdir(stagingOf(output)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
	});
	await rm(stagingOf(output), { recursive: true, force: true });
	await rm(nextManifestOf(output), { recursive: true, force: true });
	await sweepUnfinished(path.dirname(path.resolve(output)));
	return journal === "useless" ? [uselessJournal(output)] : [];
}

function uselessJournal(output: string): Problem {
	return fileProblem(
		"warning",
		nameForProblems(journalOf(output)),
		"Tệp này ghi những việc còn dở của lần dựng trước, nay đã hỏng nên đã được bỏ đi.",
		"Chạy “npm run build”: lần dựng ấy soát từng tệp của trang báo và thay tệp nào sai.",
	);
}

/**
 * Carries an interrupted commit to its end, for commands that only look at the output. A build that is running has done
 * so itself, and what lies beside the output is its own.
 *
 * @returns what `finishCommit` does
 */
export async function settleOutput(output: string): Promise<readonly Problem[]> {
	if (!(await hasJournal(output))) return [];
	return whileLocked([lockOf(output)], () => finishCommit(output)).catch((error: unknown) => {
		if (!(error instanceof BuildRunning)) throw error;
		return [];
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
		const folders = foldersOf(file);
		if (folders.some((folder) => moved.has(folder))) continue;
		let lacking: string | undefined;
		for (const folder of folders) {
			if (present.has(folder)) continue;
			if (!(await isFolder(path.join(to, folder)))) {
				lacking = folder;
				break;
			}
			present.add(folder);
		}
		await moveOver(path.join(from, lacking ?? file), path.join(to, lacking ?? file));
		if (lacking !== undefined) moved.add(lacking);
	}
}

/** `2022/05/index.html` is in `2022` and `2022/05`. */
function foldersOf(file: string): string[] {
	const parts = file.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}

/** Itself: a link to a folder is none, since it may lead out of the output. */
async function isFolder(place: string): Promise<boolean> {
	return (await lstat(place).catch(ignoreMissing))?.isDirectory() ?? false;
}

/** Moves a file or a folder over whatever is there. What is not in the staging folder any more was moved before the stop. */
async function moveOver(from: string, to: string) {
	const staged = await lstat(from).catch(ignoreMissing);
	if (!staged) return;
	const there = await lstat(to).catch(ignoreMissing);
	// Another hand has put a folder in the place of a file, or a link or file in that of a folder.
	if (there && there.isDirectory() !== staged.isDirectory()) await rm(to, { recursive: true });
	await rename(from, to);
}

/** Removes a file and the folders that it leaves empty. */
async function removeFile(output: string, file: string) {
	for (const folder of foldersOf(file)) if (!(await isFolder(path.join(output, folder)))) return;
	// A folder of the new site may have its name already: the commit was stopped after that.
	if (await isFolder(path.join(output, file))) return;
	await unlink(path.join(output, file)).catch(ignoreMissing);
	for (let folder = path.dirname(path.join(output, file)); folder !== output; folder = path.dirname(folder)) {
		if (((await readdir(folder).catch(ignoreMissing)) ?? []).length > 0) return;
		await rmdir(folder).catch(ignoreMissing);
	}
}

export function ignoreMissing(error: NodeJS.ErrnoException): undefined {
	// ENOTDIR: what would be a folder on the way is a file.
	if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}
