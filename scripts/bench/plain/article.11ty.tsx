import type { Article } from "../../../_includes/domain/article/article.ts";
import { printTime } from "../../../_includes/domain/dates/dates.ts";
import type { VolumeView } from "../../../_includes/domain/views.ts";
import { renderBody } from "../../../_includes/formats/markdown/markdown.ts";

interface PlainData {
	readonly item: { readonly view: VolumeView; readonly article: Article };
}

/** The plain page of the benchmark: the same elements as `../hugo/single.html`. */
export const data = {
	pagination: {
		data: "volumes",
		before: (volumes: readonly { readonly view: VolumeView }[]) =>
			volumes.flatMap(({ view }) => view.articles.map((article) => Object.freeze({ view, article }))),
		size: 1,
		alias: "item",
	},
	permalink: ({ item }: PlainData) => `${item.article.url}index.html`,
};

export function render({ item: { view, article } }: PlainData) {
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<title>{article.title}</title>
			</head>
			<body>
				<h1>{article.title}</h1>
				<time dateTime={article.date.iso}>{printTime(article.date)}</time>
				<p>{article.lede}</p>
				<div
					dangerouslySetInnerHTML={{
						__html: renderBody(article.body, { renditions: view.renditions, date: article.date }),
					}}
				/>
				<p>{article.credit.printed}</p>
				<ul>
					{article.tags.map((tag) => (
						<li>{tag.name}</li>
					))}
				</ul>
			</body>
		</html>
	);
}
