import type { CmsConfig } from "@sveltia/cms";
import type { DeskField } from "../../../../_includes/domain/newsdesk/fields/desk-field.ts";
import { type FileKind, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { FILE_TEXT } from "../../../../_includes/domain/newsdesk/values.ts";

export type SveltiaField = Extract<
	NonNullable<CmsConfig["collections"]>[number],
	{ folder: string }
>["fields"][number];

/** The fields of a form for Sveltia, each with a control of ours, and the text of the file, which no one sees. */
export function formOf(kind: FileKind): SveltiaField[] {
	return [...fieldsOf(kind).map(sveltiaField), { name: FILE_TEXT, widget: "hidden" }];
}

/** Our own description of the field goes along, for its control: `bao-line`, `bao-people`, … */
const sveltiaField = (field: DeskField) =>
	({ ...field, widget: `bao-${field.kind}` }) as unknown as SveltiaField;
