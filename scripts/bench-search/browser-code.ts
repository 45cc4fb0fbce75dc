import { createRequire } from "node:module";
import path from "node:path";
import { build } from "esbuild";

/**
 * Code that was written for the browser, to be run here: bundled as for the site, in the one form that Node loads by
 * name. What it needs of a browser (`fetch`, streams, WebAssembly) Node has too, and the same engine runs it.
 */
export async function loadBrowserCode<Module>(file: string, folder: string): Promise<Module> {
	const outfile = path.resolve(folder, `${path.basename(file, path.extname(file))}.cjs`);
	await build({
		entryPoints: [file],
		outfile,
		bundle: true,
		format: "cjs",
		// Pagefind asks where it was loaded from, and takes no answer for one; esbuild would warn of it.
		logLevel: "error",
	});
	return createRequire(outfile)(outfile) as Module;
}
