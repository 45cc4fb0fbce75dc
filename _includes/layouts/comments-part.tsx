import { CommentForm } from "../components/comments/comment-form.tsx";
import { CommentList, type PrintedComment } from "../components/comments/comment-list.tsx";
import { COMMENTS_ID, commentId, olderCommentsPath } from "../domain/addresses/paths/letters.ts";
import { PRIVACY_SLUG, pagePath } from "../domain/addresses/paths/pages.ts";
import type { Article } from "../domain/article/article.ts";
import { newsroomTime, printDate, printTime } from "../domain/dates/dates.ts";
import { bindComments, type Comment } from "../domain/letters/comment.ts";
import { closingTime, takesComments } from "../domain/letters/commenting.ts";
import { openingWords, readLetterText } from "../domain/letters/letter-text.ts";
import { count } from "../domain/problem/wording.ts";
import { LIMITS } from "../domain/reader/limits.ts";
import type { FrameView, VolumeView } from "../domain/views.ts";
import { printed } from "./cards.ts";

/** Characters of a comment that one which answers it quotes. */
const QUOTED = 90;

/** Characters that the fields of a letter take. */
export const LENGTHS = { name: LIMITS.letterName, text: LIMITS.letterText, contact: LIMITS.letterContact };

interface CommentsPartProps {
	readonly view: VolumeView;
	readonly article: Article;
}

/** `3 bình luận` */
export const countComments = (comments: readonly unknown[]) => `${count(comments.length)} bình luận`;

/** Where the newspaper says what it keeps of a letter, if it does. */
export function privacyOf({ pages }: Pick<FrameView, "pages">): { readonly privacy?: string } {
	const privacy = pagePath(PRIVACY_SLUG);
	return pages.some(({ url }) => url === privacy) ? { privacy } : {};
}

/** What readers wrote of an article and the newsroom let pass, and the form for more. */
export function ArticleComments({ view, article }: CommentsPartProps) {
	if (!takesComments(article, view.commenting)) return null;
	const all = view.comments.get(article.url) ?? [];
	const { older, newest } = bindComments(all);
	const closes = closingTime(article, view.commenting);
	return (
		<section class="comments" id={COMMENTS_ID} aria-labelledby={`${COMMENTS_ID}-tua`}>
			<h2 id={`${COMMENTS_ID}-tua`}>
				Bình luận
				{all.length > 0 && <span class="comment-count"> ({count(all.length)})</span>}
			</h2>
			{older.length > 0 && (
				<p class="comment-ways">
					<a href={olderCommentsPath(article.url)}>Xem {countComments(older)} cũ hơn</a>
				</p>
			)}
			{newest.length > 0 && <CommentList comments={printComments(newest, all, article)} canReply />}
			<CommentForm
				article={article.url}
				lengths={LENGTHS}
				{...(closes && { lastDay: printDate(newsroomTime(closes.epoch - 1)) })}
				replies={newest.map(({ id, name, date }) => ({ id, name, time: printTime(date) }))}
				{...privacyOf(view)}
			/>
		</section>
	);
}

/**
 * Comments as they are printed.
 *
 * @param comments those of one page
 * @param all comments of the article
 */
export function printComments(
	comments: readonly Comment[],
	all: readonly Comment[],
	{ url }: Pick<Article, "url">,
): PrintedComment[] {
	const byId = new Map(all.map((one) => [one.id, one]));
	const here = new Set(comments.map(({ id }) => id));
	const isOlder = new Set(bindComments(all).older.map(({ id }) => id));
	return comments.map(({ id, name, date, text, replyTo, answer }) => {
		const answered = byId.get(replyTo ?? "");
		return {
			...{ id, name, time: printed(date), paragraphs: readLetterText(text) },
			...(answered && {
				replyTo: {
					name: answered.name,
					url: `${here.has(answered.id) ? "" : isOlder.has(answered.id) ? olderCommentsPath(url) : url}#${commentId(answered.id)}`,
					words: openingWords(answered.text, QUOTED),
				},
			}),
			...(answer && {
				answer: {
					heading: answer.by === undefined ? "Tòa soạn trả lời" : `Tòa soạn trả lời (${answer.by})`,
					time: printed(answer.date),
					paragraphs: readLetterText(answer.text),
				},
			}),
		};
	});
}
