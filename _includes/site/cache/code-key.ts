import path from "node:path";
import { build } from "../start/esbuild.mjs";
import { findMade, keepMade, ROOT, Sources } from "../start/made-of-sources.mjs";
import { hashOf, hashOfData } from "./hash.ts";

/** A process runs the code that it has loaded: a change of it is seen by the next one. */
const known = new Map<string, Promise<string>>();

/**
 * Where it is kept what entry points reach: to ask esbuild takes longer than all else that a build with nothing to do
 * does. With the code, not in the cache of a newsroom: it is the same for all.
 */
const KEYS = path.join(ROOT, ".cache", "keys");

/**
 * A hash of all code that the entry points reach by their imports, and of the versions of the packages that it uses.
 * What no import reaches is not in it: an edit of the home page's plan makes no article stale.
 */
export function codeKey(entryPoints: readonly string[]): Promise<string> {
	const name = entryPoints.join("\n");
	const key = known.get(name) ?? hashCode(entryPoints);
	known.set(name, key);
	return key;
}

async function hashCode(entryPoints: readonly string[]): Promise<string> {
	const name = hashOfData(entryPoints);
	const file = path.join(KEYS, name);
	const { sources } = findMade(file, name) ?? keep(file, name, await reachedFrom(entryPoints));
	return hashOf(
		sources.map(([source, , hash]: readonly [string, unknown, string]) => `${source} ${hash}\n`).join(""),
	);
}

/** The sources, hashed as esbuild reads them: no change comes between. */
async function reachedFrom(entryPoints: readonly string[]): Promise<Sources> {
	const sources = new Sources();
	sources.read(path.join(ROOT, "package-lock.json"));
	await build({
		entryPoints: [...entryPoints],
		absWorkingDir: ROOT,
		bundle: true,
		write: false,
		outdir: "unwritten",
		packages: "external",
		platform: "node",
		format: "esm",
		logLevel: "silent",
		plugins: [
			{
				name: "sources",
				setup(own) {
					own.onLoad({ filter: /./ }, (source) => ({
						contents: sources.read(source.path),
						loader: "default",
					}));
				},
			},
		],
	});
	return sources;
}

function keep(file: string, name: string, sources: Sources) {
	try {
		return keepMade(file, name, sources, "");
	} catch {
		// Where nothing can be kept, esbuild is asked each time.
		return { sources: sources.list };
	}
}
