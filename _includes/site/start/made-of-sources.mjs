import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { isSameMark, isSure, markOf } from "./file-mark.mjs";

// What is made of the project's sources is kept in one file, so that at no moment a part of it is another's. Two lines
// stand before it: a seal, as on everything in the cache, and the sources.

/** The project. Sources are named by their path in it. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** Lines before what was made. They are comments, where that is code. */
export const HEADER = 2;

export const hashOf = (content) => hash("sha256", content, "hex");

/** What is read of the project, and noted as it is read. It is looked at before: no change comes between. */
export class Sources {
	readAt = Date.now();
	#read = new Map();

	/** @returns the bytes of a source */
	read(file) {
		const name = path.relative(ROOT, file).split(path.sep).join("/");
		const mark = markOf(statSync(file));
		const content = readFileSync(file);
		this.#read.set(name, [name, mark, hashOf(content)]);
		return content;
	}

	/** Of each its name, its mark and its hash; by name. */
	get list() {
		return [...this.#read.values()].sort(([one], [other]) => (one < other ? -1 : 1));
	}
}

/**
 * What is kept, where it is whole and its sources are what they were.
 *
 * @param name under which it was kept
 * @returns its hash and its sources
 */
export function findMade(file, name) {
	const kept = readKept(file, name);
	if (!kept) return undefined;
	const { made, content } = kept;
	const readAt = Date.now();
	const sources = [];
	for (const source of made.sources) {
		const found = lookAgain(source, made.readAt);
		if (!found) return undefined;
		sources.push(found);
	}
	const looked = sources.some((source, at) => source !== made.sources[at]);
	// What is unsure still would be read again by the next all the same.
	if (looked && sources.every(([, mark]) => isSure(mark, readAt))) {
		try {
			putMade(file, name, { ...made, readAt, sources }, content);
		} catch {
			// It is the same: the next will look as closely.
		}
	}
	return { hash: made.hash, sources };
}

/** Keeps what was made of sources, whole or not at all. The same as `findMade` comes back. */
export function keepMade(file, name, { readAt, list }, content) {
	const made = { readAt, hash: hashOf(content), sources: list };
	putMade(file, name, made, content);
	return made;
}

/** Puts a file in its place, whole or not at all. */
export function putWhole(file, contents) {
	const folder = path.dirname(file);
	mkdirSync(folder, { recursive: true });
	const unfinished = path.join(folder, `.${process.pid}-${randomUUID()}.part`);
	try {
		writeFileSync(unfinished, Buffer.concat(contents.map((content) => Buffer.from(content))));
		renameSync(unfinished, file);
	} finally {
		rmSync(unfinished, { force: true });
	}
}

function putMade(file, name, made, content) {
	const list = JSON.stringify(made);
	putWhole(file, [`//${sealOf(name, list)}\n//${list}\n`, content]);
}

const sealOf = (name, list) => `${hashOf(list)} ${name}`;

function readKept(file, name) {
	try {
		const kept = readFileSync(file);
		const sealEnd = kept.indexOf("\n");
		const listEnd = kept.indexOf("\n", sealEnd + 1);
		const list = kept.toString("utf8", sealEnd + 3, listEnd);
		if (kept.toString("utf8", 0, sealEnd) !== `//${sealOf(name, list)}`) return undefined;
		const made = JSON.parse(list);
		const content = kept.subarray(listEnd + 1);
		return made.hash === hashOf(content) ? { made, content } : undefined;
	} catch {
		return undefined;
	}
}

/** What a source is now: the same value if it shows no change, nothing if it is another. */
function lookAgain(source, readAt) {
	const [name, mark, known] = source;
	const file = path.join(ROOT, name);
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats?.isFile()) return undefined;
	const now = markOf(stats);
	if (isSure(mark, readAt) && isSameMark(now, mark)) return source;
	return hashOf(readFileSync(file)) === known ? [name, now, known] : undefined;
}
