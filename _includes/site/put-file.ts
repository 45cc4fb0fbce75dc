import { writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";

/** Writes a file. Where the disk refuses, the error has the file's `path`: Node leaves it out when the disk is full. */
export async function putFile(file: string, content: string | Uint8Array): Promise<void> {
	await writeFile(file, content).catch((error: unknown) => refuse(error, file));
}

/** The same, at once. */
export function putFileNow(file: string, content: string | Uint8Array): void {
	try {
		writeFileSync(file, content);
	} catch (error) {
		refuse(error, file);
	}
}

/** @throws the error, with the path of the file that was written to */
export function refuse(error: unknown, file: string): never {
	throw error instanceof Error ? Object.assign(error, { path: file }) : error;
}
