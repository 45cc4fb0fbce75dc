import { BriefList } from "../_includes/components/card-list.tsx";
import type { DateList } from "../_includes/domain/lists.ts";
import { byDay } from "../_includes/layouts/calendar.ts";
import { cardOf, withHour } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { ARCHIVE_ID } from "../_includes/layouts/page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

interface MonthData extends SiteData {
	readonly list: DateList;
}

export const data = {
	pagination: { data: "lists.months", size: 1, alias: "list" },
	permalink: ({ list }: MonthData) => `${list.url}index.html`,
};

/** All that was printed in a month, by day. */
export function render({ edition, assets, list: { url, year, month, articles } }: MonthData) {
	return (
		<ListPage
			edition={edition}
			assets={assets}
			url={url}
			heading={`Tháng ${month} năm ${year}`}
			title={`Tin, bài tháng ${month} năm ${year}`}
			description={`Tất cả tin, bài đăng trong tháng ${month} năm ${year} trên ${edition.newspaper.name}.`}
			trail={[{ name: "Kho báo", url: `/#${ARCHIVE_ID}` }]}
		>
			{byDay(articles).map((day) => (
				<section key={day.url} class="day" aria-labelledby={idOf(day.url)}>
					<h2 class="day-name" id={idOf(day.url)}>
						<a href={day.url}>{day.name}</a>
					</h2>
					<BriefList cards={day.articles.map((one) => withHour(cardOf(one, edition)))} level={3} />
				</section>
			))}
		</ListPage>
	);
}

/** `/2022/05/26/` names its heading `ngay-26`. */
function idOf(url: string): string {
	return `ngay-${url.split("/").at(3)}`;
}
