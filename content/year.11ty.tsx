import { BriefList } from "../_includes/components/card-list.tsx";
import { MonthCalendar } from "../_includes/components/month-calendar.tsx";
import { TurnLinks } from "../_includes/components/turn-links.tsx";
import { monthId } from "../_includes/domain/addresses/paths/calendar.ts";
import { ARCHIVE } from "../_includes/domain/addresses/paths/pages.ts";
import type { YearList } from "../_includes/domain/lists/front-lists.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { nameMonth } from "../_includes/domain/text/months.ts";
import { calendarWeeks } from "../_includes/layouts/calendar.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { besideYear } from "../_includes/layouts/turn.ts";

interface YearData extends FrontData {
	readonly list: YearList;
}

export const data = {
	pagination: { data: "lists.years", size: 1, alias: "list" },
	permalink: ({ list }: YearData) => `${list.url}index.html`,
};

/** The months of a year: wall calendars, from which every day of it can be opened, and some of the stories. */
export function render({ view, lists, list }: YearData) {
	const { url, year, months } = list;
	return (
		<ListPage
			view={view}
			url={url}
			heading={`Năm ${year}`}
			title={`Tin, bài năm ${year}`}
			description={`Tất cả tin, bài đăng trong năm ${year} trên ${view.newspaper.name}, theo tháng và theo ngày.`}
			trail={[{ name: "Kho báo", url: ARCHIVE }]}
			introduction={<p>{count(list.count)} tin, bài</p>}
		>
			<TurnLinks name="Năm trước và năm sau" {...besideYear(list, lists.years)} />
			<div class="year">
				{months.map(({ url: to, month, count: own, days, told }) => (
					<section key={to} class="year-month" aria-labelledby={monthId(month)}>
						<h2 id={monthId(month)}>
							<a href={to}>Tháng {month}</a> <span class="year-count">{count(own)} bài</span>
						</h2>
						<MonthCalendar name={nameMonth({ month, year })} weeks={calendarWeeks(year, month, days)} />
						<BriefList cards={told.map((one) => cardOf(one, view))} level={3} />
					</section>
				))}
			</div>
		</ListPage>
	);
}
