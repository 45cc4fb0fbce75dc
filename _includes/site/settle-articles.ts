import { readFileSync } from "node:fs";
import { findNameClashes } from "../domain/name-clashes.ts";
import type { Problem } from "../domain/problem.ts";
import { positionAt } from "../domain/problem-log.ts";
import { type NamedProblem, type Subjects, subjectSettler } from "../domain/settle-subjects.ts";
import type { ArticleFile } from "./read-articles.ts";

/**
 * The articles with their tags and running stories as the newsroom has agreed on them, and where a file writes one
 * otherwise. Not remembered between builds: another tag book reads no article again.
 */
export function settleArticles(
	files: readonly ArticleFile[],
	subjects: Subjects,
): { readonly files: readonly ArticleFile[]; readonly problems: readonly Problem[] } {
	const found: NamedProblem[] = findNameClashes(
		files.map((file) => file.card),
		subjects.tags,
	);
	const settle = subjectSettler(subjects);
	const settled = files.map((file): ArticleFile => {
		const { tags, thread } = settle(file.card, found);
		if (tags === file.card.tags && thread === file.card.thread) return file;
		const own = { tags, ...(thread && { thread }) };
		return {
			...file,
			card: { ...file.card, ...own },
			...(file.article && { article: { ...file.article, ...own } }),
		};
	});
	return { files: settled, problems: found.map(placed) };
}

/** A problem with a name, where its file writes that name: after its key, else anywhere. */
function placed({ name, key, ...problem }: NamedProblem): Problem {
	const text = readFileSync(problem.file, "utf8").normalize("NFC");
	// A running story may be written by its title, so its value is found by the key alone: `thread: `.
	const after = new RegExp(key === "thread" ? "^thread:[ \\t]*" : `^${key}:`, "m").exec(text);
	const from = after ? after.index + after[0].length : 0;
	const at = key === "thread" ? from : text.indexOf(name, from);
	return { ...problem, ...positionAt(text, Math.max(at === -1 ? text.indexOf(name) : at, 0)) };
}
