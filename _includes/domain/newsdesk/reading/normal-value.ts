import { readCredit } from "../../article/credit/credit.ts";
import { toNfc } from "../../text/normalise.ts";
import type { DeskField } from "../fields/desk-field.ts";

/** A value in the one form that two are compared in and written from; what is empty is not there. */
export type NormalValue = string | readonly NormalValue[] | NormalTable;
export interface NormalTable {
	readonly [key: string]: NormalValue | undefined;
}

/**
 * A value of a form in its one form: texts in NFC and without blanks at the ends, a yes or no as a file writes it, no
 * empty items, no empty keys; undefined where nothing is left.
 */
export function normalValue(field: DeskField, value: unknown): NormalValue | undefined {
	if (field.kind === "people") return list(value, (one) => person(field, one));
	if (field.kind === "table" || field.kind === "picture") return table(field, value);
	if (field.kind === "tables") return list(value, (one) => table(field, one));
	if (field.kind === "lists") return list(value, (one) => list(one, text));
	if (isList(field)) return list(value, text);
	if (field.kind !== "yes-no") return text(value);
	const written = text(value);
	return written === String(field.usual) ? undefined : written;
}

/** All values of a table in their one form. */
export function normalTable(fields: readonly DeskField[], values: object): NormalTable {
	return Object.fromEntries(fields.map((field) => [field.name, normalValue(field, own(values, field.name))]));
}

/** Whether two values in their one form are the same. */
export function isSame(one: NormalValue | undefined, other: NormalValue | undefined): boolean {
	return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Whether a field is a list of texts. */
export const isList = ({ kind }: DeskField) =>
	kind === "list" || kind === "tags" || kind === "stories" || kind === "addresses";

function text(value: unknown): string | undefined {
	if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") return undefined;
	return toNfc(String(value)).replace(/\r\n?/g, "\n").trim() || undefined;
}

function list<Item extends NormalValue>(
	value: unknown,
	read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
	const items = (Array.isArray(value) ? value : [value]).flatMap((item: unknown): Item[] => {
		const one = read(item);
		return one === undefined ? [] : [one];
	});
	return items.length === 0 ? undefined : items;
}

function table({ fields = [], named }: DeskField, value: unknown): NormalTable | undefined {
	if (named && typeof value === "string") return table({ fields } as DeskField, { name: value });
	if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
	const given = Object.entries(normalTable(fields, value)).filter(([, one]) => one !== undefined);
	return given.length === 0 ? undefined : Object.fromEntries(given);
}

/** One who made an article: `{name}` alone is the name where the grammar of credit lines reads that as the very same. */
function person(field: DeskField, value: unknown): NormalValue | undefined {
	if (typeof value === "string") return text(value);
	const read = table(field, value);
	const name = read?.["name"];
	if (!read || typeof name !== "string" || read["roles"] !== undefined) return read;
	const { credit, unread, unsure } = readCredit(name);
	const [only, ...others] = credit.people;
	const isPlain = unread === undefined && unsure === undefined && others.length === 0;
	return isPlain && only?.name === name && only.roles.join() === "words" ? name : read;
}

const own = (values: object, key: string): unknown =>
	Object.hasOwn(values, key) ? (values as Readonly<Record<string, unknown>>)[key] : undefined;
