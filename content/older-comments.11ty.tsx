import { olderCommentsPath } from "../_includes/domain/addresses/paths/letters.ts";
import { pageFile } from "../_includes/domain/addresses/paths/pages.ts";
import type { Article } from "../_includes/domain/article/article.ts";
import { bindComments } from "../_includes/domain/letters/comment.ts";
import { OlderCommentsPage } from "../_includes/layouts/older-comments-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

export const data = {
	pagination: eachOf(({ view }) =>
		view.articles.filter(({ url }) => bindComments(view.comments.get(url) ?? []).older.length > 0),
	),
	permalink: ({ item }: VolumePage<Article>) => pageFile(olderCommentsPath(item.one.url)),
};

/** What readers wrote before the newest comments, of each article that has many. */
export function render({ item: { view, one } }: VolumePage<Article>) {
	return <OlderCommentsPage view={view} article={one} />;
}
