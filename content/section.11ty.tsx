import { MonthIndex } from "../_includes/components/month-index.tsx";
import { planSection } from "../_includes/domain/front/section-plan.ts";
import type { SectionList } from "../_includes/domain/lists/lists.ts";
import { countedMonths } from "../_includes/layouts/calendar.ts";
import { cardOf, withoutSection } from "../_includes/layouts/cards.ts";
import { FrontBlocks } from "../_includes/layouts/front-blocks.tsx";
import { FrontTop } from "../_includes/layouts/front-top.tsx";
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
export function render({ view, lists, list }: SectionData) {
	const { url, section } = list;
	const months = lists.sectionMonths.filter((one) => one.section.slug === section.slug);
	const { lead, companions, newest, blocks } = planSection(list, months, view);
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
			{lead ? (
				<>
					<FrontTop
						lead={lead}
						companions={companions}
						newest={newest}
						card={(one) => withoutSection(cardOf(one, view))}
					/>
					<FrontBlocks blocks={blocks} view={view} />
					<section class="older" aria-labelledby="theo-thang">
						<h2 id="theo-thang">Tất cả, theo tháng</h2>
						<MonthIndex months={countedMonths(months)} />
						<p class="older-search">
							<a href={searchIn("section", section.slug)}>Tìm trong kho</a>
						</p>
					</section>
				</>
			) : (
				<p class="list-empty">Chưa có bài nào.</p>
			)}
		</ListPage>
	);
}
