import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { CommentList } from "../components/comments/comment-list.tsx";
import { COMMENTS_ID, olderCommentsPath } from "../domain/addresses/paths/letters.ts";
import type { Article } from "../domain/article/article.ts";
import { bindComments } from "../domain/letters/comment.ts";
import type { VolumeView } from "../domain/views.ts";
import { sectionLink, sectionOf } from "./cards.ts";
import { countComments, printComments } from "./comments-part.tsx";
import { Page } from "./page.tsx";

interface OlderCommentsPageProps {
	readonly view: VolumeView;
	readonly article: Article;
}

/**
 * The comments of an article before its newest. Not for search engines: they find the article, and here is nothing that
 * the newspaper has written.
 */
export function OlderCommentsPage({ view, article }: OlderCommentsPageProps) {
	const all = view.comments.get(article.url) ?? [];
	const { older } = bindComments(all);
	const section = sectionLink(sectionOf(article, view));
	return (
		<Page
			view={view}
			url={olderCommentsPath(article.url)}
			title={`Bình luận cũ hơn: ${article.title}`}
			description={`${countComments(older)} cũ hơn của bạn đọc về bài “${article.title}”.`}
			kind="list"
			section={section.url}
			hidden
		>
			<Breadcrumbs
				trail={[{ name: "Trang nhất", url: "/" }, section, { name: article.title, url: article.url }]}
			/>
			<header class="list-head">
				<h1>Bình luận cũ hơn</h1>
				<p class="list-introduction">
					Về bài <a href={article.url}>{article.title}</a>.
				</p>
			</header>
			<section class="comments comments--older" aria-label="Bình luận cũ hơn">
				<CommentList comments={printComments(older, all, article)} canReply={false} />
				<p class="comment-ways">
					<a href={`${article.url}#${COMMENTS_ID}`}>Xem các bình luận mới hơn</a>
				</p>
			</section>
		</Page>
	);
}
