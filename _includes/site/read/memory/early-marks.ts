import { statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { markOf } from "../../start/file-mark.mjs";
import type { Mark } from "./reading-memory.ts";

/** How a file shows itself now; nothing where there is none. */
export function markOnDisk(file: string): Mark | undefined {
	const stats = statSync(file, { throwIfNoEntry: false });
	return stats && markOf(stats);
}

/** So few are asked for while a thread starts. */
const ALONE = 5_000;

/** Numbers in a mark. */
const PARTS = 4;

/**
 * The marks of an archive's files: another thread asks the disk for them, from the last one on, while the readings of the
 * first are loaded. Half a second of a build in which nothing changed, of 100,000 articles.
 */
export class EarlyMarks {
	readonly #marks: Float64Array;
	/** The place of the first file that the thread has asked for: it and all after it are known. */
	readonly #from: Int32Array;

	/**
	 * @param folder ends with what parts folders
	 * @param alone up to so many files are asked for when they are read
	 */
	constructor(
		private readonly folder: string,
		private readonly names: readonly string[],
		alone = availableParallelism() === 1 ? Number.POSITIVE_INFINITY : ALONE,
	) {
		const known = names.length > alone ? names.length : 0;
		this.#marks = new Float64Array(new SharedArrayBuffer(known * PARTS * Float64Array.BYTES_PER_ELEMENT));
		this.#from = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(names.length);
		if (known === 0) return;
		const data = { folder, names, marks: this.#marks, from: this.#from };
		const thread = new Worker(new URL("mark-files.mjs", import.meta.url), { workerData: data });
		// What it does not tell is asked for here.
		thread.on("error", () => {});
		thread.unref();
	}

	/** The mark of a file; nothing where there is none. @param at its place among the names */
	of(at: number): Mark | undefined {
		if (at < Atomics.load(this.#from, 0)) return markOnDisk(`${this.folder}${this.names[at]}`);
		const mark = this.#marks.slice(at * PARTS, (at + 1) * PARTS);
		// No file is of no number.
		return mark.some(Boolean) ? Array.from(mark) : undefined;
	}
}
