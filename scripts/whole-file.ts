import { randomUUID } from "node:crypto";
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What became of a file that was to be new: written; there already with the very same text; or taken by another. */
export type Creation = "written" | "same" | "taken";

/** Where a file is until it is whole: not among the newsroom's, where a command that is killed would leave it. */
const APART = ".cache/unfinished";

/**
 * Writes a new file that is whole or not there, and never over another. Its folders are made.
 *
 * @throws what the disk complains of; then no file is left behind
 */
export async function createWhole(file: string, text: string): Promise<Creation> {
	return writeApart(file, text, async (written) => {
		try {
			// A link, unlike a rename, fails where the name is taken.
			await link(written, file);
			return "written";
		} catch (error) {
			if (codeOf(error) !== "EEXIST") throw error;
			return Buffer.from(text).equals(await readFile(file)) ? "same" : "taken";
		}
	});
}

/** Puts a text in the place of a file, whole or not at all. */
export async function replaceWhole(file: string, text: string | Uint8Array): Promise<void> {
	await writeApart(file, text, (written) => rename(written, file));
}

type Use<T> = (written: string) => Promise<T>;

/**
 * Writes a text whole, and gives it to be put in its place. Beside that it is written only if it is on another disk, or
 * where the cache may not be written to.
 */
async function writeApart<T>(file: string, text: string | Uint8Array, use: Use<T>): Promise<T> {
	const folder = path.dirname(file);
	await mkdir(folder, { recursive: true });
	const apart = await mkdir(APART, { recursive: true }).then(
		() => true,
		() => false,
	);
	try {
		if (apart) return await writeIn(APART, text, use);
	} catch (error) {
		const { code, syscall } = error as NodeJS.ErrnoException;
		const closed = syscall !== "rename" && syscall !== "link" && (code === "EACCES" || code === "EROFS");
		if (code !== "EXDEV" && !closed) throw error;
	}
	return writeIn(folder, text, use);
}

/** Hidden, so that nobody takes it for an article. */
async function writeIn<T>(folder: string, text: string | Uint8Array, use: Use<T>): Promise<T> {
	await sweep(folder);
	const written = path.join(folder, `.${process.pid}-${randomUUID()}.part`);
	try {
		await writeFile(written, text, { flush: true });
		return await use(written);
	} finally {
		await rm(written, { force: true });
	}
}

/** Removes what commands have left that were killed. */
async function sweep(folder: string): Promise<void> {
	for (const name of await readdir(folder)) {
		const [, pid] = /^\.(\d+)-[0-9a-f-]+\.part$/.exec(name) ?? [];
		if (pid !== undefined && !isRunning(Number(pid))) await rm(path.join(folder, name), { force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		// It runs, and belongs to another user.
		return codeOf(error) === "EPERM";
	}
}

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
