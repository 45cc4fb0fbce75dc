import { type AuthorMonthList, authorPath } from "../_includes/domain/lists.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { countRoles } from "../_includes/layouts/count-roles.ts";
import { DayLists } from "../_includes/layouts/day-lists.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import type { SiteData } from "../_includes/layouts/site-data.ts";

interface AuthorMonthData extends SiteData {
	readonly list: AuthorMonthList;
}

export const data = {
	pagination: { data: "lists.authorMonths", size: 1, alias: "list" },
	permalink: ({ list }: AuthorMonthData) => `${list.url}index.html`,
};

/** All that an author had a hand in during a month. Part of the month's volume: it names no other month. */
export function render({
	edition,
	assets,
	list: { url, slug, name, year, month, articles },
}: AuthorMonthData) {
	return (
		<ListPage
			edition={edition}
			assets={assets}
			url={url}
			heading={`${name}, tháng ${month} năm ${year}`}
			title={`Bài của ${name}, tháng ${month} năm ${year}`}
			description={`Tin, bài, ảnh của ${name} đăng trong tháng ${month} năm ${year} trên ${edition.newspaper.name}.`}
			trail={[{ name, url: authorPath(slug) }]}
			introduction={<p class="list-count">{countRoles(slug, articles)}</p>}
		>
			<DayLists articles={articles} card={(one) => cardOf(one, edition)} />
		</ListPage>
	);
}
