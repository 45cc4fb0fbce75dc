import { hash, randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

// A bundle is kept in one file, so that at no moment a part of it is another's. Two comments stand before its code: a
// seal, as on everything in the cache, and what it was made from.

/** The project. Sources are named by their path in it. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Where bundles lie. In the project, since from there the packages are found that they import; not among what a host
 * keeps between builds: there, code comes from the sources and from nowhere else.
 */
export const CODE = path.join(ROOT, ".cache", "code");

/** A source changed this shortly before it was read may change again without showing it. Milliseconds. */
const UNSURE = 1_500;

/** Lines before the code. */
export const HEADER = 2;

/** @param entry `scripts/build.ts` */
export const bundleFile = (entry) => path.join(CODE, `${entry}.mjs`);

export const hashOf = (content) => hash("sha256", content, "hex");

/** How the file system shows that a file is not what it was. */
export const markOf = ({ size, mtimeMs, ctimeMs, ino }) => [size, mtimeMs, ctimeMs, ino];

/**
 * The bundle of an entry, where there is one that is whole and is what the sources say now.
 *
 * @returns its file and the hash of its code
 */
export function findBundle(entry) {
	const file = bundleFile(entry);
	const kept = readKept(file, entry);
	if (!kept) return undefined;
	const { made, code } = kept;
	const readAt = Date.now();
	const sources = [];
	for (const source of made.sources) {
		const found = lookAgain(source, made.readAt);
		if (!found) return undefined;
		sources.push(found);
	}
	const looked = sources.some((source, at) => source !== made.sources[at]);
	// What is unsure still would be read again by the next start all the same.
	if (looked && sources.every(([, mark]) => isSure(mark, readAt))) {
		try {
			keepBundle(entry, { ...made, readAt, sources }, code);
		} catch {
			// It is the same code: it will be looked at as closely by the next start.
		}
	}
	return { file, hash: made.hash };
}

/**
 * Keeps a bundle, whole or not at all.
 *
 * @param made `{ readAt, hash, sources }`: when the first source was read, the hash of the code, and of each source its
 * file, its mark and its hash
 */
export function keepBundle(entry, made, code) {
	const list = JSON.stringify(made);
	putWhole(bundleFile(entry), [`//${sealOf(entry, list)}\n//${list}\n`, code]);
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

/** Whether a folder or file of the project is reached by no link: a module is looked at where it really is. */
export const isInPlace = (file) =>
	realpathSync(file) === path.join(realpathSync(ROOT), path.relative(ROOT, file));

const sealOf = (entry, list) => `${hashOf(list)} ${entry}`;

function readKept(file, entry) {
	try {
		if (!isInPlace(file)) return undefined;
		const kept = readFileSync(file);
		const sealEnd = kept.indexOf("\n");
		const listEnd = kept.indexOf("\n", sealEnd + 1);
		const list = kept.toString("utf8", sealEnd + 3, listEnd);
		if (kept.toString("utf8", 0, sealEnd) !== `//${sealOf(entry, list)}`) return undefined;
		const made = JSON.parse(list);
		const code = kept.subarray(listEnd + 1);
		return made.hash === hashOf(code) ? { made, code } : undefined;
	} catch {
		return undefined;
	}
}

/** What a source is now: the same value if it shows no change, nothing if it is another. */
function lookAgain(source, readAt) {
	const [name, mark, known] = source;
	const file = path.join(ROOT, name);
	const stats = statSync(file, { throwIfNoEntry: false });
	if (!stats) return undefined;
	const now = markOf(stats);
	if (isSure(mark, readAt) && now.every((part, at) => part === mark[at])) return source;
	return hashOf(readFileSync(file)) === known ? [name, now, known] : undefined;
}

const isSure = ([, modified, changed], readAt) => Math.max(modified, changed) < readAt - UNSURE;
