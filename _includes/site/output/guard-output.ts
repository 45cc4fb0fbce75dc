import { realpathSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { ignoreMissing, readJournal } from "./commit-output.ts";

/** Why a folder cannot be the output: it is a file, holds what no build has made, or lies where the newspaper comes from. */
export type Foreignness = "file" | "other" | "source";

/** What is given for the output is not for a build to replace. Nothing was touched. */
export class ForeignOutput extends Error {
	override name = "ForeignOutput";
	constructor(
		readonly output: string,
		readonly kind: Foreignness,
	) {
		super(`${output} cannot be the output: ${kind}`);
	}
}

/**
 * Makes sure that a build may replace what is in the output: nothing, or a site. Every site has `_headers`, but for
 * the first one while it is being put there: what stands beside it tells.
 *
 * @param sources folders of which it must neither be part nor hold one; the project itself it never holds
 * @throws ForeignOutput
 */
export async function guardOutput(output: string, sources: readonly string[] = []): Promise<void> {
	const place = realPath(output);
	const isSource = (source: string) => holds(place, realPath(source)) || holds(realPath(source), place);
	if (holds(place, realPath("")) || sources.some(isSource)) throw new ForeignOutput(output, "source");
	const stats = await stat(output).catch(ignoreMissing);
	if (stats && !stats.isDirectory()) throw new ForeignOutput(output, "file");
	const names = await readdir(output).catch(ignoreMissing);
	if (!names || names.length === 0 || names.includes("_headers")) return;
	if (typeof (await readJournal(output)) !== "object") throw new ForeignOutput(output, "other");
}

/** Whether the inner path is the outer one, or below it. */
function holds(outer: string, inner: string): boolean {
	const way = path.relative(outer, inner);
	return !path.isAbsolute(way) && way.split(path.sep)[0] !== "..";
}

/** Where a path leads, its last parts perhaps not there yet. */
function realPath(file: string): string {
	const whole = path.resolve(file);
	try {
		return realpathSync(whole);
	} catch {
		return whole === path.dirname(whole)
			? whole
			: path.join(realPath(path.dirname(whole)), path.basename(whole));
	}
}
