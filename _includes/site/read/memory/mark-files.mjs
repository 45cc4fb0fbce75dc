// In a thread of its own, in JavaScript, which starts at once: asks the disk for the marks of files.
import { statSync } from "node:fs";
import { workerData } from "node:worker_threads";
import { markOf } from "../../start/file-mark.mjs";

/** @type {{ folder: string, names: readonly string[], marks: Float64Array, from: Int32Array }} */
const { folder, names, marks, from } = workerData;
// From the last on: who reads them begins with the first, and both meet.
for (let at = names.length - 1; at >= 0; at--) {
	const stats = statSync(folder + names[at], { throwIfNoEntry: false });
	if (stats) marks.set(markOf(stats), at * 4);
	Atomics.store(from, 0, at);
}
