import type { YAMLSeq } from "yaml";
import type { Edit } from "../../problem/problem.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { isSame, type NormalValue } from "../reading/normal-value.ts";
import { itemField, printFlow, printItem, type Style } from "./print-value.ts";
import { rewriteText } from "./replace-value.ts";
import {
	endOf,
	hyphenOf,
	indentAt,
	isInline,
	lineEnd,
	lineStart,
	startOf,
	type YamlText,
} from "./yaml-nodes.ts";

/** How a value inside an item is edited; undefined where the item must be written anew. */
type EditInside = (
	yaml: YamlText,
	node: unknown,
	field: DeskField,
	was: NormalValue | undefined,
	now: NormalValue,
	style: Style,
) => readonly Edit[] | undefined;

/**
 * The edits that give a list its wanted items. Items that stand first or last in both keep their bytes; of the others each
 * is edited in its place, and what is over is put in or cut.
 *
 * @returns undefined where the list is written in a way that must be written anew
 */
export function editList(
	yaml: YamlText,
	list: YAMLSeq,
	field: DeskField,
	was: readonly NormalValue[],
	now: readonly NormalValue[],
	style: Style,
	editInside: EditInside,
): readonly Edit[] | undefined {
	const { items } = list;
	if (items.length !== was.length || was.length === 0) return undefined;
	let first = 0;
	while (first < Math.min(was.length, now.length) && isSame(was[first], now[first])) first += 1;
	let last = 0;
	const rest = Math.min(was.length, now.length) - first;
	while (last < rest && isSame(was.at(-1 - last), now.at(-1 - last))) last += 1;
	const edited = Math.min(was.length, now.length) - last;
	const edits: Edit[] = [];
	for (let at = first; at < edited; at += 1) {
		const [old, wanted] = [was[at], now[at]];
		if (old === undefined || wanted === undefined || isSame(old, wanted)) continue;
		const done = editItem(yaml, list, items[at], field, old, wanted, style, editInside);
		if (!done) return undefined;
		edits.push(...done);
	}
	const more = now.slice(edited, now.length - last);
	const cut = items.slice(edited, items.length - last);
	const change = list.flow
		? changeFlow(
				yaml,
				items,
				edited,
				cut.length,
				more.map((one) => printFlow(itemField(field), one, style)),
			)
		: changeBlock(yaml, items, edited, cut.length, (indent) =>
				more.map((one) => printItem(field, one, style, indent)),
			);
	return more.length + cut.length === 0 ? edits : change && [...edits, change];
}

function editItem(
	yaml: YamlText,
	list: YAMLSeq,
	item: unknown,
	field: DeskField,
	was: NormalValue,
	now: NormalValue,
	style: Style,
	editInside: EditInside,
): readonly Edit[] | undefined {
	const own = itemField(field);
	const [from, to] = [startOf(yaml, item), endOf(yaml, item)];
	if (from === undefined || to === undefined || from === to) return undefined;
	if (typeof now === "string" && isInline(item))
		return [rewriteText(yaml, item, own, now, style, list.flow === true)];
	const inside = typeof now === "string" ? undefined : editInside(yaml, item, own, was, now, style);
	if (inside) return inside;
	if (list.flow) return [{ from, to, text: printFlow(own, now, style) }];
	const hyphen = hyphenOf(yaml, item);
	const indent = hyphen === undefined ? undefined : indentAt(yaml.text, hyphen);
	return indent === undefined ? undefined : [{ from, to, text: printItem(field, now, style, indent) }];
}

/** Cuts so many items of a list in brackets from an index on, or puts others in before it. */
function changeFlow(
	yaml: YamlText,
	items: readonly unknown[],
	at: number,
	cut: number,
	more: readonly string[],
): Edit | undefined {
	const before = at === 0 ? undefined : endOf(yaml, items[at - 1]);
	const after = startOf(yaml, items[at + cut]);
	if (more.length > 0) {
		if (before !== undefined)
			return { from: before, to: before, text: more.map((one) => `, ${one}`).join("") };
		return after === undefined
			? undefined
			: { from: after, to: after, text: more.map((one) => `${one}, `).join("") };
	}
	const [from, to] = [startOf(yaml, items[at]), endOf(yaml, items[at + cut - 1])];
	if (before !== undefined && to !== undefined) return { from: before, to, text: "" };
	return from !== undefined && after !== undefined ? { from, to: after, text: "" } : undefined;
}

/** The same of a list with a hyphen before each item, all on lines of their own. */
function changeBlock(
	yaml: YamlText,
	items: readonly unknown[],
	at: number,
	cut: number,
	print: (indent: string) => readonly string[],
): Edit | undefined {
	const { text } = yaml;
	const hyphens = items.map((item) => hyphenOf(yaml, item));
	const [hyphen] = hyphens;
	const indent = hyphen === undefined ? undefined : indentAt(text, hyphen);
	if (indent === undefined) return undefined;
	const lineOf = (index: number) => {
		const own = hyphens[index];
		return own !== undefined && indentAt(text, own) === indent ? lineStart(text, own) : undefined;
	};
	const endOfItem = (index: number) => {
		const end = endOf(yaml, items[index]);
		return end === undefined ? undefined : lineEnd(text, end);
	};
	if (cut > 0) {
		const [from, to] = [lineOf(at), endOfItem(at + cut - 1)];
		return from === undefined || to === undefined
			? undefined
			: { from, to: Math.min(to + 1, text.length), text: "" };
	}
	const lines = print(indent).map((one) => `${indent}- ${one}`);
	const from = at === 0 ? lineOf(0) : endOfItem(at - 1);
	if (from === undefined) return undefined;
	return { from, to: from, text: lines.map((one) => (at === 0 ? `${one}\n` : `\n${one}`)).join("") };
}
