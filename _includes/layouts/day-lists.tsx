import type { CardContent } from "../components/card.tsx";
import { BriefList } from "../components/card-list.tsx";
import type { Card } from "../domain/article/article.ts";
import { byDay } from "./calendar.ts";
import { withHour } from "./cards.ts";

interface DayListsProps {
	/** Of one month, newest first. */
	readonly articles: readonly Card[];
	readonly card: (article: Card) => CardContent;
}

/** All articles of a month by their titles, under the days they are of. */
export function DayLists({ articles, card }: DayListsProps) {
	return byDay(articles).map((day) => (
		<section key={day.url} class="day" aria-labelledby={idOf(day.url)}>
			<h2 class="day-name" id={idOf(day.url)}>
				<a href={day.url}>{day.name}</a>
			</h2>
			<BriefList cards={day.articles.map((one) => withHour(card(one)))} level={3} />
		</section>
	));
}

/** `/2022/05/26/` names its heading `ngay-26`. */
function idOf(url: string): string {
	return `ngay-${url.split("/").at(3)}`;
}
