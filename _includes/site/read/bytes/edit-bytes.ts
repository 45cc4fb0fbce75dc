import { editRaw } from "../../../domain/problem/mend/edit-raw.ts";
import type { Edit } from "../../../domain/problem/problem.ts";

/**
 * The bytes of a file after edits of its text as the reader sees it.
 *
 * @param bytes UTF-8
 * @param edits sorted, none over another
 */
export function editBytes(bytes: Uint8Array, edits: readonly Edit[]): Buffer {
	return Buffer.from(editRaw(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), edits));
}
