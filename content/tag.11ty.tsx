import { hasFeed } from "../_includes/domain/lists/feeds.ts";
import type { TagList } from "../_includes/domain/lists/lists.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { NewestCards } from "../_includes/layouts/newest-cards.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface TagData extends FrontData {
	readonly list: TagList;
}

export const data = {
	pagination: { data: "lists.tags", size: 1, alias: "list" },
	permalink: ({ list }: TagData) => `${list.url}index.html`,
};

/** The newest articles on a subject. */
export function render({ view, list: { url, slug, name, articles } }: TagData) {
	const known = view.tags.get(slug);
	return (
		<ListPage
			view={view}
			url={url}
			kicker="Thẻ"
			heading={name}
			feeds={hasFeed({ url, articles }) ? "ledes" : undefined}
			description={known?.description ?? `Tin, bài về ${name} trên ${view.newspaper.name}.`}
			introduction={known?.description && <p>{known.description}</p>}
		>
			<NewestCards articles={articles} card={(one) => cardOf(one, view)} search={searchIn("tag", slug)} />
		</ListPage>
	);
}
