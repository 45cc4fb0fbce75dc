import fs from "node:fs";
import promises from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import path from "node:path";

/** Where a stop of the machine fell. */
export interface Crash {
	/** `rename /tmp/…/site.next/index.html`, or `half of …`. */
	readonly operation: string;
}

class Stopped extends Error implements Crash {
	constructor(readonly operation: string) {
		super(`The machine stopped at ${operation}`);
	}
}

type Call = (...words: unknown[]) => unknown;

/** What changes the disk; what happens of it where the machine stops in its midst, if it has a midst. */
const CHANGING: Readonly<Record<string, ((words: readonly unknown[]) => Promise<unknown>) | undefined>> = {
	rename: undefined,
	link: undefined,
	unlink: undefined,
	rmdir: undefined,
	mkdir: undefined,
	rm: ([place]) => removeHalf(String(place)),
	writeFile: ([file, content]) => writeHalf(String(file), content),
};
const LOOKING = ["lstat", "stat", "readdir", "readFile"];
/** A test that let one of these pass would prove nothing of it. */
const UNWATCHED = ["copyFile", "appendFile", "truncate", "cp", "symlink"];
const UNWATCHED_NOW = ["renameSync", "writeFileSync", "rmSync", "unlinkSync", "mkdirSync"];

const real = { ...promises };

/**
 * Does some work as if the machine stopped at one of the operations by which it changes the disk: nothing of it happens,
 * or half of it where it has a midst, and nothing after it, neither what cleans up nor what only looks.
 *
 * @param at which one, from 0; one that has a midst counts twice
 * @returns where that was; nothing where the work came to its end before
 */
export async function crashAt(at: number, work: () => Promise<unknown>): Promise<Crash | undefined> {
	let left = at;
	let stopped: Stopped | undefined;
	const stop = (operation: string) => {
		stopped = new Stopped(operation);
		return stopped;
	};
	const watched = (name: string): Call => real[name as keyof typeof real] as Call;
	const calls: Record<string, Call> = {};
	for (const [name, half] of Object.entries(CHANGING))
		calls[name] = async (...words) => {
			if (stopped) throw stopped;
			const operation = `${name} ${words[0]}`;
			if (left-- === 0) throw stop(operation);
			if (half && left-- === 0) {
				const error = stop(`half of ${operation}`);
				await half(words);
				throw error;
			}
			// To wait for the disk itself is of no use where nothing stops in truth.
			return name === "writeFile"
				? real.writeFile(words[0] as string, words[1] as string)
				: watched(name)(...words);
		};
	for (const name of LOOKING)
		calls[name] = async (...words) => {
			if (stopped) throw stopped;
			return watched(name)(...words);
		};
	// A folder is opened to have the disk hold its names.
	calls["open"] = async (...words) => {
		if (stopped) throw stopped;
		if (words.length > 1) throw new Error("open is not watched where it may change a file");
		return watched("open")(...words);
	};
	const refuse = (name: string) => () => {
		throw new Error(`${name} is not watched`);
	};
	const undo = [
		replace(promises, { ...calls, ...Object.fromEntries(UNWATCHED.map((name) => [name, refuse(name)])) }),
		replace(fs, Object.fromEntries(UNWATCHED_NOW.map((name) => [name, refuse(name)]))),
	];
	syncBuiltinESMExports();
	try {
		await work();
	} catch (error) {
		if (!stopped) throw error;
	} finally {
		for (const one of undo) one();
		syncBuiltinESMExports();
	}
	return stopped;
}

/** @returns what puts back what was there */
function replace(module: object, calls: Readonly<Record<string, Call>>): () => void {
	const before = Object.fromEntries(
		Object.keys(calls).map((name) => [name, module[name as keyof typeof module]]),
	);
	Object.assign(module, calls);
	return () => Object.assign(module, before);
}

async function writeHalf(file: string, content: unknown): Promise<void> {
	const bytes = Buffer.from(content as string);
	await real.writeFile(file, bytes.subarray(0, Math.floor(bytes.length / 2)));
}

/** Of a folder every second file; a file goes whole. */
async function removeHalf(place: string): Promise<void> {
	const entries = await real.readdir(place, { recursive: true, withFileTypes: true }).catch(() => []);
	const files = entries.filter((entry) => entry.isFile());
	for (const [index, { parentPath, name }] of files.entries())
		if (index % 2 === 0) await real.unlink(path.join(parentPath, name));
}
