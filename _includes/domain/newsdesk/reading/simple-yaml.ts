import { LIMITS } from "../../reader/limits.ts";
import type { YamlValue } from "../../reader/yaml/plain-yaml.ts";

/** A table whose lines each say all of themselves, and where what follows it begins. */
export interface SimpleFile {
	readonly table: Readonly<Record<string, YamlValue>>;
	readonly body: number;
}

/** `title: Mùa dừa`, `cover:`; two spaces before it where it is inside of one. */
const ENTRY = /^([a-z][a-zA-Z]*):(?: (.+))?$/;
/** Words and figures with no sign of YAML's among them, but a colon in a time: `Phà chờ sương tan`, `2026-02-04 07:50`. */
const PLAIN = /^[\p{L}\p{N}/(“‘](?:[^\p{C}\s#:]|:(?=\S)| )*$/u;
/** The same in a list on one line. */
const ITEM = /^[\p{L}\p{N}](?:[^\p{C}\s#:,[\]{}"']| )*$/u;
const QUOTED = /^(?:"((?:[^\p{C}\s"\\]| )+)"|'((?:[^\p{C}\s']| )+)')$/u;
const LIST = /^\[([^[\]]*)\]$/;
/** A line that is a note, as a file that is begun has over each key. */
const NOTE = /^#(?:[^\p{C}\s]| )*$/u;

/**
 * Front matter as nearly all of it is written, line by line: what YAML says of such lines is plain to see, and seeing it
 * costs a twentieth of parsing. Undefined of all else, however little.
 *
 * @param text a whole file, each line end a \n
 */
export function readSimply(text: string): SimpleFile | undefined {
	if (!text.startsWith("---\n")) return undefined;
	const end = text.indexOf("\n---\n", 3);
	if (end < 4 || end > LIMITS.frontMatter) return undefined;
	const lines = text.slice(4, end).split("\n");
	const table = readLines(lines.filter((line) => !NOTE.test(line)));
	return table && { table, body: end + 5 };
}

function readLines(lines: readonly string[]): Record<string, YamlValue> | undefined {
	const table: Record<string, YamlValue> = Object.create(null);
	for (let at = 0; at < lines.length; ) {
		const [, key, written] = ENTRY.exec(lines[at] ?? "") ?? [];
		if (key === undefined || key in table || key === "constructor" || key === "prototype") return undefined;
		at += 1;
		const inside: string[] = [];
		for (; lines[at]?.startsWith("  "); at += 1) inside.push((lines[at] ?? "").slice(2));
		if (written !== undefined && inside.length > 0) return undefined;
		const value = written === undefined ? readInside(inside) : readValue(written);
		if (value === undefined) return undefined;
		table[key] = value;
	}
	return { ...table };
}

/** What is indented below a key: a list, `- dừa`, or a table. */
function readInside(lines: readonly string[]): YamlValue | undefined {
	if (lines.length === 0) return undefined;
	if (!lines[0]?.startsWith("- ")) return readLines(lines);
	const items = lines.map((line) => (line.startsWith("- ") ? readText(line.slice(2)) : undefined));
	return items.every((item) => item !== undefined) ? items : undefined;
}

function readValue(written: string): YamlValue | undefined {
	const list = LIST.exec(written)?.[1];
	if (list === undefined) return readText(written);
	if (list === "") return [];
	const items = list.split(",").map((item) => item.trim());
	return items.every((item) => ITEM.test(item)) ? items : undefined;
}

function readText(written: string): string | undefined {
	const [, double, text = double] = QUOTED.exec(written) ?? [];
	if (text !== undefined) return /\S/.test(text) ? text : undefined;
	return PLAIN.test(written) && !written.endsWith(" ") ? written : undefined;
}
