import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

// Why no pool of a library's: tinypool 2.2 was tried on Node 20. In processes, its workers outlive a build that is killed;
// an error that holds what cannot be sent, as Eleventy's do, ends the worker and arrives as "Worker exited unexpectedly";
// in threads, errors lose `name`, `code` and `path`, by which a full disk is told from a damaged cache, and tsx does not
// load. What it would leave to write here is longer than what it takes away.

/** What a process answers to a task: nothing, or why it failed. */
interface Answer {
	readonly failure?: string;
	/** What tells one failure from another: `name` of the error, `code` and `path` where the disk refused. */
	readonly marks?: { readonly name?: string; readonly code?: string; readonly path?: string };
}

const TYPESCRIPT = new URL("../typescript.mjs", import.meta.url).href;

/** In a process of its own: does each task that is sent to it, one at a time. */
export function serveTasks<Task>(work: (task: Task) => Promise<void>): void {
	// Whoever waits for the answer is gone, maybe killed: go too, and leave the cache to the next build.
	process.on("disconnect", () => process.exit());
	process.on("message", async (task: Task) => {
		let answer: Answer = {};
		try {
			await work(task);
		} catch (error) {
			answer = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
			if (error instanceof Error) answer = { ...answer, marks: marksOf(error) };
		}
		process.send?.(answer);
	});
}

/** No more than these: an error of Eleventy's may hold half of Eleventy. */
const marksOf = ({ name, code, path }: NodeJS.ErrnoException) => ({
	name,
	...(code !== undefined && { code }),
	...(path !== undefined && { path }),
});

/**
 * Does tasks in processes of their own, each taking the next as it is done with one.
 *
 * @param worker the module of the process, which calls `serveTasks`
 * @param done called after each task
 * @throws with what a process said, or when one died; the others are stopped then
 */
export async function runTasks<Task extends object>(
	worker: URL,
	tasks: readonly Task[],
	processes: number,
	done: (task: Task) => void = () => {},
): Promise<void> {
	const waiting = [...tasks];
	const workers: ChildProcess[] = [];
	try {
		await Promise.all(
			Array.from({ length: Math.min(processes, tasks.length) }, async () => {
				const child = fork(fileURLToPath(worker), {
					execArgv: ["--import", TYPESCRIPT],
					// Maps arrive as maps, and what a task has in two places is sent once.
					serialization: "advanced",
				});
				workers.push(child);
				for (let task = waiting.shift(); task; task = waiting.shift()) {
					await ask(child, task);
					done(task);
				}
				child.disconnect();
			}),
		);
	} finally {
		for (const child of workers) child.kill();
	}
}

async function ask(child: ChildProcess, task: object): Promise<void> {
	const waiting = new AbortController();
	const answered = once(child, "message", { signal: waiting.signal }).then(([answer]) => answer as Answer);
	const ended = once(child, "exit", { signal: waiting.signal }).then(
		([code, signal]): Answer => ({ failure: `A process of the build ended: ${signal ?? code}` }),
	);
	child.send(task);
	try {
		const { failure, marks } = await Promise.race([answered, ended]);
		if (failure !== undefined) throw Object.assign(new Error(failure), marks);
	} finally {
		waiting.abort();
		await Promise.allSettled([answered, ended]);
	}
}
