import { planList } from "../_includes/domain/front/list-plan.ts";
import type { SectionList } from "../_includes/domain/lists/front-lists.ts";
import { hasPodcast } from "../_includes/formats/feeds/podcast.ts";
import { AllMonths, ListFront } from "../_includes/layouts/list-front.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { searchIn } from "../_includes/layouts/search-in.ts";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface SectionData extends FrontData {
	readonly list: SectionList;
}

export const data = {
	pagination: { data: "lists.sections", size: 1, alias: "list" },
	permalink: ({ list }: SectionData) => `${list.url}index.html`,
};

/** The front of a section: its newest stories, some of each of the months before, and the ways to all of its months. */
export function render({ view, list: { url, section, articles, months } }: SectionData) {
	return (
		<ListPage
			view={view}
			url={url}
			heading={section.name}
			description={section.description}
			section={url}
			feeds="full"
			podcast={hasPodcast(view, section.slug)}
			introduction={<p>{section.description}</p>}
		>
			<ListFront plan={planList(articles, months, true, view)} view={view}>
				<AllMonths months={months} search={searchIn("section", section.slug)} />
			</ListFront>
		</ListPage>
	);
}
