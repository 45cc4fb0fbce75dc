import { availableParallelism } from "node:os";
import { serialize } from "node:v8";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import { type TaskKind, WorkerPool } from "../../../_includes/site/workers/worker-pool.ts";
import { type Conversion, type Converted, convertArticle } from "./convert-article.ts";
import { readTaken, type TakenArticle } from "./read-article.ts";

/** Articles that a process converts at once. */
export interface ConvertTask {
	readonly conversions: readonly Conversion[];
	readonly context: ReadingContext;
}

/** Articles whose texts a process reads at once. */
export interface ReadTask {
	readonly taken: readonly TakenArticle[];
}

const CONVERT: TaskKind<ConvertTask, readonly Converted[]> = { name: "convert" };
const READ: TaskKind<ReadTask, readonly Uint8Array[]> = { name: "read" };

/** Articles that go to a process together. */
export const TOGETHER = 16;

/** How many processes there are, and from which article on: few articles are done before a process has started. */
export interface Processes {
	readonly most: number;
	readonly from: number;
}

/**
 * One process works as long as the command itself reads and writes: a second would cost a hundred MB and gain little. Where
 * there is one core, none is left for it.
 */
export function processesFor(cores: number): Processes {
	return { most: cores < 2 ? 0 : 1, from: 400 };
}

/** Those who work on articles: processes, or this one where there are none. */
export class Converters {
	readonly #pool = new WorkerPool(new URL("convert-tasks.ts", import.meta.url));
	readonly #waiting: (() => void)[] = [];
	#free: number;
	#seen = 0;

	constructor(
		readonly context: ReadingContext,
		private readonly processes: Processes = processesFor(availableParallelism()),
	) {
		this.#free = processes.most;
	}

	/** How many batches are worth being under way together. */
	get ahead(): number {
		return this.#isAlone ? 0 : this.processes.most * 4;
	}

	get #isAlone(): boolean {
		return this.processes.most === 0 || this.#seen < this.processes.from;
	}

	/** Reads the texts of articles, and gives each as the bytes that are kept of it. */
	async read(taken: readonly TakenArticle[]): Promise<readonly Uint8Array[]> {
		this.#seen += taken.length;
		return this.#isAlone ? taken.map((one) => serialize(readTaken(one))) : this.#have(READ, { taken });
	}

	/** What becomes of articles, in their order. */
	async convert(conversions: readonly Conversion[]): Promise<readonly Converted[]> {
		const { context } = this;
		return this.#isAlone
			? conversions.map((one) => convertArticle(one, context))
			: this.#have(CONVERT, { conversions, context });
	}

	/** Has a process do it, when one is free. */
	async #have<Task extends object, Made>(
		kind: TaskKind<Task, readonly Made[]>,
		task: Task,
	): Promise<readonly Made[]> {
		if (this.#free > 0) this.#free -= 1;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		try {
			const [made = []] = await this.#pool.run(kind, [task], 1);
			return made;
		} finally {
			const next = this.#waiting.shift();
			if (next) next();
			else this.#free += 1;
		}
	}

	/** Lets the processes go, whatever they are at. */
	close(): void {
		this.#pool.close();
	}
}
