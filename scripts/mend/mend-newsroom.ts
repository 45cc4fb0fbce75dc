import { readFile } from "node:fs/promises";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { type NewsroomReading, readNewsroom } from "../../_includes/site/read/read-newsroom.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { describeDiskFault } from "../command/describe-disk-fault.ts";
import { replaceWhole } from "../newsroom/whole-file.ts";
import { type MendedFile, mendFile } from "./mend-file.ts";

/** A mended file may show what is wrong with others: a section that is read again, a tag that two articles share. */
const MOST_ROUNDS = 4;

/** What was written, and how the newsroom is afterwards. */
export interface NewsroomMending {
	readonly written: readonly MendedFile[];
	/** Files that were to be written and are as they were, and why: what follows a colon, to its full stop. */
	readonly left: readonly { readonly file: string; readonly reason: string }[];
	/** Read again after the last file was written. */
	readonly reading: NewsroomReading;
}

/**
 * Writes every cure that has one answer, file by file, each whole or not at all, and reads the newsroom again.
 *
 * @param wanted whether a file, as problems name it, may be written
 */
export async function mendNewsroom(
	settings: Settings,
	wanted: (file: string) => boolean = () => true,
): Promise<NewsroomMending> {
	const written: MendedFile[] = [];
	const left = new Map<string, string>();
	let reading = await readNewsroom(settings);
	for (let round = 0; round < MOST_ROUNDS; round += 1) {
		let changed = false;
		for (const [file, problems] of fixable(reading.problems, wanted)) {
			const mended = left.has(file) ? undefined : await mendFile(file, problems, reading.context, settings);
			if (!mended || mended.changes.length === 0) {
				if (mended && mended.refused.length > 0) left.set(file, "cách sửa thử không thành.");
				if (!mended?.reencoded) continue;
			}
			const reason = await write(mended);
			if (reason !== undefined) {
				left.set(file, reason);
				continue;
			}
			written.push(mended);
			changed = true;
		}
		if (!changed) break;
		reading = await readNewsroom(settings);
	}
	return { written, left: [...left].map(([file, reason]) => ({ file, reason })), reading };
}

/** Problems by file, of the files that have one with a fix. */
function fixable(
	problems: readonly Problem[],
	wanted: (file: string) => boolean,
): Map<string, readonly Problem[]> {
	const byFile = new Map<string, Problem[]>();
	for (const problem of problems) {
		if (problem.fix && wanted(problem.file)) byFile.set(problem.file, []);
	}
	for (const problem of problems) byFile.get(problem.file)?.push(problem);
	return byFile;
}

/** @returns why a file was not written; nothing when it was */
async function write({ file, before, after }: MendedFile): Promise<string | undefined> {
	try {
		if (!(await readFile(file)).equals(before)) return "tệp vừa được sửa ở nơi khác.";
		await replaceWhole(file, after);
		return undefined;
	} catch (error) {
		const fault = describeDiskFault(error);
		if (fault === undefined) throw error;
		return fault.charAt(0).toLowerCase() + fault.slice(1);
	}
}
