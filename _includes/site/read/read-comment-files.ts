import path from "node:path";
import type { CommentsFile } from "../../domain/letters/judge-comments.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { readComments } from "../../domain/reader/comments/read-comments.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { readText } from "./bytes/read-bytes.ts";
import { inTime } from "./in-time.ts";

/**
 * Reads the files of comments. Of which article each is, is judged with the articles.
 *
 * @param names in their folder: `2022/05/ben-pha.yaml`
 */
export function readCommentFiles(
	{ content }: Pick<Settings, "content">,
	names: readonly string[],
): { readonly files: readonly CommentsFile[]; readonly problems: readonly Problem[] } {
	const files: CommentsFile[] = [];
	const problems: Problem[] = [];
	for (const name of names) {
		const place = path.join(content, "comments", name);
		const file = nameForProblems(place);
		const decoded = readText(place);
		if (!decoded) continue;
		if (decoded.problem) {
			problems.push(decoded.problem);
			continue;
		}
		const read = inTime(file, decoded.text, () => readComments(file, name, decoded.text));
		problems.push(...(read.problem ? [read.problem] : read.value.problems));
		files.push({ file, path: name, ...read.value });
	}
	return { files, problems };
}
