import type { YAMLMap } from "yaml";
import type { Edit } from "../../problem/problem.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { isSame, type NormalTable, type NormalValue } from "../reading/normal-value.ts";
import { editList } from "./edit-list.ts";
import type { KeyPlace } from "./key-places.ts";
import { inFileOrder, isItems, printBehindKey, printEntry, printFlow, type Style } from "./print-value.ts";
import { replaceBehindKey, rewriteText } from "./replace-value.ts";
import {
	afterLine,
	endOf,
	indentAt,
	isInline,
	isMap,
	isSeq,
	lineStart,
	type PlacedEntry,
	placedEntries,
	startOf,
	type YamlText,
} from "./yaml-nodes.ts";

/** A table that is edited: what it holds, and what it is to hold. */
export interface TableChange {
	readonly fields: readonly DeskField[];
	readonly had: NormalTable;
	readonly wanted: NormalTable;
}

/**
 * The edits that give a table its wanted values, key by key: what is the same keeps its bytes, comments too.
 *
 * @param places of keys of the file's outer table
 * @returns undefined where the table is written in a way that must be written anew
 */
export function editTable(
	yaml: YamlText,
	map: YAMLMap,
	change: TableChange,
	style: Style,
	places: ReadonlyMap<string, KeyPlace> = new Map(),
): readonly Edit[] | undefined {
	const entries = placedEntries(yaml, map);
	if (!entries) return undefined;
	return map.flow
		? editFlowTable(yaml, map, entries, change, style)
		: editBlockTable(yaml, entries, change, style, places);
}

function editFlowTable(
	yaml: YamlText,
	map: YAMLMap,
	entries: ReadonlyMap<string, PlacedEntry>,
	{ fields, had, wanted }: TableChange,
	style: Style,
): readonly Edit[] | undefined {
	const edits: Edit[] = [];
	for (const field of fields) {
		const [was, now, entry] = [had[field.name], wanted[field.name], entries.get(field.name)];
		if (isSame(was, now)) continue;
		const from = startOf(yaml, entry?.value);
		// With a comma more or less the brackets are written anew.
		if (now === undefined || !entry || from === undefined || from === entry.end)
			return writtenAnew(
				yaml,
				map,
				(whole) => printFlow({ ...field, kind: "table", fields }, whole, style),
				wanted,
			);
		edits.push({ from, to: entry.end, text: printFlow(field, now, style) });
	}
	return edits;
}

function writtenAnew(
	yaml: YamlText,
	node: unknown,
	print: (value: NormalTable) => string,
	value: NormalTable,
): readonly Edit[] | undefined {
	const [from, to] = [startOf(yaml, node), endOf(yaml, node)];
	return from === undefined || to === undefined ? undefined : [{ from, to, text: print(value) }];
}

function editBlockTable(
	yaml: YamlText,
	entries: ReadonlyMap<string, PlacedEntry>,
	{ fields, had, wanted }: TableChange,
	style: Style,
	places: ReadonlyMap<string, KeyPlace>,
): readonly Edit[] | undefined {
	const { text } = yaml;
	const written = [...entries.values()];
	const [first] = written;
	if (!first) return undefined;
	const indent = " ".repeat(first.key[0] - lineStart(text, first.key[0]));
	const gone = new Set(
		fields.flatMap(({ name, required }) => {
			const entry = entries.get(name);
			const isGone = wanted[name] === undefined && !isSame(had[name], undefined) && !required;
			return entry && isGone ? [entry] : [];
		}),
	);
	const edits: Edit[] = [];
	/** The line on which the next new key goes; where no key before it is left, that of the first that is. */
	let below = lineStart(text, (written.find((one) => !gone.has(one)) ?? first).key[0]);
	for (const field of inFileOrder(fields)) {
		const { name } = field;
		const [was, now, entry, place] = [had[name], wanted[name], entries.get(name), places.get(name)];
		if (entry && gone.has(entry)) {
			const cut = cutEntry(text, entry, written[written.indexOf(entry) + 1], gone);
			if (!cut) return undefined;
			edits.push(cut);
			continue;
		}
		if (entry && !isSame(was, now)) {
			const done = editEntry(yaml, entry, field, was, now, style, indent);
			if (!done) return undefined;
			edits.push(...done);
		} else if (!entry && now !== undefined) {
			const printed = `${indent}${printEntry(field, now, place?.style ?? style, indent)}`;
			const edit = newLines(text, place ?? { from: below, to: below }, printed, indent);
			if (!edit) return undefined;
			edits.push(edit);
		}
		if (entry) below = afterLine(text, entry.end);
		else if (place) below = place.to;
	}
	return edits;
}

/** Cuts the lines of an entry; of the first in a list's item, the hyphen goes to the next entry. */
function cutEntry(
	text: string,
	entry: PlacedEntry,
	next: PlacedEntry | undefined,
	gone: ReadonlySet<PlacedEntry>,
): Edit | undefined {
	const [from] = entry.key;
	if (indentAt(text, from) !== undefined)
		return { from: lineStart(text, from), to: afterLine(text, entry.end), text: "" };
	return next && !gone.has(next) ? { from, to: next.key[0], text: "" } : undefined;
}

function newLines(
	text: string,
	{ from, to }: { readonly from: number; readonly to: number },
	printed: string,
	indent: string,
): Edit | undefined {
	if (from > 0 && text[from - 1] !== "\n") return { from, to, text: `\n${printed}` };
	// On the line of a list's hyphen stands the first entry.
	const isHyphen = indent !== "" && /^ *- /.test(text.slice(from, from + indent.length));
	return isHyphen ? undefined : { from, to, text: `${printed}\n` };
}

function editEntry(
	yaml: YamlText,
	entry: PlacedEntry,
	field: DeskField,
	was: NormalValue | undefined,
	now: NormalValue | undefined,
	style: Style,
	indent: string,
): readonly Edit[] | undefined {
	if (now === undefined) return replaceBehindKey(yaml.text, entry, ' ""');
	return (
		(style.anew ? undefined : editValue(yaml, entry.value, field, was, now, style)) ??
		replaceBehindKey(yaml.text, entry, printBehindKey(field, now, style, indent))
	);
}

/** The edits within a value that is written much as it is to be; undefined where it must be written anew. */
export function editValue(
	yaml: YamlText,
	node: unknown,
	field: DeskField,
	was: NormalValue | undefined,
	now: NormalValue,
	style: Style,
): readonly Edit[] | undefined {
	if (typeof now === "string") {
		const isWritten = isInline(node) && endOf(yaml, node) !== startOf(yaml, node);
		return isWritten ? [rewriteText(yaml, node, field, now, style)] : undefined;
	}
	if (isItems(now))
		return isSeq(node) && isItems(was) ? editList(yaml, node, field, was, now, style, editValue) : undefined;
	return isMap(node) && typeof was === "object" && !isItems(was)
		? editTable(yaml, node, { fields: field.fields ?? [], had: was, wanted: now }, style)
		: undefined;
}
