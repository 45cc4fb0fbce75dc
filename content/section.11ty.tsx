import { monthPathOf } from "../_includes/domain/addresses/paths/calendar.ts";
import type { SectionList } from "../_includes/domain/lists/lists.ts";
import { cardOf, withoutSection } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { NewestCards } from "../_includes/layouts/newest-cards.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface SectionData extends FrontData {
	readonly list: SectionList;
}

export const data = {
	pagination: { data: "lists.sections", size: 1, alias: "list" },
	permalink: ({ list }: SectionData) => `${list.url}index.html`,
};

/** The newest articles of a section. */
export function render({ view, list: { url, section, articles } }: SectionData) {
	return (
		<ListPage
			view={view}
			url={url}
			heading={section.name}
			description={section.description}
			section={url}
			feeds="full"
			introduction={<p>{section.description}</p>}
		>
			<NewestCards
				articles={articles}
				card={(one) => withoutSection(cardOf(one, view))}
				month={(time) => monthPathOf(url, time)}
				search={searchIn("section", section.slug)}
			/>
		</ListPage>
	);
}
