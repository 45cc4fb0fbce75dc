import type { Article } from "../_includes/domain/article.ts";
import { ArticlePage } from "../_includes/layouts/article-page.tsx";
import type { ArticleSiteData } from "../_includes/layouts/site-data.ts";

interface ArticleData extends ArticleSiteData {
	readonly article: Article;
}

export const data = {
	pagination: { data: "edition.articles", size: 1, alias: "article" },
	permalink: ({ article }: ArticleData) => `${article.url}index.html`,
};

/** The page of each article. */
export function render({ edition, assets, nearby, article }: ArticleData) {
	return <ArticlePage edition={edition} assets={assets} nearby={nearby} article={article} />;
}
