import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Edit, Problem } from "../../../_includes/domain/problem/problem.ts";
import { findFiles, nameForProblems } from "../../../_includes/site/find-files.ts";
import { decodeFile } from "../../../_includes/site/read/bytes/decode-file.ts";
import { editBytes } from "../../../_includes/site/read/bytes/edit-bytes.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { replaceWhole } from "../../newsroom/whole-file.ts";
import type { UndoableStep } from "../all-or-nothing.ts";

/** A file of the newsroom, as it is. */
export interface OpenFile {
	readonly kind: "article" | "author" | "thread" | "page" | "front" | "tags" | "sections";
	readonly file: string;
	/** In its folder. */
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly text: string;
}

/** All files of the newsroom that may name or cite something. Those that are no text are told. */
export async function openFiles({ content, articles }: Pick<Settings, "content" | "articles">): Promise<{
	readonly files: readonly OpenFile[];
	readonly problems: readonly Problem[];
}> {
	const files: OpenFile[] = [];
	const problems: Problem[] = [];
	async function open(kind: OpenFile["kind"], folder: string, name: string) {
		const file = path.join(folder, name);
		const bytes = await readFile(file).catch(() => undefined);
		if (!bytes) return;
		const decoded = decodeFile(nameForProblems(file), bytes);
		if (decoded.text === undefined) problems.push(decoded.problem);
		else files.push({ kind, file, name, bytes, text: decoded.text });
	}
	for (const [kind, folder] of [
		["article", articles],
		["author", path.join(content, "authors")],
		["thread", path.join(content, "threads")],
		["page", path.join(content, "pages")],
	] as const)
		for (const name of await findFiles(folder).catch(() => []))
			if (name.endsWith(".md")) await open(kind, folder, name);
	for (const kind of ["front", "tags", "sections"] as const) await open(kind, content, `${kind}.yaml`);
	return { files, problems };
}

/** A file with other words in it: no other byte of it changes. */
export interface RewrittenFile extends OpenFile {
	readonly after: Buffer;
}

/** @param edits sorted, none over another; of a file without any nothing is made */
export function rewriteFile(open: OpenFile, edits: readonly Edit[]): RewrittenFile | undefined {
	return edits.length === 0 ? undefined : { ...open, after: editBytes(open.bytes, edits) };
}

/** Writes mended files; back, each is as it was. */
export function writeRewritten(files: readonly RewrittenFile[]): readonly UndoableStep[] {
	return files.map(({ file, bytes, after }) => ({
		take: () => replaceWhole(file, after),
		undo: () => replaceWhole(file, bytes),
	}));
}
