import { isCollection, isMap, isNode, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";

/** The YAML that is edited: its nodes count from `start` in the text. */
export interface YamlText {
	readonly text: string;
	readonly start: number;
}

/** An entry of a table as it is written. */
export interface PlacedEntry {
	/** Where its key begins and ends, in the text. */
	readonly key: readonly [from: number, to: number];
	readonly value: unknown;
	/** Where its value ends, comments behind it left out. */
	readonly end: number;
}

/** The entries of a table by name; of a name that stands twice, the first. Undefined where one is not plain. */
export function placedEntries(yaml: YamlText, map: YAMLMap): ReadonlyMap<string, PlacedEntry> | undefined {
	const entries = new Map<string, PlacedEntry>();
	for (const { key, value } of map.items as readonly Pair[]) {
		if (!isScalar(key) || !key.range || key.type === "BLOCK_FOLDED" || key.type === "BLOCK_LITERAL")
			return undefined;
		const name = String(key.value);
		const own = [yaml.start + key.range[0], yaml.start + key.range[1]] as const;
		if (!entries.has(name))
			entries.set(name, { key: own, value, end: Math.max(endOf(yaml, value) ?? 0, own[1]) });
	}
	return entries;
}

/** Where a value begins in the text. */
export const startOf = ({ start }: YamlText, node: unknown): number | undefined =>
	isNode(node) && node.range ? start + node.range[0] : undefined;

/** Where what is written of a value ends in the text: no blanks, line breaks or comments after it. */
export function endOf(yaml: YamlText, node: unknown): number | undefined {
	if (!isNode(node) || !node.range) return undefined;
	const from = yaml.start + node.range[0];
	const to = yaml.start + node.range[1];
	if (!isCollection(node) || node.flow) return from + yaml.text.slice(from, to).trimEnd().length;
	const last = node.items.at(-1);
	if (isSeq(node)) return endOf(yaml, last) ?? to;
	const { key, value } = last as Pair;
	return Math.max(endOf(yaml, value) ?? 0, endOf(yaml, key) ?? 0);
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number) => text.lastIndexOf("\n", offset - 1) + 1;

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	return end === -1 ? text.length : end;
}

/** Where the line after that of an offset begins; the end of the text where there is none. */
export const afterLine = (text: string, offset: number) => Math.min(lineEnd(text, offset) + 1, text.length);

/** Where the hyphen of a list's item stands, if only blanks are between the two. */
export function hyphenOf(yaml: YamlText, item: unknown): number | undefined {
	const from = startOf(yaml, item);
	if (from === undefined) return undefined;
	let at = from - 1;
	while (yaml.text[at] === " ") at -= 1;
	return yaml.text[at] === "-" && at < from - 1 ? at : undefined;
}

/** The blanks before an offset, if nothing else is before it on its line. */
export function indentAt(text: string, offset: number): string | undefined {
	const before = text.slice(lineStart(text, offset), offset);
	return /^ *$/.test(before) ? before : undefined;
}

/** Whether a value is a text on one line, and no block of lines. */
export function isInline(node: unknown): boolean {
	return isScalar(node) && node.type !== "BLOCK_FOLDED" && node.type !== "BLOCK_LITERAL";
}

export { isMap, isScalar, isSeq };
