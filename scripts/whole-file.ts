import { randomUUID } from "node:crypto";
import { link, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What became of a file that was to be new: written; there already with the very same text; or taken by another. */
export type Creation = "written" | "same" | "taken";

/**
 * Writes a new file that is whole or not there, and never over another. Its folders are made.
 *
 * @throws what the disk complains of; then no file is left behind
 */
export async function createWhole(file: string, text: string): Promise<Creation> {
	return beside(file, text, async (written) => {
		try {
			// A link, unlike a rename, fails where the name is taken.
			await link(written, file);
			return "written";
		} catch (error) {
			if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
			return Buffer.from(text).equals(await readFile(file)) ? "same" : "taken";
		}
	});
}

/** Puts a text in the place of a file, whole or not at all. */
export async function replaceWhole(file: string, text: string | Uint8Array): Promise<void> {
	await beside(file, text, (written) => rename(written, file));
}

/** A text, written whole beside the file that it is for. Hidden, so that nobody takes it for an article. */
async function beside<T>(
	file: string,
	text: string | Uint8Array,
	use: (written: string) => Promise<T>,
): Promise<T> {
	const folder = path.dirname(file);
	await mkdir(folder, { recursive: true });
	const written = path.join(folder, `.${randomUUID()}.part`);
	try {
		await writeFile(written, text, { flush: true });
		return await use(written);
	} finally {
		await rm(written, { force: true });
	}
}
