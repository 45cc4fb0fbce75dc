import { appendFile } from "node:fs/promises";
import { serveTasks } from "../../_includes/site/workers/worker-pool.ts";

/** Writes its number to a file, and never comes to the end of its task. */
serveTasks<{ readonly file: string }>(async ({ file }) => {
	await appendFile(file, `${process.pid}\n`);
	await new Promise(() => setInterval(() => {}, 1_000));
});
