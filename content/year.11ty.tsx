import { BriefList } from "../_includes/components/card-list.tsx";
import { MonthCalendar } from "../_includes/components/month-calendar.tsx";
import { TurnLinks } from "../_includes/components/turn-links.tsx";
import { monthId } from "../_includes/domain/addresses/paths/calendar.ts";
import { ARCHIVE } from "../_includes/domain/addresses/paths/pages.ts";
import type { Card } from "../_includes/domain/article/article.ts";
import type { YearList } from "../_includes/domain/lists/lists.ts";
import { count } from "../_includes/domain/problem/wording.ts";
import { nameMonth } from "../_includes/domain/text/months.ts";
import { calendarWeeks } from "../_includes/layouts/calendar.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { FrontData } from "../_includes/layouts/site-data.ts";
import { besideYear } from "../_includes/layouts/turn.ts";

/** How many stories of a month its year tells. */
const TOLD = 3;

interface YearData extends FrontData {
	readonly list: YearList;
}

export const data = {
	pagination: { data: "lists.years", size: 1, alias: "list" },
	permalink: ({ list }: YearData) => `${list.url}index.html`,
};

/** The months of a year: wall calendars, from which every day of it can be opened, and some of the stories. */
export function render({ view, lists, list }: YearData) {
	const { url, year, months, articles } = list;
	return (
		<ListPage
			view={view}
			url={url}
			heading={`Năm ${year}`}
			title={`Tin, bài năm ${year}`}
			description={`Tất cả tin, bài đăng trong năm ${year} trên ${view.newspaper.name}, theo tháng và theo ngày.`}
			trail={[{ name: "Kho báo", url: ARCHIVE }]}
			introduction={<p>{count(articles.length)} tin, bài</p>}
		>
			<TurnLinks name="Năm trước và năm sau" {...besideYear(list, lists.years)} />
			<div class="year">
				{months.map(({ url: to, month, articles: own }) => (
					<section key={to} class="year-month" aria-labelledby={monthId(month)}>
						<h2 id={monthId(month)}>
							<a href={to}>Tháng {month}</a> <span class="year-count">{count(own.length)} bài</span>
						</h2>
						<MonthCalendar name={nameMonth({ month, year })} weeks={calendarWeeks(year, month, own)} />
						<BriefList cards={toldOf(own).map((one) => cardOf(one, view))} level={3} />
					</section>
				))}
			</div>
		</ListPage>
	);
}

/** The newest of a month, those with pictures first: of these the desk has made more. */
function toldOf(articles: readonly Card[]): readonly Card[] {
	const pictured = articles.filter(({ cover }) => cover?.src !== undefined);
	const others = articles.filter(({ cover }) => cover?.src === undefined);
	return [...pictured, ...others].slice(0, TOLD);
}
