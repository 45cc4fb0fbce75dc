import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TaskKind } from "../../_includes/site/workers/worker-pool.ts";

const START = fileURLToPath(new URL("../../_includes/site/start/run.mjs", import.meta.url));
/** What the libraries may take for one file. MiB; pictures and texts lie beside it. */
const HEAP = 768;

/** What came of a task, or why nothing did: it took too long, or more memory than there is for one, or it failed. */
export type Outcome<Result> =
	| { readonly result: Result; readonly failure?: undefined }
	| { readonly result?: undefined; readonly failure: "time" | "memory" | "error" };

interface Answer {
	readonly result?: unknown;
	readonly failure?: string;
}

/**
 * A process in which libraries read files that anybody may have made: one that keeps them busy for hours, or makes them
 * fill the memory, costs that file and not the command. It is started for the first, stays for those that follow, and
 * keeps no command from ending.
 */
export class ReaderProcess {
	/** @param reader the module that does the tasks, by `serveTasks` */
	constructor(private readonly reader: URL) {}

	#child: ChildProcess | undefined;
	#turn: Promise<unknown> = Promise.resolve();

	/** @param seconds that it may take */
	ask<Task extends object, Result>(
		{ name: kind }: TaskKind<Task, Result>,
		task: Task,
		seconds: number,
	): Promise<Outcome<Result>> {
		const asked = this.#turn.then(() => this.#ask({ kind, task }, seconds));
		this.#turn = asked.catch(() => undefined);
		return asked as Promise<Outcome<Result>>;
	}

	async #ask(order: object, seconds: number): Promise<Outcome<unknown>> {
		const child = this.#child?.connected ? this.#child : this.#start();
		child.ref();
		child.channel?.ref();
		const outcome = await new Promise<Outcome<unknown>>((resolve) => {
			const late = setTimeout(() => end({ failure: "time" }), seconds * 1000);
			const answered = ({ result, failure }: Answer) =>
				end(failure === undefined ? { result } : { failure: "error" });
			const ended = () => end({ failure: "memory" });
			const end = (one: Outcome<unknown>) => {
				clearTimeout(late);
				child.off("message", answered).off("exit", ended);
				resolve(one);
			};
			child.on("message", answered).on("exit", ended);
			child.send(order, () => {
				// It ended before it heard: its end is told too.
			});
		});
		if (outcome.failure === "time" || outcome.failure === "memory") {
			child.kill("SIGKILL");
			this.#child = undefined;
		} else {
			child.unref();
			child.channel?.unref();
		}
		return outcome;
	}

	#start(): ChildProcess {
		this.#child = fork(START, [fileURLToPath(this.reader)], {
			execArgv: [`--max-old-space-size=${HEAP}`],
			serialization: "advanced",
			// Node prints pages where memory ends; what a library warns of is told in the report.
			stdio: ["ignore", "ignore", "ignore", "ipc"],
		});
		return this.#child;
	}
}
