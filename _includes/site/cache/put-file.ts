import { randomUUID } from "node:crypto";
import { linkSync, mkdirSync, renameSync, unlinkSync, writeFileSync } from "node:fs";
import { copyFile, link, mkdir, open, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { isRunning } from "../workers/is-running.ts";

// Every file that the newspaper writes is written here. Where it must be whole or not there, it is written under a name
// of its own and then put under the name that others know; its folder is made. Where the disk refuses, the error has the
// `path` that was asked for: never one that nobody knows, and also where Node leaves it out, as when the disk is full.

type Content = string | Uint8Array;

/** How a file that is whole or not there comes into being. */
interface Writing {
	/** Folder on the same disk where it lies until it is whole; else that is beside its place. */
	readonly apart?: string;
	/** It is on the disk before it bears its name, and its name is there when it is said: also where the machine stops. */
	readonly durable?: boolean;
}

/** Puts what a file is to hold under a name, and onto the disk, if that is asked for. */
type Fill = (unfinished: string, flush: boolean) => Promise<void>;

/** Writes a file. */
export async function putFile(file: string, content: Content): Promise<void> {
	await writeFile(file, content).catch((error: unknown) => refuse(error, file));
}

/** The same, at once. */
export function putFileNow(file: string, content: Content): void {
	try {
		writeFileSync(file, content);
	} catch (error) {
		refuse(error, file);
	}
}

/** Puts a file in its place, whole or not at all; also where several processes put the same one. */
export async function putWhole(file: string, content: Content, writing: Writing = {}): Promise<void> {
	await writeWhole(
		file,
		(unfinished, flush) => writeFile(unfinished, content, { flush }),
		writing,
		(unfinished) => rename(unfinished, file),
	);
}

/** The same, at once. */
export function putWholeNow(file: string, content: Content, writing: Pick<Writing, "apart"> = {}): void {
	writeWholeNow(file, content, writing, (unfinished) => renameSync(unfinished, file));
}

/**
 * Puts a new file in its place, whole or not at all, and never over another.
 *
 * @returns false where the name is taken
 */
export async function putNew(file: string, content: Content, writing: Writing = {}): Promise<boolean> {
	return putNewBy(file, (unfinished, flush) => writeFile(unfinished, content, { flush }), writing);
}

/** The same of what is in another file, however large that is. */
export async function putNewCopy(
	file: string,
	source: string,
	writing: Pick<Writing, "apart"> = {},
): Promise<boolean> {
	return putNewBy(file, (unfinished) => copyFile(source, unfinished), writing);
}

function putNewBy(file: string, fill: Fill, writing: Writing): Promise<boolean> {
	return writeWhole(file, fill, writing, async (unfinished) => {
		try {
			// A link, unlike a rename, fails where the name is taken.
			await link(unfinished, file);
			return true;
		} catch (error) {
			return orTaken(error);
		}
	});
}

/** The same, at once. */
export function putNewNow(file: string, content: Content, writing: Pick<Writing, "apart"> = {}): boolean {
	return writeWholeNow(file, content, writing, (unfinished) => {
		try {
			linkSync(unfinished, file);
			return true;
		} catch (error) {
			return orTaken(error);
		}
	});
}

/**
 * @returns false: where a name is taken, nothing is new
 * @throws what else the disk complains of
 */
function orTaken(error: unknown): false {
	if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	return false;
}

/** Puts a folder in its place, whole or not at all; what was there goes. */
export async function putFolder(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
	await mkdir(path.dirname(folder), { recursive: true });
	const unfinished = unfinishedIn(path.dirname(folder));
	try {
		await mkdir(unfinished);
		await fill(unfinished);
		await rm(folder, { recursive: true, force: true });
		await rename(unfinished, folder);
	} catch (error) {
		refuseWhole(error, folder);
	} finally {
		await rm(unfinished, { recursive: true, force: true });
	}
}

/** Removes from a folder what processes have left unfinished that were killed. */
export async function sweepUnfinished(folder: string): Promise<void> {
	for (const name of await readdir(folder).catch((): string[] => [])) {
		const [, pid] = /^\.(\d+)-[0-9a-f-]+\.part$/.exec(name) ?? [];
		if (pid !== undefined && !isRunning(Number(pid)))
			await rm(path.join(folder, name), { recursive: true, force: true });
	}
}

/** @throws the error, with the path of the file that was to be written */
export function refuse(error: unknown, file: string): never {
	throw error instanceof Error ? Object.assign(error, { path: file }) : error;
}

/** The same of what is whole or not there. A right that is missing is that to its folder: it is never written to itself. */
function refuseWhole(error: unknown, file: string): never {
	const { code } = error as NodeJS.ErrnoException;
	const place = code === "EACCES" || code === "EPERM" ? path.dirname(file) : file;
	refuse(error instanceof Error ? Object.assign(error, { dest: undefined }) : error, place);
}

async function writeWhole<Result>(
	file: string,
	fill: Fill,
	{ apart = path.dirname(file), durable = false }: Writing,
	place: (unfinished: string) => Promise<Result>,
): Promise<Result> {
	const unfinished = unfinishedIn(apart);
	const write = async () => {
		await fill(unfinished, durable);
		return place(unfinished);
	};
	try {
		// Of many files nearly all find their folder there: it is made where it was missed.
		const placed = await write().catch(async (error: NodeJS.ErrnoException) => {
			if (error.code !== "ENOENT") throw error;
			await mkdir(path.dirname(file), { recursive: true });
			return write();
		});
		if (durable) await syncFolder(path.dirname(file));
		return placed;
	} catch (error) {
		return refuseWhole(error, file);
	} finally {
		await rm(unfinished, { force: true });
	}
}

function writeWholeNow<Result>(
	file: string,
	content: Content,
	{ apart = path.dirname(file) }: Pick<Writing, "apart">,
	place: (unfinished: string) => Result,
): Result {
	const unfinished = unfinishedIn(apart);
	const write = () => {
		writeFileSync(unfinished, content);
		return place(unfinished);
	};
	try {
		return write();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") return refuseWhole(error, file);
		try {
			mkdirSync(path.dirname(file), { recursive: true });
			return write();
		} catch (again) {
			return refuseWhole(again, file);
		}
	} finally {
		removeNow(unfinished);
	}
}

/** At once, and without the look before it that `rmSync` takes. Where a file was renamed there is none. */
function removeNow(file: string): void {
	try {
		unlinkSync(file);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
}

/** Has the disk hold the names of a folder. Windows cannot be asked to. */
async function syncFolder(folder: string): Promise<void> {
	if (process.platform === "win32") return;
	const names = await open(folder);
	try {
		await names.sync();
	} finally {
		await names.close();
	}
}

/** A name that no other writing has, whoever writes. Hidden, so that nobody takes it for what it is to be. */
const unfinishedIn = (folder: string) => path.join(folder, `.${process.pid}-${randomUUID()}.part`);
