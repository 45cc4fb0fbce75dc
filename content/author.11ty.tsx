import { Html } from "../_includes/components/html.tsx";
import { monthPathOf } from "../_includes/domain/addresses/paths/calendar.ts";
import { NO_MONTH } from "../_includes/domain/dates/dates.ts";
import { hasFeed } from "../_includes/domain/lists/feeds.ts";
import type { AuthorList } from "../_includes/domain/lists/lists.ts";
import { renderBody } from "../_includes/formats/markdown/markdown.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { countRoles } from "../_includes/layouts/count-roles.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { NewestCards } from "../_includes/layouts/newest-cards.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface AuthorData extends FrontData {
	readonly list: AuthorList;
}

export const data = {
	pagination: { data: "lists.authors", size: 1, alias: "list" },
	permalink: ({ list }: AuthorData) => `${list.url}index.html`,
};

/** Who an author is, and the newest articles they had a hand in. */
export function render({ view, list: { url, slug, name, author, articles } }: AuthorData) {
	return (
		<ListPage
			view={view}
			url={url}
			kicker={author?.title ?? "Tác giả"}
			heading={name}
			title={`Bài của ${name}`}
			feeds={hasFeed({ url, articles }) ? "ledes" : undefined}
			person={author ? { author } : {}}
			description={`Tin, bài, ảnh của ${name} trên ${view.newspaper.name}.`}
			introduction={
				<>
					{author && (
						<Html
							as="div"
							html={renderBody(author.biography, {
								renditions: view.renditions,
								date: NO_MONTH,
								linesKept: true,
							})}
						/>
					)}
					{articles.length > 0 && <p class="list-count">{countRoles(slug, articles)}</p>}
				</>
			}
		>
			<NewestCards
				articles={articles}
				card={(one) => cardOf(one, view)}
				month={(time) => monthPathOf(url, time)}
				search={searchIn("author", slug)}
			/>
		</ListPage>
	);
}
