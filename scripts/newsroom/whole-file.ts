import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import {
	putNew,
	putNewCopy,
	putNewNow,
	putWhole,
	putWholeNow,
	sweepUnfinished,
} from "../../_includes/site/cache/put-file.ts";

/** What became of a file that was to be new: written; there already with the very same text; or taken by another. */
export type Creation = "written" | "same" | "taken";

/** Where a file is until it is whole: not among the newsroom's, where a command that is killed would leave it. */
const APART = ".cache/unfinished";

/** How a file is written. */
interface Writing {
	/**
	 * One of thousands that one command writes: the disk is not waited for at each, since the command can be run again, and
	 * each is written at once, since to hand five calls for each to other threads takes longer than the calls.
	 */
	readonly ofMany?: boolean;
}

/**
 * Writes a new file that is whole or not there, and never over another. Its folders are made.
 *
 * @throws what the disk complains of; then no file is left behind
 */
export async function createWhole(
	file: string,
	text: string | Uint8Array,
	{ ofMany = false }: Writing = {},
): Promise<Creation> {
	return writeApart(file, ofMany, async (apart) => {
		const isNew = ofMany
			? putNewNow(file, text, { apart })
			: await putNew(file, text, { apart, durable: true });
		if (isNew) return "written";
		return Buffer.from(text).equals(await readFile(file)) ? "same" : "taken";
	});
}

/**
 * Copies a file, one of many, to a place where none is. It may be as large as films are: none of it is held.
 *
 * @throws what the disk complains of; then no file is left behind
 */
export async function copyWhole(source: string, file: string): Promise<Exclude<Creation, "same">> {
	return writeApart(file, true, async (apart) =>
		(await putNewCopy(file, source, { apart })) ? "written" : "taken",
	);
}

/** Puts a text in the place of a file, whole or not at all. */
export async function replaceWhole(
	file: string,
	text: string | Uint8Array,
	{ ofMany = false }: Writing = {},
): Promise<void> {
	await writeApart(file, ofMany, async (apart) =>
		ofMany ? putWholeNow(file, text, { apart }) : putWhole(file, text, { apart, durable: true }),
	);
}

/** Whether the folder for unfinished files can be used, once one of many was to be written: it is made and swept once. */
let ready: boolean | undefined;

/** Beside its place a file is written only if that is on another disk, or where the cache may not be written to. */
async function writeApart<Result>(
	file: string,
	ofMany: boolean,
	write: (apart: string) => Promise<Result>,
): Promise<Result> {
	const apart = ofMany && ready !== undefined ? ready : await prepare();
	if (ofMany) ready = apart;
	try {
		if (apart) return await write(APART);
	} catch (error) {
		const { code, syscall } = error as NodeJS.ErrnoException;
		const closed = syscall !== "rename" && syscall !== "link" && (code === "EACCES" || code === "EROFS");
		if (code !== "EXDEV" && !closed) throw error;
	}
	const beside = path.dirname(file);
	await sweepUnfinished(beside);
	return write(beside);
}

async function prepare(): Promise<boolean> {
	try {
		await mkdir(APART, { recursive: true });
	} catch {
		return false;
	}
	await sweepUnfinished(APART);
	return true;
}
