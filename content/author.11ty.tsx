import { Html } from "../_includes/components/html.tsx";
import { NO_MONTH } from "../_includes/domain/dates/dates.ts";
import { planList } from "../_includes/domain/front/list-plan.ts";
import { hasFeed } from "../_includes/domain/lists/feeds.ts";
import type { AuthorList } from "../_includes/domain/lists/front-lists.ts";
import { renderBody } from "../_includes/formats/markdown/markdown.ts";
import { AllMonths, ListFront } from "../_includes/layouts/list-front.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { tellRoles } from "../_includes/layouts/tell-roles.ts";

interface AuthorData extends FrontData {
	readonly list: AuthorList;
}

export const data = {
	pagination: { data: "lists.authors", size: 1, alias: "list" },
	permalink: ({ list }: AuthorData) => `${list.url}index.html`,
};

/** Who an author is, the newest articles they had a hand in, and the ways to all of their months. */
export function render({ view, list }: AuthorData) {
	const { url, slug, name, author, articles, months, roles } = list;
	return (
		<ListPage
			view={view}
			url={url}
			kicker={author?.title ?? "Tác giả"}
			heading={name}
			title={`Bài của ${name}`}
			feeds={hasFeed(list) ? "ledes" : undefined}
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
					{articles.length > 0 && <p class="list-count">{tellRoles(roles)}</p>}
				</>
			}
		>
			<ListFront plan={planList(articles, months, false, view)} view={view}>
				<AllMonths months={months} search={searchIn("author", slug)} />
			</ListFront>
		</ListPage>
	);
}
