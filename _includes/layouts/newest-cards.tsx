import type { CardContent } from "../components/card.tsx";
import { CardList } from "../components/card-list.tsx";
import { TitlesBlock } from "../components/front-block.tsx";
import { type MonthEntry, MonthIndex } from "../components/month-index.tsx";
import { monthPath } from "../domain/addresses/paths/calendar.ts";
import type { Card } from "../domain/article/article.ts";
import { LIST_LENGTH } from "../domain/lists/front-cards.ts";
import type { FrontList } from "../domain/lists/front-lists.ts";
import type { CardsView } from "../domain/views.ts";
import { cardOf } from "./cards.ts";
import { SearchLink } from "./list-front.tsx";

interface NewestCardsProps {
	readonly list: FrontList;
	readonly card: (article: Card) => CardContent;
	/** Which of them the reader meets first. */
	readonly order?: "newest" | "oldest";
	/** The search page with the list's filter set: `/tim-kiem/?muc=thoi-su`. */
	readonly search: string;
}

/** The newest articles of a list, then the months in which the older ones are, and the way to search among them. */
export function NewestCards({ list, card, order = "newest", search }: NewestCardsProps) {
	if (list.count === 0) return <p class="list-empty">Chưa có bài nào.</p>;
	const shown = list.articles.slice(0, LIST_LENGTH);
	return (
		<>
			<CardList cards={(order === "oldest" ? shown.toReversed() : shown).map(card)} level={2} />
			<OlderMonths list={list} search={search} />
		</>
	);
}

interface NewestTitlesProps extends Pick<NewestCardsProps, "list" | "search"> {
	/** Those that stand elsewhere in the page. */
	readonly shown: ReadonlySet<Card>;
	readonly view: CardsView;
}

/** Of the newest articles of a list those that its front leaves out, by their titles; then as above. */
export function NewestTitles({ list, shown, view, search }: NewestTitlesProps) {
	const others = list.articles.slice(0, LIST_LENGTH).filter((one) => !shown.has(one));
	return (
		<>
			{others.length > 0 && (
				<TitlesBlock name="Các bài khác" id="bai-khac" cards={others.map((one) => cardOf(one, view))} />
			)}
			<OlderMonths list={list} search={search} />
		</>
	);
}

/** The months of the archive in which the older articles of a list are. */
function OlderMonths({ list, search }: Pick<NewestCardsProps, "list" | "search">) {
	const older = monthsBeyond(list, LIST_LENGTH);
	if (older.length === 0) return null;
	return (
		<section class="older" aria-labelledby="bai-cu">
			<h2 id="bai-cu">Bài cũ hơn, theo tháng</h2>
			<MonthIndex months={older} />
			<SearchLink to={search} />
		</section>
	);
}

/** The months of a list in which it has articles past so many, as months of the archive. */
function monthsBeyond({ months }: FrontList, most: number): MonthEntry[] {
	let before = 0;
	return months.flatMap((one) => {
		before += one.count;
		return before > most ? [{ url: monthPath(one), year: one.year, month: one.month }] : [];
	});
}
