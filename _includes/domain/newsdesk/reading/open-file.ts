import { asRead } from "../../problem/mend/edit-raw.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { splitFrontMatter } from "../../reader/yaml/front-matter.ts";
import type { YamlReading } from "../../reader/yaml/plain-yaml.ts";
import { readYaml } from "../../reader/yaml/strict-yaml.ts";
import { type FileKind, fieldsOf } from "../fields/fields-of.ts";

/** A file of the newsroom as the strict reader sees it, whatever is wrong with it. */
export interface OpenFile {
	/** Without a byte order mark, each line end a \n. Offsets are into this. */
	readonly text: string;
	/** Where its YAML begins and ends. */
	readonly start: number;
	readonly end: number;
	/** Absent where no YAML could be read. */
	readonly yaml?: YamlReading;
	/** Where its Markdown begins; absent of a file that is YAML alone. */
	readonly body?: number;
}

/** Whether a kind of file is one list. */
export const isListFile = (kind: FileKind) => fieldsOf(kind)[0]?.name === "items";

/**
 * Opens a file of the newsroom by the strict reader's own eyes. A text without front matter is all body.
 *
 * @param raw the text as it is stored
 */
export function openFile(kind: FileKind, raw: string): OpenFile {
	const text = asRead(raw);
	const log = new ProblemLog("", text);
	const keys = fieldsOf(kind).map(({ name }) => name);
	const hasBody = keys.includes("body");
	const parts = hasBody ? splitFrontMatter(log) : undefined;
	if (hasBody && !parts) return { text, start: 0, end: 0, body: 0 };
	const { start, end } = parts ?? { start: 0, end: text.length };
	const yaml = readYaml(log, start, end, isListFile(kind) ? "list" : "map", keys);
	return {
		text,
		start,
		end,
		...(yaml && { yaml }),
		...(parts && { body: text.length - parts.body.length }),
	};
}
