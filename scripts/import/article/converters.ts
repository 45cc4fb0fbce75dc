import { availableParallelism } from "node:os";
import { serialize } from "node:v8";
import type { ReadingContext } from "../../../_includes/domain/reader/article/read-article.ts";
import { WorkerPool } from "../../../_includes/site/workers/worker-pool.ts";
import { type Conversion, type Converted, convertArticle } from "./convert-article.ts";
import { Crew } from "./crew.ts";
import type { Prepared } from "./prepare-article.ts";
import { isLong, readTaken, type TakenArticle } from "./read-article.ts";

/** Articles that a process converts at once. */
export interface ConvertTask {
	readonly conversions: readonly (Conversion | undefined)[];
	readonly context: ReadingContext;
}

/** Articles whose texts a process reads at once. */
export interface ReadTask {
	readonly taken: readonly TakenArticle[];
}

/** How many processes there are, and from which article on: few articles are done before a process has started. */
export interface Processes {
	readonly most: number;
	readonly from: number;
}

/**
 * One process works beside the command itself, which reads and writes, and converts too as long as it would wait: a second
 * would cost a hundred MB and gain little. Where there is one core, none is left for it.
 */
export function processesFor(cores: number): Processes {
	return { most: cores < 2 ? 0 : 1, from: 400 };
}

/** Those who work on articles: first they read the texts of all, then they convert them. */
export class Converters {
	readonly #pool = new WorkerPool(new URL("convert-tasks.ts", import.meta.url));
	/** Give each article as the bytes that are kept of it. */
	readonly readers: Crew<TakenArticle, ReadTask, Uint8Array>;
	/** Give what becomes of an article; nothing of a page, and of what is gone. */
	readonly converters: Crew<Prepared, ConvertTask, Converted | undefined>;

	constructor(context: ReadingContext, processes: Processes = processesFor(availableParallelism())) {
		const isMuch = () => this.readers.seen >= processes.from;
		this.readers = new Crew<TakenArticle, ReadTask, Uint8Array>(
			this.#pool,
			{
				kind: { name: "read" },
				taskOf: (taken) => ({ taken }),
				here: (taken) => serialize(readTaken(taken)),
				isHeavy: isLong,
				isMuch,
			},
			processes.most,
		);
		this.converters = new Crew<Prepared, ConvertTask, Converted | undefined>(
			this.#pool,
			{
				kind: { name: "convert" },
				taskOf: (prepared) => ({ conversions: prepared.map(({ conversion }) => conversion), context }),
				here: ({ conversion }) => conversion && convertArticle(conversion, context),
				isHeavy: isLong,
				isNothing: ({ conversion }) => !conversion,
				isMuch,
			},
			processes.most,
		);
	}

	/** Lets the processes go, whatever they are at. */
	close(): void {
		this.#pool.close();
	}
}
