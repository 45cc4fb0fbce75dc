import { Html } from "../components/html.tsx";
import { commentFeedPath } from "../domain/addresses/paths/letters.ts";
import { authorPath } from "../domain/addresses/paths/lists.ts";
import { type Article, lastChange } from "../domain/article/article.ts";
import type { VolumeView } from "../domain/views.ts";
import { articleGraph } from "../formats/structured-data/article-graph.ts";
import { serialiseJsonLd } from "../formats/structured-data/json-ld.ts";
import { sectionOf } from "./cards.ts";
import { FeedLink } from "./machine-links.tsx";
import { SocialMeta } from "./social-meta.tsx";

interface ArticleHeadProps {
	readonly view: VolumeView;
	readonly article: Article;
	readonly description: string;
}

/** What machines are told of an article: social card, times, section, tags, authors, structured data. */
export function ArticleHead({ view, article, description }: ArticleHeadProps) {
	const { newspaper } = view;
	const { cover, credit, date, tags, title, url } = article;
	const changed = lastChange(article);
	const rendition = cover?.src ? view.renditions.get(cover.src) : undefined;
	const section = sectionOf(article, view);
	const comments = view.comments.get(url) ?? [];
	const graph = articleGraph(article, {
		newspaper,
		section,
		comments,
		renditions: view.renditions,
		attachments: view.attachments,
	});
	return (
		<>
			<SocialMeta
				newspaper={newspaper}
				type="article"
				url={url}
				title={title}
				description={description}
				section={section}
				picture={rendition && { rendition, alt: cover?.alt ?? "", focal: cover?.focal }}
			/>
			<meta property="article:published_time" content={date.iso} />
			{changed && <meta property="article:modified_time" content={changed.iso} />}
			<meta property="article:section" content={section.name} />
			{tags.map(({ name, slug }) => (
				<meta key={slug} property="article:tag" content={name} />
			))}
			{credit.people.map(
				({ slug }) =>
					slug && <meta key={slug} property="article:author" content={newspaper.url + authorPath(slug)} />,
			)}
			{comments.length > 0 && <FeedLink title={`Bình luận: ${title}`} href={commentFeedPath(url)} />}
			<Html as="script" type="application/ld+json" html={serialiseJsonLd(graph)} />
		</>
	);
}
