import type { CmsConfig } from "@sveltia/cms";
import { type FileKind, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { FILE_FIELD, sveltiaField } from "../controls/sveltia-field.ts";

export type SveltiaField = Extract<
	NonNullable<CmsConfig["collections"]>[number],
	{ folder: string }
>["fields"][number];

/** The fields of a form for Sveltia, each with a control of ours; over them, how the whole file stands. */
export function formOf(kind: FileKind): SveltiaField[] {
	return [FILE_FIELD, ...fieldsOf(kind).map(sveltiaField)] as unknown as SveltiaField[];
}
