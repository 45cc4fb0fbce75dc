import { authorPath } from "../_includes/domain/addresses/paths/lists.ts";
import type { AuthorMonthList } from "../_includes/domain/lists/lists.ts";
import { countRoles } from "../_includes/domain/lists/month-lists.ts";
import { nameMonth } from "../_includes/domain/text/months.ts";
import { cardOf } from "../_includes/layouts/cards.ts";
import { DayLists } from "../_includes/layouts/day-lists.tsx";
import { ListPage } from "../_includes/layouts/list-page.tsx";
import { eachOf, type VolumePage } from "../_includes/layouts/site-data.ts";
import { tellRoles } from "../_includes/layouts/tell-roles.ts";

export const data = {
	pagination: eachOf(({ lists }) => lists.authorMonths),
	permalink: ({ item }: VolumePage<AuthorMonthList>) => `${item.one.url}index.html`,
};

/** All that an author had a hand in during a month. Part of the month's volume: it names no other month. */
export function render({
	item: {
		view,
		one: { url, slug, name, year, month, articles },
	},
}: VolumePage<AuthorMonthList>) {
	return (
		<ListPage
			view={view}
			url={url}
			heading={`${name}, ${nameMonth({ month, year })}`}
			title={`Bài của ${name}, ${nameMonth({ month, year })}`}
			description={`Tin, bài, ảnh của ${name} đăng trong ${nameMonth({ month, year })} trên ${view.newspaper.name}.`}
			trail={[{ name, url: authorPath(slug) }]}
			introduction={<p class="list-count">{tellRoles(countRoles(slug, articles))}</p>}
		>
			<DayLists articles={articles} card={(one) => cardOf(one, view)} />
		</ListPage>
	);
}
