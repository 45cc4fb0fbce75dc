import { readFileSync } from "node:fs";
import { parse } from "acorn";
import { transform } from "esbuild";

/** A regular expression as the source writes it. */
export interface WrittenExpression {
	readonly file: string;
	readonly pattern: string;
	readonly flags: string;
}

/** The regular expressions that are written in a source file, and how many it makes of texts. */
export async function expressionsOf(file: string): Promise<{
	readonly written: readonly WrittenExpression[];
	readonly made: number;
}> {
	const loader = file.endsWith("x") ? "tsx" : "ts";
	const { code } = await transform(readFileSync(file, "utf8"), {
		loader,
		jsx: "automatic",
		target: "esnext",
	});
	const written: WrittenExpression[] = [];
	let made = 0;
	const walk = (node: unknown): void => {
		if (typeof node !== "object" || node === null) return;
		if ("regex" in node) {
			const { pattern, flags } = node.regex as { pattern: string; flags: string };
			written.push({ file, pattern, flags });
		}
		if ("callee" in node && (node.callee as { name?: string }).name === "RegExp") made += 1;
		for (const child of Object.values(node)) walk(child);
	};
	walk(parse(code, { ecmaVersion: "latest", sourceType: "module" }));
	return { written, made };
}
