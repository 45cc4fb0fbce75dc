import { commentFeedPath } from "../_includes/domain/addresses/paths/letters.ts";
import type { Article } from "../_includes/domain/article/article.ts";
import { printAtom } from "../_includes/formats/feeds/atom.ts";
import { articleCommentFeed } from "../_includes/formats/feeds/comment-feed.ts";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

export const data = {
	pagination: eachOf(({ view }) => view.articles.filter(({ url }) => view.comments.has(url))),
	permalink: ({ item }: VolumePage<Article>) => commentFeedPath(item.one.url),
};

/** What readers wrote under each article that has some, as Atom. */
export function render({ item: { view, one } }: VolumePage<Article>): string {
	return printAtom(articleCommentFeed(one, view.comments.get(one.url) ?? [], view));
}
