import { MonthCalendar } from "../_includes/components/month-calendar.tsx";
import type { YearList } from "../_includes/domain/lists/lists.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { calendarWeeks } from "../_includes/layouts/calendar.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { ARCHIVE_ID } from "../_includes/layouts/page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";

interface YearData extends FrontData {
	readonly list: YearList;
}

export const data = {
	pagination: { data: "lists.years", size: 1, alias: "list" },
	permalink: ({ list }: YearData) => `${list.url}index.html`,
};

/** The months of a year as wall calendars, from which every day of it can be opened. */
export function render({ view, list: { url, year, months, articles } }: YearData) {
	return (
		<ListPage
			view={view}
			url={url}
			heading={`Năm ${year}`}
			title={`Tin, bài năm ${year}`}
			description={`Tất cả tin, bài đăng trong năm ${year} trên ${view.newspaper.name}, theo tháng và theo ngày.`}
			trail={[{ name: "Kho báo", url: `/#${ARCHIVE_ID}` }]}
			introduction={<p>{count(articles.length)} tin, bài</p>}
		>
			<div class="year">
				{months.map(({ url: to, month, articles: own }) => (
					<section key={to} class="year-month" aria-labelledby={`thang-${month}`}>
						<h2 id={`thang-${month}`}>
							<a href={to}>Tháng {month}</a> <span class="year-count">{count(own.length)} bài</span>
						</h2>
						<MonthCalendar name={`tháng ${month} năm ${year}`} weeks={calendarWeeks(year, month, own)} />
					</section>
				))}
			</div>
		</ListPage>
	);
}
