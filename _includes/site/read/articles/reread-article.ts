import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Article } from "../../../domain/article/article.ts";
import { readBody } from "../../../domain/reader/article/read-article.ts";
import { hashOf } from "../../cache/hash.ts";
import type { Settings } from "../../settings.ts";
import { decodeKnown } from "../bytes/decode-file.ts";
import type { ArticleFile } from "./read-articles.ts";

/** An article's file as it was when the keys were made. */
export type KnownFile = Pick<ArticleFile, "path" | "hash" | "card">;

/**
 * The card of an article with its text, which is not kept between builds.
 *
 * @throws when the file is no longer what it was when the keys were made
 */
export async function rereadArticle(
	{ path: name, hash, card }: KnownFile,
	settings: Pick<Settings, "articles">,
): Promise<Article> {
	const bytes = await readFile(path.join(settings.articles, name));
	if (hashOf(bytes) !== hash)
		throw new Error(`${card.file} changed while the newspaper was being built. Build again.`);
	return { ...card, ...readBody({ file: card.file, path: name, text: decodeKnown(bytes) }) };
}
