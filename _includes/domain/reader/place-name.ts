import type { NamedProblem } from "../newsroom/settle-subjects.ts";
import { type Edit, FILE_START } from "../problem/problem.ts";
import { type Position, ProblemLog } from "../problem/problem-log.ts";
import { splitFrontMatter } from "./yaml/front-matter.ts";
import { readYaml } from "./yaml/strict-yaml.ts";
import type { YamlPath } from "./yaml/yaml-places.ts";

/** Where a file writes a name of its front matter, and how to write another there. */
export interface NamePlace extends Position {
	/** Absent where the name stands there in another form than it was read: with escapes, over two lines. */
	readonly replace?: (by: string) => Edit;
}

/** What may stand in the place of a name in any form of YAML. */
const SAFE = /^\p{L}[\p{L}\p{M}\p{N} ]*$/u;

/**
 * Finds a name where an article's file writes it: a tag in its list or line, an author in `author` or `credit`. A running
 * story may be written by its title, so it is found by its key alone.
 *
 * @param text of a file that was read as an article
 */
export function placeName(text: string, { key, name }: Pick<NamedProblem, "key" | "name">): NamePlace {
	const log = new ProblemLog("", text);
	const parts = splitFrontMatter(log);
	const yaml = parts && readYaml(log, parts.start, parts.end, "map");
	if (!yaml) return FILE_START;
	const { places, value } = yaml;
	const paths = [key, ...(key === "author" ? ["credit"] : [])].flatMap((one): YamlPath[] => {
		const written = (value as Readonly<Record<string, unknown>>)[one];
		return Array.isArray(written) ? written.map((_, index) => [one, index]) : written ? [[one]] : [];
	});
	const [first = []] = paths;
	if (key === "thread") return log.position(places.at(first));
	for (const path of paths) {
		const at = indexOfName(places.source(path), name);
		if (at === -1) continue;
		const from = places.at(path) + at;
		return { ...log.position(from), replace: (by) => ({ from, to: from + name.length, text: by }) };
	}
	return log.position(places.at(first));
}

/** Whether a name can be written wherever another stands. */
export function isSafeName(name: string): boolean {
	return SAFE.test(name);
}

/** The place of a name that is not part of a longer one: `dừa` in `dừa khô, dừa` is the second. */
function indexOfName(source: string, name: string): number {
	for (let at = source.indexOf(name); at !== -1; at = source.indexOf(name, at + 1)) {
		const before = source.slice(0, at).trimEnd().at(-1) ?? "";
		const after =
			source
				.slice(at + name.length)
				.trimStart()
				.at(0) ?? "";
		if (!/[\p{L}\p{M}\p{N}]/u.test(before + after)) return at;
	}
	return -1;
}
