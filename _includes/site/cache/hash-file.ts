import { createHash } from "node:crypto";
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { hashOf } from "./hash.ts";

/** Bytes that are held at once. */
const PIECE = 2 ** 20;

/** The hash of what is in a file, as `hashOf` gives it. A film is read piece by piece. */
export function hashFile(file: string): string {
	if (statSync(file).size <= PIECE) return hashOf(readFileSync(file));
	const hash = createHash("sha256");
	const piece = Buffer.allocUnsafe(PIECE);
	const handle = openSync(file, "r");
	try {
		for (let read = 1; read > 0; ) {
			read = readSync(handle, piece);
			hash.update(piece.subarray(0, read));
		}
	} finally {
		closeSync(handle);
	}
	return hash.digest("hex").slice(0, 20);
}
