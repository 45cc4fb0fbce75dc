import type { z } from "zod";
import type { ProblemLog } from "../../problem/problem-log.ts";
import { reportForbiddenCharacters } from "../forbidden-characters.ts";
import type { YamlReading } from "./plain-yaml.ts";
import { readShape, requireKeys, type ShapeWords } from "./shape.ts";
import { readYaml } from "./strict-yaml.ts";

/** A YAML file that fits its allow-list, and where its values stand. */
export interface YamlFile<Fields> {
	readonly fields: Fields;
	readonly yaml: YamlReading;
}

/**
 * Reads a whole file of YAML (`content/*.yaml`) as strictly as an article's front matter.
 *
 * @param required keys of the outer table that must be given
 */
export function readYamlFile<Fields extends object>(
	log: ProblemLog,
	root: "map" | "list",
	schema: z.ZodType<Fields>,
	words: ShapeWords,
	required: readonly string[] = [],
): YamlFile<Fields> | undefined {
	const yaml = readYaml(log, 0, log.text.length, root, Object.keys(words.examples));
	const fields = yaml && readShape(schema, yaml, log, words);
	if (fields) requireKeys(required, fields, yaml, log, words, log.text.length);
	reportForbiddenCharacters(log);
	return fields && { fields, yaml };
}

/** Whether a file of YAML says nothing: blanks and lines of comment. */
export function isOnlyComments(text: string): boolean {
	return text.split("\n").every((line) => /^(?:#|$)/.test(line.trim()));
}
