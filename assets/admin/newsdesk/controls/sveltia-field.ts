import type { DeskField } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import { FILE_TEXT } from "../../../../_includes/domain/newsdesk/values.ts";

/** A field of Sveltia's configuration that a control of ours fills in. */
export interface SveltiaField {
	readonly name: string;
	readonly label: string;
	readonly widget: string;
	readonly required: boolean;
	/** The field as the newsdesk knows it: what it is for and how it is written. The control prints its hint. */
	readonly desk: DeskField;
}

/** Fields that have another control than those of their kind: a headline is folded where it is long. */
const OWN_WIDGETS: Readonly<Record<string, string>> = { credit: "bao-credit", title: "bao-text" };

/** A field of a form, for Sveltia's configuration. */
export function sveltiaField(desk: DeskField): SveltiaField {
	const { name, label, kind, required } = desk;
	return { name, label, widget: OWN_WIDGETS[name] ?? `bao-${kind}`, required, desk };
}

/** The field that keeps the file's text; over the form it tells how the whole file stands. */
export const FILE_FIELD: SveltiaField = sveltiaFileField();

function sveltiaFileField(): SveltiaField {
	const desk: DeskField = {
		name: FILE_TEXT,
		label: "Tình trạng",
		hint: "",
		kind: "line",
		required: false,
		place: 0,
	};
	return { ...sveltiaField(desk), widget: "bao-whole" };
}
