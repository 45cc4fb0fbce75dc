import { availableParallelism } from "node:os";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import { type TaskKind, WorkerPool } from "../../../_includes/site/workers/worker-pool.ts";
import { type Conversion, type Converted, convertArticle } from "./convert-article.ts";

/** Articles that a process converts at once. */
export interface ConvertTask {
	readonly conversions: readonly Conversion[];
	readonly context: ReadingContext;
}

const CONVERT: TaskKind<ConvertTask, readonly Converted[]> = { name: "convert" };
/** From so many articles on, processes are worth their start. */
const MANY = 400;
/** The command itself reads and writes for no more than two. */
const MOST = 2;

/** How many processes convert so many articles: none on a machine that has no core for them. */
export function processesFor(articles: number, cores = availableParallelism()): number {
	return articles < MANY || cores < 2 ? 0 : MOST;
}

/** Those who convert articles: processes, or this one where there are none. */
export class Converters {
	readonly #pool = new WorkerPool(new URL("convert-tasks.ts", import.meta.url));
	readonly #waiting: (() => void)[] = [];
	#free: number;

	constructor(
		readonly processes: number,
		readonly context: ReadingContext,
	) {
		this.#free = processes;
	}

	/** What becomes of articles, in their order. */
	async convert(conversions: readonly Conversion[]): Promise<readonly Converted[]> {
		const { context } = this;
		if (this.processes === 0 || conversions.length === 0)
			return conversions.map((one) => convertArticle(one, context));
		if (this.#free > 0) this.#free -= 1;
		else await new Promise<void>((resolve) => this.#waiting.push(resolve));
		try {
			const [converted = []] = await this.#pool.run(CONVERT, [{ conversions, context }], 1);
			return converted;
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
