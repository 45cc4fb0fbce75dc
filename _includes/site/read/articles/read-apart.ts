import { availableParallelism } from "node:os";
import type { ReadingContext } from "../../../domain/reader/article/read-article.ts";
import type { Settings } from "../../settings.ts";
import type { TaskKind, WorkerPool } from "../../workers/worker-pool.ts";
import { type ArticleMemory, articleMemory } from "../memory/article-memory.ts";
import { readInto } from "./read-articles.ts";

/** Files of articles of which nothing is known, to be read by another process. Plain data. */
export interface ReadTask {
	readonly settings: Pick<Settings, "articles" | "cache">;
	/** In the folder of articles; of a folder of theirs all. */
	readonly names: readonly string[];
	readonly context: ReadingContext;
	/** As `articleMemory` takes it. */
	readonly rules: string;
}

const READ: TaskKind<ReadTask> = { name: "read" };

/** Up to so many are read here: what starting processes takes, and code that is new to each, is no less. */
const ALONE = availableParallelism() === 1 ? Number.POSITIVE_INFINITY : 2_000;

/** Files of a task, or those of one folder. */
const AT_A_TIME = 500;

/**
 * Has files of which no build knows anything read by as many processes as there are cores, into the memory from which they
 * are recalled: a new clone of a large archive waits for nothing else meanwhile.
 */
export async function readApart(
	names: readonly string[],
	task: Omit<ReadTask, "names">,
	memory: ArticleMemory,
	workers: WorkerPool,
	alone = ALONE,
): Promise<void> {
	const folders = memory.unknown(names);
	if (folders.reduce((sum, own) => sum + own.length, 0) <= alone) return;
	const parts: string[][] = [];
	for (const own of folders) {
		const part = parts.at(-1);
		if (part && part.length + own.length <= AT_A_TIME) part.push(...own);
		else parts.push([...own]);
	}
	await workers.run(
		READ,
		parts.map((part) => ({ ...task, names: part })),
		availableParallelism(),
	);
}

/** Reads files and keeps what they tell. What cannot be kept is read again by whoever asks. */
export function readPart({ settings, names, context, rules }: ReadTask): void {
	const memory = articleMemory(settings.cache, settings.articles, rules, context.sections);
	for (const name of names) readInto(settings.articles, name, context, memory);
	memory.saveRead(new Set(names));
}
