import { CountedLinks } from "../_includes/components/counted-links.tsx";
import { MonthCalendar } from "../_includes/components/month-calendar.tsx";
import { TurnLinks } from "../_includes/components/turn-links.tsx";
import { yearPath } from "../_includes/domain/addresses/paths/calendar.ts";
import { ARCHIVE } from "../_includes/domain/addresses/paths/pages.ts";
import type { DateList } from "../_includes/domain/lists/lists.ts";
import { countDays } from "../_includes/domain/lists/month-lists.ts";
import { nameMonth } from "../_includes/domain/text/months.ts";
import { calendarWeeks } from "../_includes/layouts/calendar.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { DayLists } from "../_includes/layouts/day-lists.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { authorsOfMonth, sectionsOfMonth } from "../_includes/layouts/month-parts.ts";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";
import { besideMonth } from "../_includes/layouts/turn.ts";

export const data = {
	pagination: eachOf(({ lists }) => lists.months),
	permalink: ({ item }: VolumePage<DateList>) => `${item.one.url}index.html`,
};

/** All that was printed in a month, by day; its calendar, and the ways to what each section and author printed in it. */
export function render({ item: { view, one } }: VolumePage<DateList>) {
	const { url, year, month, articles } = one;
	return (
		<ListPage
			view={view}
			url={url}
			heading={`Tháng ${month} năm ${year}`}
			title={`Tin, bài ${nameMonth({ month, year })}`}
			description={`Tất cả tin, bài đăng trong ${nameMonth({ month, year })} trên ${view.newspaper.name}.`}
			trail={[
				{ name: "Kho báo", url: ARCHIVE },
				{ name: `Năm ${year}`, url: yearPath(year) },
			]}
		>
			<TurnLinks name="Tháng trước và tháng sau" {...besideMonth(one, view)} />
			<div class="month-ways">
				<MonthCalendar
					name={nameMonth({ month, year })}
					weeks={calendarWeeks(year, month, countDays(articles))}
				/>
				<CountedLinks name="Theo chuyên mục" id="theo-chuyen-muc" links={sectionsOfMonth(articles, view)} />
				<CountedLinks name="Theo tác giả" id="theo-tac-gia" links={authorsOfMonth(articles, view)} />
			</div>
			<DayLists articles={articles} card={(article) => cardOf(article, view)} />
		</ListPage>
	);
}
