import { appendFile } from "node:fs/promises";
import { serveTasks } from "../../_includes/site/workers/worker-pool.ts";

/** Writes its number to a file, and never comes to the end of its task. */
async function hang({ file }: { readonly file: string }) {
	await appendFile(file, `${process.pid}\n`);
	await new Promise(() => setInterval(() => {}, 1_000));
}

serveTasks({ hang: async () => hang });
