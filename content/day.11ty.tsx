import { CardList } from "../_includes/components/card-list.tsx";
import { TurnLinks } from "../_includes/components/turn-links.tsx";
import { dateListsOf } from "../_includes/domain/addresses/paths/calendar.ts";
import type { DateList } from "../_includes/domain/lists/lists.ts";
import { byDay } from "../_includes/layouts/calendar.ts";
import { cardOf, withHour } from "../_includes/layouts/cards.ts";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";
import { besideDay } from "../_includes/layouts/turn.ts";

export const data = {
	pagination: eachOf(({ lists }) => lists.days),
	permalink: ({ item }: VolumePage<DateList>) => `${item.one.url}index.html`,
};

/** All that was printed on a day. */
export function render({ item: { view, lists, one } }: VolumePage<DateList>) {
	const { url, year, month, articles } = one;
	const [ofYear = "", ofMonth = ""] = dateListsOf(url);
	const name = byDay(articles)[0]?.name ?? url;
	return (
		<ListPage
			view={view}
			url={url}
			heading={name}
			title={`Tin, bài ${name}`}
			description={`Tất cả tin, bài đăng ${name} trên ${view.newspaper.name}.`}
			trail={[
				{ name: `Năm ${year}`, url: ofYear },
				{ name: `Tháng ${month}`, url: ofMonth },
			]}
		>
			<TurnLinks name="Ngày trước và ngày sau" {...besideDay(one, lists, view)} />
			<CardList cards={articles.map((article) => withHour(cardOf(article, view)))} level={2} />
		</ListPage>
	);
}
