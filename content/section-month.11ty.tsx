import type { SectionMonthList } from "../_includes/domain/lists.ts";
import { cardOf, sectionLink, withoutSection } from "../_includes/layouts/cards.ts";
import { DayLists } from "../_includes/layouts/day-lists.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

interface SectionMonthData extends SiteData {
	readonly list: SectionMonthList;
}

export const data = {
	pagination: { data: "lists.sectionMonths", size: 1, alias: "list" },
	permalink: ({ list }: SectionMonthData) => `${list.url}index.html`,
};

/** All that a section printed in a month. Part of the month's volume: it names no other month. */
export function render({ edition, assets, list: { url, section, year, month, articles } }: SectionMonthData) {
	const heading = `${section.name}, tháng ${month} năm ${year}`;
	const home = sectionLink(section);
	return (
		<ListPage
			edition={edition}
			assets={assets}
			url={url}
			heading={heading}
			description={`Tất cả tin, bài mục ${section.name} đăng trong tháng ${month} năm ${year} trên ${edition.newspaper.name}.`}
			section={home.url}
			trail={[home]}
		>
			<DayLists articles={articles} card={(one) => withoutSection(cardOf(one, edition))} />
		</ListPage>
	);
}
