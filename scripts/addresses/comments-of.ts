import { rm } from "node:fs/promises";
import path from "node:path";
import { commentsFile } from "../../_includes/domain/addresses/paths/letters.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { readBytes } from "../../_includes/site/read/bytes/read-bytes.ts";
import { createWhole, replaceWhole } from "../newsroom/whole-file.ts";
import type { UndoableStep } from "./all-or-nothing.ts";
import type { KnownNewsroom } from "./find-article.ts";

/** The comments of an article: their file, as it is on the disk. */
export interface OpenedComments {
	readonly file: string;
	readonly raw: string;
}

/** Where the comments of the article at an address lie. They belong to the newsroom's own articles, and to no others. */
function placeOf(address: string, { content, articles }: KnownNewsroom): string | undefined {
	const isOwn = path.resolve(articles) === path.resolve(content, "articles");
	return isOwn ? path.join(content, "comments", commentsFile(address)) : undefined;
}

/** The comments of the article at an address, where it has some. */
export function commentsOf(address: string, newsroom: KnownNewsroom): OpenedComments | undefined {
	const file = placeOf(address, newsroom);
	const bytes = file === undefined ? undefined : readBytes(file)?.bytes;
	return file !== undefined && bytes ? { file, raw: bytes.toString("utf8") } : undefined;
}

/** Takes comments away. */
export const removeComments = ({ file, raw }: OpenedComments): UndoableStep => ({
	take: () => rm(file),
	undo: () => replaceWhole(file, raw),
});

/** Moving comments from an address to another: what is to be done, or why it cannot be. */
export type CommentsMove = { readonly steps: readonly UndoableStep[] } | { readonly taken: string };

/**
 * Moves the comments of an article along with it. The new file stands before the old one goes; what a run that was cut
 * off has written at the new place already is what is wanted there.
 */
export function moveComments(from: string, to: string, newsroom: KnownNewsroom): CommentsMove {
	const own = commentsOf(from, newsroom);
	const file = placeOf(to, newsroom);
	if (!own || file === undefined || path.resolve(file) === path.resolve(own.file)) return { steps: [] };
	const there = commentsOf(to, newsroom);
	if (there && there.raw !== own.raw) return { taken: nameForProblems(file) };
	const create: UndoableStep = {
		take: async () => {
			if ((await createWhole(file, own.raw)) === "taken") throw new Error(`${file} is there by now`);
		},
		undo: () => rm(file, { force: true }),
	};
	return { steps: [...(there ? [] : [create]), removeComments(own)] };
}
