import type { CmsConfig } from "@sveltia/cms";
import { type FileKind, fieldsOf } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { FILE_FIELD, sveltiaField } from "../controls/sveltia-field.ts";

export type SveltiaField = Extract<
	NonNullable<CmsConfig["collections"]>[number],
	{ folder: string }
>["fields"][number];

/** What is written first; what is told of it comes after. */
const BEFORE_THE_TEXT: readonly string[] = ["title", "lede", "name"];

/** The fields of a form for Sveltia, each with a control of ours; over them, how the whole file stands. */
export function formOf(kind: FileKind): SveltiaField[] {
	const fields = fieldsOf(kind);
	const text = fields.filter(({ name }) => name === "body");
	const first = fields.filter(({ name }) => BEFORE_THE_TEXT.includes(name));
	const others = fields.filter((field) => !text.includes(field) && !first.includes(field));
	return [FILE_FIELD, ...[...first, ...text, ...others].map(sveltiaField)] as unknown as SveltiaField[];
}
