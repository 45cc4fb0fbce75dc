import { COMMENTS_FEED } from "../_includes/domain/addresses/paths/letters.ts";
import { printAtom } from "../_includes/formats/feeds/atom.ts";
import { siteCommentFeed } from "../_includes/formats/feeds/comment-feed.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

export const data = {
	// Where the newspaper takes no comments there is no such feed.
	permalink: ({ view }: FrontData) => view.comments !== undefined && COMMENTS_FEED,
};

/** The newest of what readers wrote under all articles, as Atom. */
export function render({ view }: FrontData): string {
	return printAtom(siteCommentFeed(view, view.comments?.newest ?? []));
}
