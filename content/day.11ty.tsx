import { CardList } from "../_includes/components/card-list.tsx";
import { type DateList, yearPath } from "../_includes/domain/lists.ts";
import { byDay, monthEntries } from "../_includes/layouts/calendar.ts";
import { cardOf, withHour } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

interface DayData extends SiteData {
	readonly list: DateList;
}

export const data = {
	pagination: { data: "lists.days", size: 1, alias: "list" },
	permalink: ({ list }: DayData) => `${list.url}index.html`,
};

/** All that was printed on a day. */
export function render({ edition, assets, list: { url, articles } }: DayData) {
	const name = byDay(articles)[0]?.name ?? url;
	return (
		<ListPage
			edition={edition}
			assets={assets}
			url={url}
			heading={name}
			title={`Tin, bài ${name}`}
			description={`Tất cả tin, bài đăng ${name} trên ${edition.newspaper.name}.`}
			trail={monthEntries(articles).flatMap((one) => [
				{ name: `Năm ${one.year}`, url: yearPath(one.year) },
				{ name: `Tháng ${one.month}`, url: one.url },
			])}
		>
			<CardList cards={articles.map((one) => withHour(cardOf(one, edition)))} level={2} />
		</ListPage>
	);
}
