import { stat } from "node:fs/promises";
import type { Article, Filed } from "../../_includes/domain/article/article.ts";
import { nameForProblems } from "../../_includes/site/find-files.ts";
import { mediaFile } from "../../_includes/site/media/pictures/judge-pictures.ts";
import type { KnownNewsroom } from "./find-article.ts";
import { openFiles } from "./rename/mend-files.ts";
import { citedMedia } from "./strayed-media.ts";

/**
 * Lines for the editor who has withdrawn an article: the pictures, sounds and documents that it brought leave the site with it, and
 * stay in the newsroom's folder, each with the other files that name it. Else "".
 */
export async function tellMedia(article: Filed<Article>, newsroom: KnownNewsroom): Promise<string> {
	const staying: string[] = [];
	const { files } = await openFiles(newsroom);
	for (const src of new Set(citedMedia(article))) {
		const file = mediaFile(src, newsroom);
		const found = await stat(file).catch(() => undefined);
		if (!found?.isFile()) continue;
		const name = src.slice(src.lastIndexOf("/") + 1);
		const users = files.filter(({ text }) => text.includes(name)).map((one) => nameForProblems(one.file));
		const told = users.length > 0 ? ` (${users.join(", ")} cũng nhắc tới)` : "";
		staying.push(`\nTệp gốc vẫn nằm trong kho: ${nameForProblems(file)}${told}`);
	}
	const cure =
		"\nMuốn bỏ cả ảnh và tệp đi kèm thì xóa các tệp ấy (git rm) rồi commit; lịch sử git vẫn giữ bản cũ.";
	return staying.length > 0 ? staying.join("") + cure : "";
}
