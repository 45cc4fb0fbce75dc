import type { Stats } from "node:fs";
import path from "node:path";
import type { AttachmentKind } from "../../../domain/article/attachment.ts";
import type { AttachmentLook } from "../../../domain/reader/article/attachment-faults.ts";
import { FILE_LIMITS } from "../../../domain/reader/limits.ts";
import { codeKey } from "../../cache/code-key.ts";
import { hashOfData } from "../../cache/hash.ts";
import { hashFile } from "../../cache/hash-file.ts";
import { KeptByMark } from "../../cache/kept-by-mark.ts";
import { lookAtFile } from "./look-at-file.ts";

/** What decides a look beside the bytes of the file. */
const LOOKING = [
	"_includes/site/media/attachments/look-at-file.ts",
	"_includes/site/media/attachments/documents/pdf-process.ts",
];

/** A file as it was seen. */
export interface SeenFile {
	readonly hash: string;
	readonly bytes: number;
	readonly look: AttachmentLook;
}

/** What was seen in the files beside articles by earlier checks. */
export type AttachmentMemory = KeptByMark<SeenFile>;

/** @param cache where it is kept */
export const openAttachmentMemory = async (cache: string): Promise<AttachmentMemory> =>
	KeptByMark.open(cache, "attachment-looks.json", hashOfData([await codeKey(LOOKING), FILE_LIMITS]));

/** What is in a file of that size, cited as being of a kind. */
export const seeFile = (
	memory: AttachmentMemory,
	file: string,
	kind: AttachmentKind,
	stats: Stats,
): Promise<SeenFile> =>
	memory.of(`${kind} ${path.resolve(file)}`, stats, async () => {
		const look = await lookAtFile(file, kind);
		return { hash: hashFile(file), bytes: stats.size, look };
	});
