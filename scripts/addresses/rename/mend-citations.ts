import path from "node:path";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import type { Settings } from "../../../_includes/site/settings.ts";
import { citationsInMarkdown, citationsInYaml, type Moved } from "./citations.ts";
import { openFiles, type RewrittenFile, rewriteFile } from "./mend-files.ts";

/**
 * The files of the newsroom that cite what has moved, with its new address: the front, running stories, pages, authors,
 * and articles with the picks under them.
 *
 * @param except a file that is moved itself
 */
export async function mendCitations(
	moved: Moved,
	settings: Pick<Settings, "content" | "articles">,
	except?: string,
): Promise<{ readonly mended: readonly RewrittenFile[]; readonly problems: readonly Problem[] }> {
	const { files, problems } = await openFiles(settings);
	const mended = files.flatMap((open) => {
		if (open.kind === "tags" || open.kind === "sections") return [];
		if (except !== undefined && path.resolve(open.file) === path.resolve(except)) return [];
		const cited =
			open.kind === "front" ? citationsInYaml(open.text, moved) : citationsInMarkdown(open.text, moved);
		return rewriteFile(open, cited) ?? [];
	});
	return { mended, problems };
}
