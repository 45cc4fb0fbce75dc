import { ARTICLE_FIELDS } from "./article-fields.ts";
import {
	ADDRESS_FIELDS,
	FRONT_FIELDS,
	NEWSPAPER_FIELDS,
	SECTION_FIELDS,
	SYNONYM_FIELDS,
	TAG_FIELDS,
} from "./book-fields.ts";
import type { DeskField } from "./desk-field.ts";
import { AUTHOR_FIELDS, PAGE_FIELDS, THREAD_FIELDS } from "./file-fields.ts";

const FIELDS = {
	article: ARTICLE_FIELDS,
	author: AUTHOR_FIELDS,
	page: PAGE_FIELDS,
	thread: THREAD_FIELDS,
	sections: SECTION_FIELDS,
	tags: TAG_FIELDS,
	synonyms: SYNONYM_FIELDS,
	front: FRONT_FIELDS,
	newspaper: NEWSPAPER_FIELDS,
	addresses: ADDRESS_FIELDS,
} as const satisfies Readonly<Record<string, readonly DeskField[]>>;

/** The kinds of files that the newsdesk edits. */
export type FileKind = keyof typeof FIELDS;
export const FILE_KINDS = Object.keys(FIELDS) as readonly FileKind[];

/** The fields of the form for a file, in their order: all keys that the strict reader takes, and no other. */
export function fieldsOf(kind: FileKind): readonly DeskField[] {
	return FIELDS[kind];
}
