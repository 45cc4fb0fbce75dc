import type { ForeignArticle } from "../../foreign-article.ts";
import type { FrontDesk } from "./front-desk.ts";
import type { PostPath } from "./post-path.ts";
import type { SiteConfig } from "./site-config.ts";

/** Whether readers could open it: `draft: true`, `published: false`, `status: private`, a folder of drafts. */
export function stateOf(desk: FrontDesk, { isDraft }: PostPath): ForeignArticle["state"] {
	const drafts = [
		desk.flag("draft") === true,
		desk.flag("published", "publish", "ispublished") === false,
		isDraft,
	];
	const status = desk.choice(
		/^(?:draft|pending|private|publish|published)$/i,
		"status",
		"state",
		"visibility",
	);
	if (status === "draft" || drafts.includes(true)) return "draft";
	return status === "pending" || status === "private" ? status : "published";
}

/**
 * A page of the old site (`Giới thiệu`) by its layout; else what has no date and lies outside of the posts' folder. Where
 * nothing says which program it was, all is articles.
 */
export function typeOf(
	layouts: readonly string[],
	{ isPost, folders }: PostPath,
	{ generator }: SiteConfig,
	{ published }: Pick<ForeignArticle, "published">,
): ForeignArticle["type"] {
	if (layouts.some((one) => /^pages?$/i.test(one))) return "page";
	const isElsewhere = !isPost && published === undefined && generator !== undefined;
	return isElsewhere && (generator !== "hugo" || folders.length === 0) ? "page" : "article";
}
