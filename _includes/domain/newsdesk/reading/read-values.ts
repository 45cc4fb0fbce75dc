import type { WholeNames } from "../../article/credit/credit.ts";
import { tagsOnLine } from "../../reader/article/article-tags.ts";
import type { YamlReading, YamlValue } from "../../reader/yaml/plain-yaml.ts";
import { type YamlPath, YamlPlaces } from "../../reader/yaml/yaml-places.ts";
import { valueOnLine } from "../../reader/yaml/yaml-quotes.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { type FileKind, fieldsOf } from "../fields/fields-of.ts";
import { FILE_TEXT, type Values } from "../values.ts";
import { isList } from "./normal-value.ts";
import { isListFile, type OpenFile, openFile } from "./open-file.ts";
import { readSimply } from "./simple-yaml.ts";

const NO_WHOLES: WholeNames = new Set();
/** Nothing is looked for where every value was taken. */
const NOWHERE = new YamlPlaces(null, 0, "");

/**
 * The values of a form for a file, and the file's text beside them. What the strict reader would refuse is shown as it is
 * written, to be mended in the form. Never throws, whatever the text: one that cannot be read at all is all body.
 *
 * @param raw the text as it is stored
 * @param whole tags of the tag book that hold a comma
 */
export function readValues(kind: FileKind, raw: string, whole: WholeNames = NO_WHOLES): Values {
	return {
		...(simpleValues(kind, raw, whole) ?? valuesIn(kind, openFile(kind, raw), whole)),
		[FILE_TEXT]: JSON.stringify(raw),
	};
}

/**
 * The values of a form for a file that is written as nearly all are: the same as the strict reader's, at a fraction of
 * the cost, since a desk opens with thousands of files. Undefined of all others.
 */
export function simpleValues(kind: FileKind, raw: string, whole: WholeNames = NO_WHOLES): Values | undefined {
	const fields = fieldsOf(kind);
	if (fields.at(-1)?.name !== "body" || raw.includes("\r")) return undefined;
	const simple = readSimply(raw);
	if (!simple) return undefined;
	const { table, body } = simple;
	for (const [key, value] of Object.entries(table)) {
		const field = fields.find(({ name }) => name === key);
		if (!field || (typeof value !== "string" && isText(field))) return undefined;
	}
	return {
		...valuesOf(kind, { value: table, places: NOWHERE, whole: true }, raw, whole),
		body: writtenBody(raw.slice(body)),
	};
}

/** The values of a form for an open file. */
export function valuesIn(kind: FileKind, file: OpenFile, whole: WholeNames = NO_WHOLES): Values {
	const { text, yaml, body } = file;
	return {
		...(yaml && valuesOf(kind, yaml, text, whole)),
		...(body !== undefined && { body: writtenBody(text.slice(body)) }),
	};
}

/** The Markdown of a file without the empty lines around it. */
export const writtenBody = (body: string) => body.replace(/^(?:[^\S\n]*\n)+/, "").trimEnd();

function valuesOf(kind: FileKind, yaml: YamlReading, text: string, whole: WholeNames): Values {
	const { value, places } = yaml;
	const fields = fieldsOf(kind).filter(({ name }) => name !== "body");
	const [first] = fields;
	if (isListFile(kind) && first) return { [first.name]: shown(first, value, yaml, [], whole) };
	const table = isTable(value) ? value : {};
	return Object.fromEntries(
		fields.flatMap((field): [string, unknown][] => {
			const { name, kind: how, usual } = field;
			if (Object.hasOwn(table, name)) return [[name, shown(field, table[name], yaml, [name], whole)]];
			// Refused, or nothing but blanks.
			const isWritten = places.has(name) && !places.isEmpty(name) && isText(field);
			const written = isWritten ? (valueOnLine(text, places.at([name])) ?? places.source([name])) : "";
			if (written !== "") return [[name, written]];
			return how === "yes-no" ? [[name, usual ?? false]] : [];
		}),
	);
}

/** A value as its field shows it. One of another kind is shown as it is written, where the field is a text. */
function shown(
	field: DeskField,
	value: YamlValue | undefined,
	yaml: YamlReading,
	path: YamlPath,
	whole: WholeNames,
): unknown {
	const { kind, fields = [], named } = field;
	if (value === undefined) return undefined;
	const each = () => (Array.isArray(value) ? (value as readonly YamlValue[]) : [value]);
	const inside = (one: YamlValue, at: YamlPath): unknown => {
		if (isTable(one)) return showTable(fields, one, yaml, at, whole);
		return named && typeof one === "string" ? { name: one } : undefined;
	};
	if (kind === "table" || kind === "picture") return inside(value, path);
	if (kind === "tables") return each().flatMap((one, at) => inside(one, [...path, at]) ?? []);
	if (kind === "people")
		return each().flatMap((one, at) => (typeof one === "string" ? one : (inside(one, [...path, at]) ?? [])));
	if (kind === "lists") return each().map((one) => textsOf(one));
	if (kind === "tags" && typeof value === "string") return tagsOnLine(value, whole);
	if (isList(field)) return textsOf(value);
	if (typeof value !== "string") return yaml.places.source(path);
	return kind === "yes-no" && (value === "true" || value === "false") ? value === "true" : value;
}

function showTable(
	fields: readonly DeskField[],
	value: Readonly<Record<string, YamlValue>>,
	yaml: YamlReading,
	path: YamlPath,
	whole: WholeNames,
): Values {
	return Object.fromEntries(
		fields.flatMap((field) =>
			Object.hasOwn(value, field.name)
				? [[field.name, shown(field, value[field.name], yaml, [...path, field.name], whole)]]
				: field.kind === "yes-no"
					? [[field.name, field.usual ?? false]]
					: [],
		),
	);
}

const textsOf = (value: YamlValue): readonly string[] =>
	(Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === "string");

const isTable = (value: YamlValue): value is Readonly<Record<string, YamlValue>> =>
	typeof value === "object" && !Array.isArray(value);

const isText = (field: DeskField) =>
	!isList(field) && !["people", "table", "tables", "picture", "lists"].includes(field.kind);
