import { asYamlText } from "../../problem/wording.ts";
import { mayBeSeveralTags } from "../../reader/article/article-tags.ts";
import { yamlValue } from "../../reader/yaml/yaml-value.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { isList, type NormalTable, type NormalValue } from "../reading/normal-value.ts";

/** How values are printed. */
export interface Style {
	/** Whether a value that changes is written anew as a whole, whatever of it stays. */
	readonly anew: boolean;
	/** Whether brackets and colons are hidden: the reader counts those of a whole file before it knows what they are. */
	readonly tame: boolean;
	/** Keys whose text is in quotes though it need not be. */
	readonly quoted: ReadonlySet<string>;
}

const DATE = /^\d{4}-\d\d-\d\d[ T][\d:]+(?:Z|[+-][\d:]+)?$/;
const NUMBER = /^(?:0|[1-9]\d*)$/;
/** `/2022/05/20/ben-pha/`, `2022/04/gia-dua.md`, `https://baochi.example/bai`; no reader of YAML takes one for a number. */
const ADDRESS = /^(?:https?:\/\/[a-z]|\/|\d{4}\/\d\d\/[a-z]|[a-z]{2})[\w./~%=?+-]*$/i;
/** What is itself in a list in brackets, too. */
const FLOW = /^\p{L}[\p{L}\p{M}\p{N} .()+/–-]*$/u;
const ADDRESSES: ReadonlySet<string> = new Set(["address", "addresses", "stories", "file"]);

/** A text as a value that the strict reader reads back, and that every other reader of YAML takes for a text. */
export function printText(field: DeskField, text: string, style: Style, inBrackets = false): string {
	if (style.tame) return escaped(text).replace(/[[\]{}:]/g, hidden);
	if (text.includes("\n")) return escaped(text);
	if (style.quoted.has(field.name)) return asYamlText(text);
	if (field.kind === "time" && DATE.test(text)) return text;
	if (
		(field.kind === "number" && NUMBER.test(text)) ||
		(field.kind === "yes-no" && /^(?:true|false)$/.test(text))
	)
		return text;
	if (ADDRESSES.has(field.kind) && ADDRESS.test(text)) return yamlWord(text);
	if (field.kind === "tags" && mayBeSeveralTags(text)) return asYamlText(text);
	return inBrackets && !FLOW.test(text) ? asYamlText(text) : yamlValue(text);
}

/** In double quotes, where line breaks can be written. The reader refuses them, and says so. */
const escaped = (text: string) => JSON.stringify(text);

const hidden = (sign: string) => `\\u00${sign.charCodeAt(0).toString(16).padStart(2, "0")}`;

/** A word of letters alone may be one of YAML's own: `no`. */
const yamlWord = (text: string) => (/[/.]/.test(text) ? text : yamlValue(text));

/** A value in one line, within brackets where it is more than a text. */
export function printFlow(field: DeskField, value: NormalValue, style: Style): string {
	if (typeof value === "string") return printText(field, value, style, true);
	if (isItems(value)) return `[${value.map((one) => printFlow(itemField(field), one, style)).join(", ")}]`;
	return `{${entriesOf(field, value)
		.map(([own, one]) => `${own.name}: ${printFlow(own, one, style)}`)
		.join(", ")}}`;
}

/**
 * What stands behind the colon of an entry, with the blank or the line break after it.
 *
 * @param indent of the entry's key
 */
export function printBehindKey(field: DeskField, value: NormalValue, style: Style, indent: string): string {
	if (typeof value === "string") return ` ${printText(field, value, style)}`;
	if (isItems(value)) {
		const [only, ...others] = value;
		const isPeople = field.kind === "people" && value.every((one) => typeof one === "string");
		if (isPeople && others.length === 0 && typeof only === "string")
			return ` ${printText(field, only, style)}`;
		if (isPeople || isList(field)) return ` ${printFlow(field, value, style)}`;
		return `\n${value.map((one) => `${indent}  - ${printItem(field, one, style, `${indent}  `)}`).join("\n")}`;
	}
	const name = value["name"];
	if (field.named && typeof name === "string" && Object.keys(value).length === 1)
		return ` ${printText(field, name, style)}`;
	const inside = `${indent}  `;
	return `\n${entriesOf(field, value)
		.map(([own, one]) => inside + printEntry(own, one, style, inside))
		.join("\n")}`;
}

/** `key: value`. @param indent of the key */
export function printEntry(field: DeskField, value: NormalValue, style: Style, indent: string): string {
	return `${field.name}:${printBehindKey(field, value, style, indent)}`;
}

/** What stands behind the hyphen of an item. @param indent of the hyphen */
export function printItem(field: DeskField, value: NormalValue, style: Style, indent: string): string {
	const own = itemField(field);
	if (typeof value === "string") return printText(own, value, style);
	if (isItems(value)) return printFlow(own, value, style);
	const inside = `${indent}  `;
	return entriesOf(field, value)
		.map(([key, one]) => printEntry(key, one, style, inside))
		.join(`\n${inside}`);
}

/** An item of a list as a field of its own. */
export function itemField(field: DeskField): DeskField {
	return field.kind === "lists" ? { ...field, kind: "list" } : field;
}

/** The keys of a table that have a value, in the order of the file. */
function entriesOf({ fields = [] }: DeskField, value: NormalTable): readonly [DeskField, NormalValue][] {
	return inFileOrder(fields).flatMap((field): [DeskField, NormalValue][] => {
		const one = value[field.name];
		return one === undefined ? [] : [[field, one]];
	});
}

/** Fields in the order of the file's keys. */
export const inFileOrder = (fields: readonly DeskField[]) => [...fields].sort((a, b) => a.place - b.place);

export const isItems = (value: NormalValue | undefined): value is readonly NormalValue[] =>
	Array.isArray(value);
