import { olderCommentsPath } from "../../../domain/addresses/paths/letters.ts";
import type { Card } from "../../../domain/article/article.ts";
import { fileOf } from "../../eleventy/page-address.ts";

/** The pages that a pack has of an article, by their files: its own, and that of its older comments where there is one. */
export const pagesOfArticle = ({ url }: Pick<Card, "url">) =>
	[fileOf(url), fileOf(olderCommentsPath(url))] as const;

/** The page of a month, `2022-05`. */
export const pageOfMonth = (month: string) => `${month.replace("-", "/")}/index.html`;

/** The pages of a volume that may be in a pack. */
export function storedPages({
	month,
	articles,
}: {
	readonly month: string;
	readonly articles: readonly Pick<Card, "url">[];
}): ReadonlySet<string> {
	return new Set([pageOfMonth(month), ...articles.flatMap(pagesOfArticle)]);
}
