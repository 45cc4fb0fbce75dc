import { readFileSync } from "node:fs";
import type { Tag } from "../../../domain/article/article.ts";
import { nearbyWords } from "../../../domain/article/related/nearby.ts";
import { findNameClashes } from "../../../domain/newsroom/name-clashes.ts";
import {
	type KnownSubjects,
	type NamedProblem,
	subjectSettler,
} from "../../../domain/newsroom/settle-subjects.ts";
import { FILE_START, type Problem } from "../../../domain/problem/problem.ts";
import { isSafeName, placeName } from "../../../domain/reader/place-name.ts";
import { hashOfData } from "../../cache/hash.ts";
import { decodeFile } from "../bytes/decode-file.ts";
import type { ArticleFile } from "./read-articles.ts";

/**
 * The articles with their tags and running stories as the newsroom has agreed on them, and where a file writes one
 * otherwise. Not remembered between builds: another tag book reads no article again.
 */
export function settleArticles(
	files: readonly ArticleFile[],
	subjects: KnownSubjects,
): { readonly files: readonly ArticleFile[]; readonly problems: readonly Problem[] } {
	const found: NamedProblem[] = findNameClashes(
		files.map((file) => file.card),
		subjects.tags,
		subjects.folder,
	);
	const settle = subjectSettler(subjects);
	const settled = files.map((file): ArticleFile => {
		const { tags, thread } = settle(file.card, found);
		if (isSame(tags, file.card.tags) && thread === file.card.thread) return file;
		const own = { tags, ...(thread && { thread }) };
		const card = { ...file.card, ...own };
		return {
			...file,
			card,
			nearbyHash: hashOfData(nearbyWords(card)),
			// Not of the card itself: one that is remembered tells the same in another order.
			cardHash: hashOfData([file.cardHash, own]),
			...(file.article && { article: { ...file.article, ...own } }),
		};
	});
	return { files: settled, problems: found.map(placed) };
}

const isSame = (tags: readonly Tag[], others: readonly Tag[]) =>
	tags.length === others.length &&
	tags.every(({ name, slug }, at) => name === others[at]?.name && slug === others[at]?.slug);

/** A problem with a name, where its file writes that name. */
function placed({ name, key, write, ...problem }: NamedProblem): Problem {
	const { text } = decodeFile(problem.file, readFileSync(problem.file));
	if (text === undefined) return { ...problem, ...FILE_START };
	const { replace, line, column } = placeName(text, { key, name });
	const fix = write !== undefined && isSafeName(write) && replace?.(write);
	return { ...problem, line, column, ...(fix && { fix: { kind: "edits", edits: [fix] } }) };
}
