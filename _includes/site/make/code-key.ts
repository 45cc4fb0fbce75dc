import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { build } from "esbuild";

/** A process runs the code that it has loaded: a change of it is seen by the next one. */
const known = new Map<string, Promise<string>>();

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
	const { metafile } = await build({
		entryPoints: [...entryPoints],
		bundle: true,
		write: false,
		outdir: "unwritten",
		metafile: true,
		packages: "external",
		platform: "node",
		format: "esm",
		logLevel: "silent",
	});
	const hash = createHash("sha256");
	for (const file of [...Object.keys(metafile.inputs), "package-lock.json"].sort()) {
		hash
			.update(file)
			.update("\0")
			.update(await readFile(file));
	}
	return hash.digest("hex");
}
