import { statSync } from "node:fs";
import path from "node:path";
import type { CommentsFile } from "../../domain/letters/judge-comments.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { readComments } from "../../domain/reader/comments/read-comments.ts";
import { codeKey } from "../cache/code-key.ts";
import { hashOf, hashOfData } from "../cache/hash.ts";
import { nameForProblems } from "../find-files.ts";
import type { Settings } from "../settings.ts";
import { decodeFile } from "./bytes/decode-file.ts";
import { readBytes } from "./bytes/read-bytes.ts";
import { inTime } from "./in-time.ts";
import { ReadingMemory } from "./memory/reading-memory.ts";

/** What is known of a file of comments once it was read. */
interface CommentsKnown extends Pick<CommentsFile, "value" | "forgotten" | "firstDate"> {
	/** Of its bytes. */
	readonly hash: string;
	readonly problems: readonly Problem[];
}

/**
 * Reads the files of comments. Of which article each is, is judged with the articles.
 *
 * @param names in their folder: `2022/05/ben-pha.yaml`
 * @param remember do not read again what earlier builds have read
 */
export async function readCommentFiles(
	{ content, cache }: Pick<Settings, "content" | "cache">,
	names: readonly string[],
	remember: boolean,
): Promise<{ readonly files: readonly CommentsFile[]; readonly problems: readonly Problem[] }> {
	const folder = path.join(content, "comments");
	const memory = remember ? await openMemory(cache, folder) : undefined;
	const files: CommentsFile[] = [];
	const problems: Problem[] = [];
	for (const name of names) {
		const place = path.join(folder, name);
		const file = nameForProblems(place);
		const known = readOne(place, file, name, memory);
		if (!known) continue;
		problems.push(...known.problems);
		const { value, forgotten, firstDate } = known;
		files.push({
			...{ file, path: name },
			...(value && { value }),
			...(forgotten && { forgotten }),
			...(firstDate && { firstDate }),
		});
	}
	memory?.save(new Set(names));
	return { files, problems };
}

function readOne(
	place: string,
	file: string,
	name: string,
	memory: ReadingMemory<CommentsKnown> | undefined,
): CommentsKnown | undefined {
	const stats = memory && statSync(place, { throwIfNoEntry: false });
	const known = stats && memory.recall(name, stats);
	if (known) return known;
	const readAt = Date.now();
	const read = readBytes(place);
	if (!read) return undefined;
	if (!read.bytes) return { hash: "", problems: [read.problem] };
	const hash = hashOf(read.bytes);
	const decoded = decodeFile(file, read.bytes);
	if (decoded.problem) return { hash, problems: [decoded.problem] };
	const { value, problem } = inTime(file, decoded.text, () => readComments(file, name, decoded.text));
	// It may be read the next time: the machine may have been busy.
	if (problem) return { hash, problems: [problem] };
	const { ids: _, ...fresh } = { ...value, hash };
	if (stats) memory.remember(name, stats, readAt, fresh);
	return fresh;
}

const openMemory = async (cache: string, folder: string) =>
	new ReadingMemory<CommentsKnown>(cache, folder, {
		rules: hashOfData([
			await codeKey(["_includes/site/read/read-comment-files.ts"]),
			nameForProblems(folder),
		]),
		context: "",
		stands: () => true,
		squeeze: (readings) => ({ squeezed: readings, words: [] }),
		expand: ({ squeezed }, at) => squeezed[at],
	});
