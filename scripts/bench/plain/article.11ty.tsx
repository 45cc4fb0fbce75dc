import type { Article } from "../../../_includes/domain/article.ts";
import { printTime } from "../../../_includes/domain/dates/dates.ts";
import type { Edition } from "../../../_includes/domain/edition.ts";
import { renderBody } from "../../../_includes/formats/markdown/markdown.ts";

/** The plain page of the benchmark: the same elements as `../hugo/single.html`. */
export const data = {
	pagination: { data: "edition.articles", size: 1, alias: "article" },
	permalink: ({ article }: { article: Article }) => `${article.url}index.html`,
};

export function render({ article, edition }: { article: Article; edition: Edition }) {
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
						__html: renderBody(article.body, { renditions: edition.renditions, date: article.date }),
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
