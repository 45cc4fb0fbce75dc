import { readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "./hash.ts";
import { isWholePicture } from "./whole-picture.ts";

/**
 * Reads again what was staged, before the old site is touched.
 *
 * @param files names of the staged files
 * @param hashes what the manifest says of them; of a picture it is the name alone
 * @returns the files that are missing or are not what the manifest says
 */
export async function findSpoilt(
	staging: string,
	files: readonly string[],
	hashes: ReadonlyMap<string, string>,
): Promise<string[]> {
	const spoilt: string[] = [];
	for (const file of files) {
		const staged = path.join(staging, file);
		const sound = file.startsWith("pictures/")
			? await isWholePicture(staged)
			: hashOfFile(staged) === hashes.get(file);
		if (!sound) spoilt.push(file);
	}
	return spoilt;
}

// Synchronous: three times as fast for many small files, and nothing else waits.
function hashOfFile(file: string): string | undefined {
	try {
		return hashOf(readFileSync(file));
	} catch {
		return undefined;
	}
}
