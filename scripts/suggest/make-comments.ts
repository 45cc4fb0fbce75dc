import type { ChangedLines } from "../../_includes/domain/problem/mend/changed-lines.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { type Hunk, hunksOf } from "./commentable-lines.ts";

/** What the cures of a file would change, and what is wrong with it as it is. */
export interface SuggestedFile {
	/** In the repository, with forward slashes. */
	readonly path: string;
	readonly changes: readonly ChangedLines[];
	readonly problems: readonly Problem[];
}

/** A comment of a review, as GitHub's REST API takes it. */
export interface ReviewComment {
	readonly path: string;
	/** The last line it is about. */
	readonly line: number;
	readonly side: "RIGHT";
	/** The first, where it is about more than one. */
	readonly start_line?: number;
	readonly start_side?: "RIGHT";
	readonly body: string;
}

/** By this our own comments are known again. */
export const MARK = "<!-- tin-tinh: check --fix -->";

/**
 * The cures of a pull request's files as suggestions that one click commits: whole lines, where the pull request shows
 * them. A cure of lines that it does not show cannot be offered there.
 *
 * @param patches of the files that the pull request changes, by path
 */
export function makeComments(
	files: readonly SuggestedFile[],
	patches: ReadonlyMap<string, string>,
): readonly ReviewComment[] {
	return files.flatMap(({ path, changes, problems }) => {
		const hunks = hunksOf(patches.get(path) ?? "");
		return changes
			.filter((change) => hunks.some((hunk) => isWithin(change, hunk)))
			.map((change): ReviewComment => {
				const last = lastLine(change);
				const several = change.line < last;
				return {
					path,
					line: last,
					side: "RIGHT",
					...(several && { start_line: change.line, start_side: "RIGHT" }),
					body: bodyOf(change, problems),
				};
			});
	});
}

const lastLine = ({ line, before }: ChangedLines) => line + before.length - 1;

const isWithin = (change: ChangedLines, { first, last }: Hunk) =>
	change.line >= first && lastLine(change) <= last;

/** What is wrong, then the lines as they should be. Both are quoted from a file that anyone may have written. */
function bodyOf(change: ChangedLines, problems: readonly Problem[]): string {
	const told = problems.filter(
		({ line, fix }) => fix !== undefined && line >= change.line && line <= lastLine(change),
	);
	return [
		...(told.length > 0
			? [
					fenced(
						"text",
						told.flatMap(({ message, cure }) => [message, `→ ${cure}`]),
					),
				]
			: []),
		"Chỉ có một cách sửa: bấm **Commit suggestion** để nhận.",
		fenced("suggestion", change.after),
		MARK,
	].join("\n\n");
}

/** Lines between fences that none of them can close. */
function fenced(kind: string, lines: readonly string[]): string {
	const longest = Math.max(
		2,
		...lines.flatMap((line) => (line.match(/`+/g) ?? []).map(({ length }) => length)),
	);
	const fence = "`".repeat(longest + 1);
	return [`${fence}${kind}`, ...lines, fence].join("\n");
}
