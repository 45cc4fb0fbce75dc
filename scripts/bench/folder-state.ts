import { statSync } from "node:fs";
import path from "node:path";
import { findAllFiles } from "../../_includes/site/find-files.ts";

/** The files of a folder at one moment: path to what changes when one is written. */
export type FolderState = ReadonlyMap<string, FileState>;

interface FileState {
	readonly bytes: number;
	/** Moment of the last writing and place on the disk: a file that was replaced by an equal one shows as written. */
	readonly mark: string;
}

/** The state of a folder, empty where it is missing. It reads no file: that would warm the disk's cache. */
export async function readFolderState(folder: string): Promise<FolderState> {
	const files = await findAllFiles(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== "ENOENT") throw error;
		return [];
	});
	return new Map(
		files.map((file) => {
			const { size, mtimeMs, ino } = statSync(path.join(folder, file));
			return [file, { bytes: size, mark: `${mtimeMs} ${ino}` }];
		}),
	);
}

/** What was written between two states of a folder, equal bytes over equal bytes included. */
export function writtenBetween(before: FolderState, after: FolderState): { files: number; bytes: number } {
	const written = [...after].filter(([file, { bytes, mark }]) => {
		const old = before.get(file);
		return old?.mark !== mark || old.bytes !== bytes;
	});
	return { files: written.length, bytes: written.reduce((sum, [, { bytes }]) => sum + bytes, 0) };
}
