import { createRequire } from "node:module";
import path from "node:path";
import { build } from "../../../_includes/site/start/esbuild.mjs";

/**
 * Code that was written for the browser, to be run here: bundled as for the site, in the one form that Node loads by
 * name. What all files export is one module. What it needs of a browser (`fetch`, streams, WebAssembly) Node has too, and the same engine runs it.
 */
export async function loadBrowserCode<Module>(files: readonly string[], folder: string): Promise<Module> {
	const outfile = path.resolve(folder, `${path.basename(files[0] ?? "", ".ts")}.cjs`);
	const contents = files.map((file) => `export * from ${JSON.stringify(path.resolve(file))};`).join("\n");
	await build({
		stdin: { contents, resolveDir: "." },
		outfile,
		bundle: true,
		format: "cjs",
		// Pagefind asks where it was loaded from, and takes no answer for one; esbuild would warn of it.
		logLevel: "error",
	});
	return createRequire(outfile)(outfile) as Module;
}
