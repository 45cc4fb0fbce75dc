import { readFile, realpath } from "node:fs/promises";
import path from "node:path";
import { type ChangedLines, changedLines } from "../../_includes/domain/problem/mend/changed-lines.ts";
import { EditedText } from "../../_includes/domain/problem/mend/edited-text.ts";
import { mendText } from "../../_includes/domain/problem/mend/mend-text.ts";
import type { Edit, Fix, Problem } from "../../_includes/domain/problem/problem.ts";
import type { FileContext } from "../../_includes/formats/inspect/read-file.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { decodeFile } from "../../_includes/site/read/bytes/decode-file.ts";
import { editBytes } from "../../_includes/site/read/bytes/edit-bytes.ts";
import { newsroomFile, readAlone } from "../../_includes/site/read/read-alone.ts";
import type { Settings } from "../../_includes/site/settings.ts";

/** What the cures of one file would make of it. Nothing is written yet. */
export interface MendedFile {
	/** As problems name it. */
	readonly file: string;
	/** As it is on the disk. */
	readonly before: Uint8Array;
	readonly after: Uint8Array;
	/** What changes, by lines of the file as it is. */
	readonly changes: readonly ChangedLines[];
	/** Whether all of it was in another encoding, and is written anew. */
	readonly reencoded: boolean;
	/** The problems whose cure proved to be none. */
	readonly refused: readonly Problem[];
}

/**
 * What becomes of a file when every cure with one answer is written; undefined where that is nothing, or where the file
 * is none of the newsroom's own: a link, or in a folder that is one.
 *
 * @param file as problems name it
 * @param known all that was found wrong with it
 */
export async function mendFile(
	file: string,
	known: readonly Problem[],
	context: FileContext,
	settings: Pick<Settings, "content" | "articles">,
): Promise<MendedFile | undefined> {
	const kind = newsroomFile(file, settings);
	if (!kind || !(await isOwn(file, settings))) return undefined;
	const before = await readFile(file);
	const read = (next: string) => readAlone(file, kind, next, context);
	const first = decodeFile(file, before);
	const recoding = first.problem?.fix;
	const start = recoding ? recoded(before, recoding) : before;
	const { text } = decodeFile(file, start);
	if (text === undefined) return undefined;
	const { edited, refused } = recoding ? mendText(text, read) : mendText(text, read, known);
	const { edits } = edited;
	const after = editBytes(start, edits);
	if (after.equals(before)) return refused.length > 0 ? unchanged(file, before, refused) : undefined;
	// What the reader will see must be what was found good.
	if (decodeFile(file, after).text !== edited.text) return unchanged(file, before, known);
	const reencoded = recoding?.kind === "rewrite";
	const changes =
		recoding?.kind === "edits" ? allChanges(before, recoding.edits, edits) : changedLines(text, edits);
	return { file: nameForProblems(file), before, after, changes, reencoded, refused };
}

/** The bytes of a file in which old letters are Unicode. */
const recoded = (bytes: Uint8Array, fix: Fix) =>
	fix.kind === "rewrite" ? Buffer.from(fix.text) : editBytes(bytes, fix.edits);

/** What two rounds of edits change, by lines of the file as it is. */
function allChanges(
	bytes: Uint8Array,
	first: readonly Edit[],
	then: readonly Edit[],
): readonly ChangedLines[] {
	const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
	return changedLines(text, new EditedText(text).with(first).with(then).edits);
}

function unchanged(file: string, bytes: Uint8Array, refused: readonly Problem[]): MendedFile {
	return { file: nameForProblems(file), before: bytes, after: bytes, changes: [], reencoded: false, refused };
}

/** Whether a file lies where its name says: no part of its way below the newsroom's folder is a link. */
async function isOwn(
	file: string,
	{ content, articles }: Pick<Settings, "content" | "articles">,
): Promise<boolean> {
	const own = await realpath(file);
	for (const folder of [articles, content]) {
		const below = path.relative(path.resolve(folder), path.resolve(file));
		if (below.startsWith("..") || path.isAbsolute(below)) continue;
		return own === path.join(await realpath(folder), below);
	}
	return false;
}
