import { readFileSync } from "node:fs";
import path from "node:path";
import { hashOf } from "../cache/hash.ts";

/**
 * Reads again what was staged, before the old site is touched.
 *
 * @param files names of the staged files
 * @param hashes what the manifest says of them
 * @returns the files that are missing or are not what the manifest says
 */
export function findSpoilt(
	staging: string,
	files: readonly string[],
	hashes: ReadonlyMap<string, string>,
): string[] {
	return files.filter((file) => hashOfFile(path.join(staging, file)) !== hashes.get(file));
}

// Synchronous: three times as fast for many small files, and nothing else waits.
function hashOfFile(file: string): string | undefined {
	try {
		return hashOf(readFileSync(file));
	} catch {
		return undefined;
	}
}
