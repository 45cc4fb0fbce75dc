import type { SectionMonthList } from "../_includes/domain/lists/lists.ts";
import { nameMonth } from "../_includes/domain/text/months.ts";
import { cardOf, sectionLink, withoutSection } from "../_includes/layouts/cards.ts";
import { DayLists } from "../_includes/layouts/day-lists.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";

export const data = {
	pagination: eachOf(({ lists }) => lists.sectionMonths),
	permalink: ({ item }: VolumePage<SectionMonthList>) => `${item.one.url}index.html`,
};

/** All that a section printed in a month. Part of the month's volume: it names no other month. */
export function render({
	item: {
		view,
		one: { url, section, year, month, articles },
	},
}: VolumePage<SectionMonthList>) {
	const heading = `${section.name}, ${nameMonth({ month, year })}`;
	const home = sectionLink(section);
	return (
		<ListPage
			view={view}
			url={url}
			heading={heading}
			description={`Tất cả tin, bài mục ${section.name} đăng trong ${nameMonth({ month, year })} trên ${view.newspaper.name}.`}
			section={home.url}
			trail={[home]}
		>
			<DayLists articles={articles} card={(one) => withoutSection(cardOf(one, view))} />
		</ListPage>
	);
}
