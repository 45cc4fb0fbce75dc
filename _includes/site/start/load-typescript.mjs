import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { transform } from "esbuild";

const tsconfigRaw = await readFile(new URL("../../../tsconfig.json", import.meta.url), "utf8");

/** Node's hook that loads a module: TypeScript by esbuild, as tsx does. */
export async function load(url, context, next) {
	const loader = /\.(tsx?)$/.exec(url)?.[1];
	if (loader === undefined || url.includes("/node_modules/")) return next(url, context);
	const file = fileURLToPath(url);
	const options = { loader, tsconfigRaw, sourcefile: file, sourcemap: "inline", format: "esm" };
	const { code } = await transform(await readFile(file, "utf8"), options);
	return { format: "module", source: code, shortCircuit: true };
}
