import { readFile, rm } from "node:fs/promises";
import path from "node:path";
import { Undecided } from "../../../../domain/letters/undecided.ts";
import { findAllFiles, nameForProblems } from "../../../find-files.ts";
import { BuildRunning, whileLocked } from "../../../output/build-lock.ts";
import type { Settings } from "../../../settings.ts";
import { type Archive, decodeStored } from "./archive.ts";

const ARTICLES = "articles/";
/** How often, and after how many milliseconds, a lock is asked for again that another process holds. */
const TRIES = 100;
const PAUSE = 50;

/**
 * The files of the newsroom on this machine, not committed: whoever works here commits.
 *
 * @param write puts a text in the place of a file, whole or not at all
 */
export function openWorkingTree(
	{ content, articles, cache }: Pick<Settings, "content" | "articles" | "cache">,
	write: (file: string, text: string) => Promise<void>,
): Archive {
	const placeOf = (file: string) =>
		file.startsWith(ARTICLES) ? path.join(articles, file.slice(ARTICLES.length)) : path.join(content, file);
	const read = async (file: string) => {
		const bytes = await readFile(placeOf(file)).catch(ignoreMissing);
		return bytes && decodeStored(bytes, file);
	};
	const lock = path.join(cache, "letters-desk.lock");
	/** What this process does already. */
	let before: Promise<unknown> = Promise.resolve();

	return {
		read,
		rewrite(file, _what, change) {
			const work = () =>
				whileFree(lock, async () => {
					const text = (await read(file)) ?? "";
					const changed = change(text);
					if (changed === text) return;
					if (changed === "") await rm(placeOf(file));
					else await write(placeOf(file), changed);
				});
			const done = before.then(work, work);
			before = done;
			return done;
		},
		async find(folder, word) {
			for (const name of await findAllFiles(placeOf(folder)).catch(noFiles))
				if ((await read(`${folder}/${name}`))?.includes(word)) return `${folder}/${name}`;
			return undefined;
		},
		place: (file) => nameForProblems(placeOf(file)),
		isDraft: true,
	};
}

/** Waits for whoever holds a lock on this machine. */
async function whileFree<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
	for (let tries = 1; ; tries += 1)
		try {
			return await whileLocked([lock], work);
		} catch (error) {
			if (!(error instanceof BuildRunning)) throw error;
			if (tries === TRIES)
				throw new Undecided(
					"failed",
					`Tiến trình ${error.pid} đang ghi thư bạn đọc. Đợi nó xong rồi làm lại.`,
				);
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		}
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
	if (error.code !== "ENOENT") throw error;
}

const noFiles = (): string[] => [];
