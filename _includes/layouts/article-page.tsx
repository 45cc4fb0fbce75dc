import { Breadcrumbs } from "../components/breadcrumbs.tsx";
import { ReportLink } from "../components/comments/report-link.tsx";
import { CORRECTIONS_ID, Corrections } from "../components/corrections.tsx";
import { CoverFigure } from "../components/cover-figure.tsx";
import { CreditLine } from "../components/credit-line.tsx";
import { Html } from "../components/html.tsx";
import { PrintAddress } from "../components/print-address.tsx";
import { ShareLinks, StoryTools } from "../components/share-links.tsx";
import { SourceLine } from "../components/source-line.tsx";
import { StatusMark } from "../components/status-mark.tsx";
import { TagList } from "../components/tag-list.tsx";
import { Time } from "../components/time.tsx";
import { Wave } from "../components/wave.tsx";
import { Words } from "../components/words.tsx";
import { scriptPath } from "../domain/addresses/paths/files.ts";
import { COMMENTS_ID } from "../domain/addresses/paths/letters.ts";
import { authorPath, tagPath, threadPath } from "../domain/addresses/paths/lists.ts";
import { pictureId } from "../domain/addresses/paths/picture-places.ts";
import type { Article } from "../domain/article/article.ts";
import { readingMinutes } from "../domain/article/reading-time.ts";
import { printLongTime } from "../domain/dates/dates.ts";
import { closingTime, takesComments } from "../domain/letters/commenting.ts";
import { AI_MARKS } from "../domain/text/ai-marks.ts";
import type { VolumeView } from "../domain/views.ts";
import { renderBody } from "../formats/markdown/markdown.ts";
import { qrCode } from "../formats/sharing/qr-code.ts";
import { shareLinks } from "../formats/sharing/share-links.ts";
import { ArticleHead } from "./article-head.tsx";
import { printed, sectionLink, sectionOf } from "./cards.ts";
import { ArticleComments, countComments } from "./comments-part.tsx";
import { creditParts } from "./credit-parts.ts";
import { descriptionOf } from "./description.ts";
import { EpisodePart } from "./episode-part.tsx";
import { RelatedStories, SiblingStories } from "./nearby-parts.tsx";
import { Page } from "./page.tsx";

/** Characters from which a title is set smaller: five lines of the large size push the story off the screen. */
const LONG_TITLE = 110;

interface ArticlePageProps {
	readonly view: VolumeView;
	readonly article: Article;
}

/** The page of an article, in the order of the printed one: title, time, dateline and lede, picture, text, credit. */
export function ArticlePage({ view, article }: ArticlePageProps) {
	const { title, date, updated, corrections, dateline, lede, cover, ai, photoStory, source } = article;
	const section = sectionLink(sectionOf(article, view));
	const thread = article.thread === undefined ? undefined : view.threads.get(article.thread);
	const rendition = cover?.src ? view.renditions.get(cover.src) : undefined;
	const canonical = view.newspaper.url + article.url;
	const status = view.unpublished.get(article.url);
	const description = descriptionOf(article);
	const comments = view.comments.get(article.url);
	return (
		<Page
			view={view}
			url={article.url}
			title={title}
			description={description}
			kind="article"
			section={section.url}
			hidden={status !== undefined}
			closes={
				takesComments(article, view.commenting) ? closingTime(article, view.commenting)?.iso : undefined
			}
			head={
				<>
					<ArticleHead view={view} article={article} description={description} />
					<script type="module" src={scriptPath("article")} />
				</>
			}
		>
			<Breadcrumbs trail={[{ name: "Trang nhất", url: "/" }, section]} />
			<article class={storyClass(article, view)}>
				<header class="story-head">
					{status && (
						<p class="story-status">
							<StatusMark status={status} /> Bạn đọc không thấy bài này.
						</p>
					)}
					{thread && (
						<p class="story-thread">
							Dòng sự kiện: <a href={threadPath(thread.slug)}>{thread.title}</a>
						</p>
					)}
					<h1 class={title.length > LONG_TITLE ? "long-title" : undefined}>
						<Words text={title} />
					</h1>
					<div class="story-rail">
						<p class="story-meta">
							<Byline people={article.credit.people} />
							<Time time={{ iso: date.iso, text: printLongTime(date) }} />
							<a href={section.url}>{section.name}</a>
							{photoStory && <span class="photo-story-mark">Phóng sự ảnh · {photoStory.pictures} ảnh</span>}
							<span class="story-length">{readingMinutes([lede, article.body])} phút đọc</span>
							{updated && (
								<span>
									Cập nhật: <Time time={printed(updated)} />
								</span>
							)}
							{ai && <span class="ai-mark">{AI_MARKS.text[ai]}</span>}
							{corrections.length > 0 && <a href={`#${CORRECTIONS_ID}`}>Có đính chính</a>}
							{comments && <a href={`#${COMMENTS_ID}`}>{countComments(comments)}</a>}
							<span class="story-age" />
						</p>
						<StoryTools />
					</div>
				</header>
				{lede && (
					<p class="lede">
						{dateline && <Dateline text={dateline} />}
						<Words text={lede} />
					</p>
				)}
				{cover && (
					<CoverFigure cover={cover} rendition={rendition} id={photoStory && rendition && pictureId(1)} />
				)}
				<div class="story-text">
					<EpisodePart view={view} article={article} />
					{dateline && !lede && (
						<p class="run-in">
							<Dateline text={dateline} />
						</p>
					)}
					<Html
						as="div"
						class="body"
						html={renderBody(article.body, {
							renditions: view.renditions,
							attachments: view.attachments,
							date,
							linesKept: true,
							...(photoStory && { firstPicture: rendition ? 2 : 1 }),
						})}
					/>
				</div>
				<footer class="story-foot">
					<CreditLine parts={creditParts(article.credit)} />
					{source && <SourceLine source={source} />}
					<Wave />
					<Corrections
						corrections={corrections.map((one) => ({ time: printed(one.date), text: one.text }))}
					/>
					<TagList tags={article.tags.map(({ name, slug }) => ({ name, url: tagPath(slug) }))} />
					<ReportLink article={article.url} />
					<ShareLinks links={shareLinks({ url: canonical, title })} />
					<PrintAddress
						url={canonical}
						code={qrCode(canonical)}
						newspaper={view.newspaper.name}
						time={printed(date)}
					/>
				</footer>
				<RelatedStories view={view} article={article} />
			</article>
			<ArticleComments view={view} article={article} />
			<SiblingStories view={view} article={article} />
		</Page>
	);
}

/** Who made it, over the text as at its end, each with their page. Names of no one person stand at the end alone. */
function Byline({ people }: Pick<Article["credit"], "people">) {
	const makers = people.flatMap(({ name, slug }) => (slug ? [{ name, url: authorPath(slug) }] : []));
	if (makers.length === 0) return null;
	return (
		<span class="story-byline">
			{makers.map(({ name, url }) => (
				<a key={url} href={url} rel="author">
					{name}
				</a>
			))}
		</span>
	);
}

function Dateline({ text }: { readonly text: string }) {
	return <span class="dateline">{text} - </span>;
}

/** How a story is set. That nothing is beside it is said at its beginning: over a slow line what follows comes later. */
function storyClass({ url, photoStory }: Article, { nearby }: VolumeView): string {
	const isAlone = (nearby.get(url)?.related ?? []).length === 0;
	return `story${photoStory ? " story--photos" : ""}${isAlone ? " story--alone" : ""}`;
}
