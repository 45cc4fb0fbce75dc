import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

// Why no pool of a library's: tinypool 2.2 was tried on Node 20. In processes, its workers outlive a build that is killed;
// an error that holds what cannot be sent, as Eleventy's do, ends the worker and arrives as "Worker exited unexpectedly";
// in threads, errors lose `name`, `code` and `path`, by which a full disk is told from a damaged cache, and tsx does not
// load. What it would leave to write here is longer than what it takes away.

/** What a process answers to a task: what came of it, or why it failed. */
interface Answer {
	readonly result?: unknown;
	readonly failure?: string;
	/** What tells one failure from another: `name` of the error, `code` and `path` where the disk refused. */
	readonly marks?: { readonly name?: string; readonly code?: string; readonly path?: string };
}

/** A kind of tasks that processes do. They, and what comes of them, are plain data: they go to other processes. */
export interface TaskKind<Task extends object, Result = void> {
	readonly name: string;
	/** Of no value: it ties both types to the kind. */
	readonly does?: (task: Task) => Result;
}

/** How a process does the tasks of each kind, by its name. What that needs is loaded when it is asked for. */
export type TaskKinds = Readonly<Record<string, () => Promise<(task: never) => unknown>>>;

interface Order {
	readonly kind: string;
	readonly task: object;
}

const START = fileURLToPath(new URL("../start/run.mjs", import.meta.url));

/** In a process of its own: does each task that is sent to it, one at a time. */
export function serveTasks(kinds: TaskKinds): void {
	// Whoever waits for the answer is gone, maybe killed: go too, and leave the cache to the next build.
	process.on("disconnect", () => process.exit());
	process.on("message", async ({ kind, task }: Order) => {
		let answer: Answer = {};
		try {
			const load = kinds[kind];
			if (!load) throw new Error(`No process does tasks of this kind: ${kind}`);
			answer = { result: await (await load())(task as never) };
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
 * Processes that work for a build. Each is started when there is a task for it, and stays for the tasks to come: what it
 * has loaded and compiled for one it needs for the next.
 */
export class WorkerPool {
	readonly #all = new Set<ChildProcess>();
	readonly #idle: ChildProcess[] = [];

	/** @param worker the module of the processes, which calls `serveTasks` */
	constructor(private readonly worker: URL) {}

	/**
	 * Does tasks in processes of their own, each taking the next as it is done with one.
	 *
	 * @param processes how many of them at most
	 * @param done called after each task
	 * @returns what came of each, in their order
	 * @throws with what a process said, or when one died; all of them are stopped then
	 */
	async run<Task extends object, Result>(
		{ name: kind }: TaskKind<Task, Result>,
		tasks: readonly Task[],
		processes: number,
		done: (task: Task) => void = () => {},
	): Promise<Result[]> {
		const made: Result[] = [];
		const waiting = tasks.entries();
		try {
			await Promise.all(
				Array.from({ length: Math.min(processes, tasks.length) }, async () => {
					const child = this.#idle.pop() ?? this.#start();
					for (const [at, task] of waiting) {
						made[at] = (await ask(child, { kind, task })) as Result;
						done(task);
					}
					this.#idle.push(child);
				}),
			);
		} catch (error) {
			this.close();
			throw error;
		}
		return made;
	}

	/** Lets all of them go, whatever they are at. */
	close(): void {
		for (const child of this.#all) child.kill();
		this.#all.clear();
		this.#idle.length = 0;
	}

	#start(): ChildProcess {
		const child = fork(START, [fileURLToPath(this.worker)], {
			execArgv: [],
			// Maps arrive as maps, and what a task has in two places is sent once.
			serialization: "advanced",
		});
		this.#all.add(child);
		return child;
	}
}

async function ask(child: ChildProcess, order: Order): Promise<unknown> {
	const waiting = new AbortController();
	const answered = once(child, "message", { signal: waiting.signal }).then(([answer]) => answer as Answer);
	const ended = once(child, "exit", { signal: waiting.signal }).then(
		([code, signal]): Answer => ({ failure: `A process of the build ended: ${signal ?? code}` }),
	);
	child.send(order);
	try {
		const { result, failure, marks } = await Promise.race([answered, ended]);
		if (failure !== undefined) throw Object.assign(new Error(failure), marks);
		return result;
	} finally {
		waiting.abort();
		await Promise.allSettled([answered, ended]);
	}
}
