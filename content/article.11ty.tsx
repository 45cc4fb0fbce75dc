import type { Article } from "../_includes/domain/article/article.ts";
import { ArticlePage } from "../_includes/layouts/article-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

export const data = {
	pagination: eachOf(({ view }) => view.articles),
	permalink: ({ item }: VolumePage<Article>) => `${item.one.url}index.html`,
};

/** The page of each article. */
export function render({ item: { view, one } }: VolumePage<Article>) {
	return <ArticlePage view={view} article={one} />;
}
