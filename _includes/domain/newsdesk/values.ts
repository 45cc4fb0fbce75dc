/**
 * The values of a form, by the names of its fields, and beside them the file's text: see `FieldKind` for what each is.
 * What was left empty may be missing, `""`, `null` or an empty list or table: all are one.
 */
export type Values = Readonly<Record<string, unknown>>;

/** Under this name values carry the text of their file, as JSON: a form keeps it, and trims whatever is a plain text. */
export const FILE_TEXT = "$file";

/** The text of the file that values were read from; undefined where there is none yet. */
export function fileTextOf(values: Values): string | undefined {
	const written = values[FILE_TEXT];
	if (typeof written !== "string") return undefined;
	try {
		const text: unknown = JSON.parse(written);
		return typeof text === "string" ? text : undefined;
	} catch {
		return undefined;
	}
}
