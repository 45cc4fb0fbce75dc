import type { WholeNames } from "../../article/credit/credit.ts";
import { editRaw } from "../../problem/mend/edit-raw.ts";
import type { DeskField } from "../fields/desk-field.ts";
import { type FileKind, fieldsOf } from "../fields/fields-of.ts";
import { isSame, normalTable } from "../reading/normal-value.ts";
import { isListFile, openFile } from "../reading/open-file.ts";
import { valuesIn } from "../reading/read-values.ts";
import { fileTextOf, type Values } from "../values.ts";
import { editBody } from "./edit-body.ts";
import { editOuterList, editOuterTable } from "./edit-outer.ts";
import { framedEdits } from "./frame.ts";
import type { Style } from "./print-value.ts";

const PLAIN: Style = { anew: false, tame: false, quoted: new Set() };
/** The ways to write, the gentlest first. What was written in one is read again, and the next is tried if it is not right. */
const STYLES: readonly Style[] = [
	PLAIN,
	{ ...PLAIN, anew: true },
	{ ...PLAIN, tame: true },
	{ ...PLAIN, anew: true, tame: true },
];

/**
 * The text of a file with the values of its form in it. What did not change keeps its bytes: comments, quotes, the order
 * of keys, line ends. A value that the strict reader will refuse is written all the same, so that the reader can tell it.
 * Never throws, whatever the values.
 *
 * @param values as `readValues` gave them, some changed. A body or a yes or no that is missing is left as it was
 * @param begun the text that a new file begins with
 * @param whole as for `readValues`
 */
export function writeValues(kind: FileKind, values: Values, begun = "", whole?: WholeNames): string {
	const raw = fileTextOf(values) ?? begun;
	const file = openFile(kind, raw);
	const before = valuesIn(kind, file, whole);
	const fields = fieldsOf(kind).filter(({ name }) => name !== "body");
	const had = normalTable(fields, before);
	const wanted = normalTable(fields, withUntold(fields, before, values));
	const { body } = values;
	const bodyEdits =
		file.body === undefined || typeof body !== "string" ? [] : editBody(file.text, file.body, body);
	const changed = fields.filter(({ name }) => !isSame(had[name], wanted[name]));
	if (changed.length === 0) return editRaw(raw, framedEdits(file, [], bodyEdits));
	const edit = isListFile(kind) ? editOuterList : editOuterTable;
	let best: string | undefined;
	let safe: string | undefined;
	for (const style of STYLES) {
		const text = editRaw(raw, framedEdits(file, edit(file, { fields, had, wanted }, style), bodyEdits));
		const now = normalTable(fields, valuesIn(kind, openFile(kind, text), whole));
		const wrong = fields.filter(({ name }) => !isSame(now[name], wanted[name]));
		if (wrong.length === 0) return text;
		if (wrong.every((one) => changed.includes(one))) safe ??= text;
		best ??= text;
	}
	return safe ?? best ?? raw;
}

/** Values in which nothing is emptied that a form only did not tell. */
function withUntold(fields: readonly DeskField[], before: Values, values: Values): Values {
	const untold = fields.flatMap(({ name, kind }) =>
		kind === "yes-no" && (values[name] ?? "") === "" ? [[name, before[name]]] : [],
	);
	return { ...values, ...Object.fromEntries(untold) };
}
