import type { Attachment } from "../../../domain/article/attachment.ts";
import type { Problem } from "../../../domain/problem/problem.ts";
import { inspectFigures } from "../../../formats/inspect/inspect-figures.ts";
import { nameForProblems } from "../../find-files.ts";
import type { ArticleFile } from "../../read/articles/read-articles.ts";
import { rereadArticle } from "../../read/articles/reread-article.ts";
import type { Settings } from "../../settings.ts";
import { mediaFile } from "../pictures/judge-pictures.ts";

/** Files that a figure is drawn of. */
const DRAWN: readonly Attachment["type"][] = ["csv", "geojson"];

/** What is wrong with figures that are drawn of files. Articles without such a one are not looked at again. */
export async function judgeFigures(
	files: readonly ArticleFile[],
	attachments: ReadonlyMap<string, Attachment>,
	settings: Pick<Settings, "content" | "articles">,
): Promise<readonly Problem[]> {
	const problems: Problem[] = [];
	for (const file of files) {
		const types = file.attachments.map((src) => attachments.get(src)?.type);
		if (!types.some((type) => type && DRAWN.includes(type))) continue;
		const article = file.article ?? { ...(await rereadArticle(file, settings)), file: file.card.file };
		const nameOf = (src: string) => nameForProblems(mediaFile(src, settings));
		problems.push(...inspectFigures(article, attachments, nameOf));
	}
	return problems;
}
