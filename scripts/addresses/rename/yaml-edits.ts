import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Edit } from "../../../_includes/domain/problem/problem.ts";
import { asYamlText } from "../../../_includes/domain/problem/wording.ts";

/** A value that stands in a list of a flow or a block without quotes. */
const PLAIN = /^\p{L}[\p{L}\p{M}\p{N} ./()-]*$/u;
const TAKEN = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** The YAML between two offsets of a text, with places that are offsets into the whole of it. All values stay text. */
export function parsePlaced(text: string, start = 0, end = text.length): unknown {
	const source = "\n".repeat(start) + text.slice(start, end).replaceAll("\t", " ");
	return parseDocument(source, { schema: "failsafe", uniqueKeys: false, prettyErrors: false }).contents;
}

/** What stands behind a key of a table. */
export function behind(node: unknown, key: string): unknown {
	if (!isMap(node)) return undefined;
	return node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value ?? undefined;
}

/** The entries of a list; a single value counts as a list of one. */
export function entriesOf(node: unknown): readonly unknown[] {
	return isSeq(node) ? node.items : node === undefined || node === null ? [] : [node];
}

/** All texts in a value, in their order. */
export function textsIn(node: unknown): readonly Scalar<string>[] {
	if (isSeq(node)) return node.items.flatMap(textsIn);
	if (isMap(node)) return node.items.flatMap((pair) => textsIn(pair.value));
	return isTextNode(node) ? [node] : [];
}

export function isTextNode(node: unknown): node is Scalar<string> {
	return isScalar(node) && typeof node.value === "string";
}

/** Puts another text in the place of one, in quotes of the same kind where it has some. */
export function replaceText(text: string, node: Scalar<string>, value: string): Edit {
	const [from, to] = rangeOf(node);
	const quote = text.charAt(from);
	if (quote === "'") return { from, to, text: `'${value.replaceAll("'", "''")}'` };
	if (quote === '"' && !/["\\]/.test(value)) return { from, to, text: `"${value}"` };
	return { from, to, text: asValue(value) };
}

/** A text as a value of any place. */
const asValue = (value: string) => (PLAIN.test(value) && !TAKEN.test(value) ? value : asYamlText(value));

/** Takes an entry out of a list, with its line or its comma. */
export function removeEntry(text: string, list: YAMLSeq, index: number): Edit {
	const [from, to] = rangeOf(list.items[index]);
	if (!list.flow) return wholeLines(text, from, to);
	const [next, previous] = [list.items[index + 1], list.items[index - 1]];
	if (next !== undefined) return { from, to: rangeOf(next)[0], text: "" };
	return { from: previous === undefined ? from : rangeOf(previous)[1], to, text: "" };
}

/** The lines from the dash of an entry to the end of its value. */
function wholeLines(text: string, from: number, to: number): Edit {
	const start = text.lastIndexOf("\n", from - 1) + 1;
	const end = text.indexOf("\n", Math.max(to - 1, from));
	return { from: start, to: end === -1 ? text.length : end + 1, text: "" };
}

/** Adds texts to a list under a key of a table; the key is made where there is none. */
export function addEntries(
	text: string,
	table: YAMLMap,
	key: string,
	after: string,
	values: readonly string[],
): Edit {
	const written = values.map(asValue).join(", ");
	const list = behind(table, key);
	const last = entriesOf(list).at(-1);
	if (last !== undefined && isSeq(list)) {
		const [from, to] = rangeOf(last);
		if (list.flow) return { from: to, to, text: `, ${written}` };
		const indent = text.slice(text.lastIndexOf("\n", from) + 1, from);
		return { from: to, to, text: values.map((value) => `\n${indent}${asValue(value)}`).join("") };
	}
	const [from, to] = rangeOf(behind(table, after));
	if (table.flow) return { from: to, to, text: `, ${key}: [${written}]` };
	const line = text.lastIndexOf("\n", from) + 1;
	const indent = " ".repeat(text.indexOf(`${after}:`, line) - line);
	return { from: to, to, text: `\n${indent}${key}: [${written}]` };
}

export function rangeOf(node: unknown): readonly [number, number] {
	const range = (node as { readonly range?: readonly [number, number, number] } | undefined)?.range;
	return range ? [range[0], range[1]] : [0, 0];
}

/** Edits in the order of their places. */
export const sortEdits = (edits: readonly Edit[]) => [...edits].sort((one, other) => one.from - other.from);
