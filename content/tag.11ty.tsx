import { planList, shownIn } from "../_includes/domain/front/list-plan.ts";
import { hasFeed } from "../_includes/domain/lists/feeds.ts";
import type { TagList } from "../_includes/domain/lists/front-lists.ts";
import { ListFront } from "../_includes/layouts/list-front.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { NewestTitles } from "../_includes/layouts/newest-cards.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface TagData extends FrontData {
	readonly list: TagList;
}

export const data = {
	pagination: { data: "lists.tags", size: 1, alias: "list" },
	permalink: ({ list }: TagData) => `${list.url}index.html`,
};

/** The newest articles on a subject, then the others by their titles: its months have no pages of their own. */
export function render({ view, list }: TagData) {
	const { url, slug, name, articles } = list;
	const known = view.tags.get(slug);
	const plan = planList(articles, list.months, false, view);
	return (
		<ListPage
			view={view}
			url={url}
			kicker="Thẻ"
			heading={name}
			feeds={hasFeed(list) ? "ledes" : undefined}
			description={known?.description ?? `Tin, bài về ${name} trên ${view.newspaper.name}.`}
			introduction={known?.description && <p>{known.description}</p>}
		>
			<ListFront plan={plan} view={view}>
				<NewestTitles list={list} shown={shownIn(plan)} view={view} search={searchIn("tag", slug)} />
			</ListFront>
		</ListPage>
	);
}
