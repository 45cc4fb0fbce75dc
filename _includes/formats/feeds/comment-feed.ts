import {
	COMMENTS_FEED,
	COMMENTS_ID,
	commentFeedPath,
	commentId,
} from "../../domain/addresses/paths/letters.ts";
import { sectionPath } from "../../domain/addresses/paths/lists.ts";
import { newsroomTime } from "../../domain/dates/dates.ts";
import type { Comment } from "../../domain/letters/comment.ts";
import { type Paragraph, readLetterText } from "../../domain/letters/letter-text.ts";
import { FEED_LENGTH } from "../../domain/lists/feeds.ts";
import type { FrameView, FrontView, RecentComment } from "../../domain/views.ts";
import { element, type HtmlNode, serialiseHtml } from "../trees/html-tree.ts";
import type { FullEntry, FullFeed } from "./feed.ts";
import { publishedBy } from "./make-feed.ts";

type Frame = Pick<FrameView, "newspaper" | "sections">;

/** The feed of what readers wrote under an article, the newest first. */
export function articleCommentFeed(
	article: RecentComment["article"],
	comments: readonly Comment[],
	view: Frame,
): FullFeed {
	const newest = comments.slice(-FEED_LENGTH).reverse();
	return feedOf(
		view,
		{
			title: `Bình luận: ${article.title} | ${view.newspaper.name}`,
			description: `Bình luận của bạn đọc về bài “${article.title}”.`,
			home: `${article.url}#${COMMENTS_ID}`,
			self: commentFeedPath(article.url),
		},
		newest.map((comment) => ({ article, comment })),
	);
}

/** The feed of what readers wrote under all articles. */
export function siteCommentFeed(view: FrontView, newest: readonly RecentComment[]): FullFeed {
	const { name } = view.newspaper;
	return feedOf(
		view,
		{
			title: `Bình luận | ${name}`,
			description: `Bình luận mới nhất của bạn đọc trên ${name}.`,
			home: "/",
			self: COMMENTS_FEED,
		},
		newest,
	);
}

function feedOf(
	view: Frame,
	{ title, description, home, self }: Record<"title" | "description" | "home" | "self", string>,
	newest: readonly RecentComment[],
): FullFeed {
	const { newspaper } = view;
	const entries = newest.map((one) => entryOf(one, view));
	return {
		title,
		description,
		home: newspaper.url + home,
		self: newspaper.url + self,
		...publishedBy(newspaper),
		updated: newsroomTime(Math.max(0, ...entries.map(({ updated }) => updated.epoch))),
		entries,
	};
}

/** A comment is known by its place under its article, whichever page shows it. */
function entryOf({ article, comment }: RecentComment, { newspaper, sections }: Frame): FullEntry {
	const { id, name, date, text, answer } = comment;
	const section = sections.find(({ slug }) => slug === article.section);
	return {
		url: `${newspaper.url}${article.url}#${commentId(id)}`,
		title: `${name}: ${article.title}`,
		published: date,
		updated: answer && answer.date.epoch > date.epoch ? answer.date : date,
		credit: name,
		authors: [{ name }],
		section: { name: section?.name ?? article.section, url: newspaper.url + sectionPath(article.section) },
		tags: [],
		html: [
			...readLetterText(text).map(paragraphOf),
			...(answer
				? [
						element("p", {}, element("strong", {}, "Tòa soạn trả lời:")),
						...readLetterText(answer.text).map(paragraphOf),
					]
				: []),
		]
			.map(serialiseHtml)
			.join(""),
	};
}

function paragraphOf(lines: Paragraph) {
	const children = lines.flatMap((runs, at): HtmlNode[] => [
		...(at > 0 ? [element("br", {})] : []),
		...runs.map(({ text, href }) =>
			href === undefined ? text : element("a", { href, rel: "nofollow ugc" }, text),
		),
	]);
	return element("p", {}, ...children);
}
