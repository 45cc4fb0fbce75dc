import { CoverFigure } from "../components/cover-figure.tsx";
import { Html } from "../components/html.tsx";
import { cropClass } from "../domain/article/picture/crop.ts";
import { NO_MONTH, printDate } from "../domain/dates/dates.ts";
import { hasFeed } from "../domain/lists/feeds.ts";
import type { ThreadList } from "../domain/lists/front-lists.ts";
import { count } from "../domain/problem/wording.ts";
import { renderBody } from "../formats/markdown/markdown.ts";
import { readPassages } from "../formats/markdown/plain-text.ts";
import { cardOf } from "./cards.ts";
import { ListPage } from "./list-page.tsx";
import { NewestCards } from "./newest-cards.tsx";
import { searchIn } from "./search-in.ts";
import type { FrontData } from "./site-data.ts";

interface ThreadPageProps extends Pick<FrontData, "view"> {
	readonly list: ThreadList;
}

/** A running story: what it is about, a picture, and its articles in the order in which it is told. */
export function ThreadPage({ view, list }: ThreadPageProps) {
	const { url, slug, name, thread } = list;
	const { picture, introduction, order } = thread;
	const { renditions, newspaper } = view;
	const rendition = picture && renditions.get(picture.src);
	const text = readPassages(introduction).find(({ kind }) => kind === "text")?.text;
	return (
		<ListPage
			view={view}
			url={url}
			kicker="Dòng sự kiện"
			heading={name}
			feeds={hasFeed(list) ? "ledes" : undefined}
			description={text ?? `Dòng sự kiện “${name}” trên ${newspaper.name}.`}
			introduction={
				<div class="thread-top">
					<div>
						<Html as="div" html={renderBody(introduction, { renditions, date: NO_MONTH, linesKept: true })} />
						<p class="list-count">{extentOf(list)}</p>
					</div>
					{picture && (
						<CoverFigure
							cover={picture}
							rendition={rendition}
							sizes="(min-width: 60em) 30rem, (min-width: 48em) 41rem, 60vw"
							crop={rendition && cropClass(picture.focal ?? rendition.eye, rendition)}
						/>
					)}
				</div>
			}
		>
			<NewestCards
				list={list}
				card={(one) => cardOf(one, view)}
				order={order}
				search={searchIn("thread", slug)}
			/>
		</ListPage>
	);
}

/** "12 bài, từ 06/03/2024 đến 28/03/2026" */
function extentOf({ articles, count: articlesOf, begun }: ThreadList): string {
	const [newest, oldest] = [articles[0]?.date, begun].map((time) => time && printDate(time));
	const number = `${count(articlesOf)} bài`;
	return newest === oldest ? `${number}, ngày ${newest}` : `${number}, từ ${oldest} đến ${newest}`;
}
