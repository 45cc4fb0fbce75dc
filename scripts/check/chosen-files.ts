import { lstat } from "node:fs/promises";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { newsroomFile } from "../../_includes/site/read/read-alone.ts";
import type { Settings } from "../../_includes/site/settings.ts";
import { UsageError } from "../command/command.ts";

/**
 * The files that were named on the command line, as problems name them; undefined where none was: then all are meant.
 *
 * @throws UsageError for one that is not there, or that is no text of the newsroom
 */
export async function chosenFiles(
	words: readonly string[],
	settings: Pick<Settings, "content" | "articles">,
): Promise<ReadonlySet<string> | undefined> {
	if (words.length === 0) return undefined;
	const chosen = new Set<string>();
	for (const word of words) {
		const found = await lstat(word).catch(() => undefined);
		if (!found) throw new UsageError(`Không có tệp “${word}”.`);
		if (!found.isFile() || !newsroomFile(word, settings)) {
			throw new UsageError(
				`“${word}” không phải tệp bài, tác giả, trang, dòng sự kiện hay sổ nào của tòa soạn.`,
			);
		}
		chosen.add(nameForProblems(word));
	}
	return chosen;
}
