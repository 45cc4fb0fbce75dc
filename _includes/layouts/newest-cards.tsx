import type { CardContent } from "../components/card.tsx";
import { CardList } from "../components/card-list.tsx";
import { TitlesBlock } from "../components/front-block.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import type { Card } from "../domain/article/article.ts";
import type { CardsView } from "../domain/views.ts";
import { monthEntries } from "./calendar.ts";
import { cardOf } from "./cards.ts";
import { SearchLink } from "./list-front.tsx";

/** How many a list shows (DESIGN 2.2): the older ones are reached by their months. */
const SHOWN = 100;

interface NewestCardsProps {
	/** Newest first. */
	readonly articles: readonly Card[];
	readonly card: (article: Card) => CardContent;
	/** Which of them the reader meets first. */
	readonly order?: "newest" | "oldest";
	/** The search page with the list's filter set: `/tim-kiem/?muc=thoi-su`. */
	readonly search: string;
}

/** The newest articles of a list, then the months in which the older ones are, and the way to search among them. */
export function NewestCards({ articles, card, order = "newest", search }: NewestCardsProps) {
	if (articles.length === 0) return <p class="list-empty">Chưa có bài nào.</p>;
	const shown = articles.slice(0, SHOWN);
	return (
		<>
			<CardList cards={(order === "oldest" ? shown.toReversed() : shown).map(card)} level={2} />
			<OlderMonths articles={articles} search={search} />
		</>
	);
}

interface NewestTitlesProps extends Pick<NewestCardsProps, "articles" | "search"> {
	/** Those that stand elsewhere in the page. */
	readonly shown: ReadonlySet<Card>;
	readonly view: CardsView;
}

/** Of the newest articles of a list those that its front leaves out, by their titles; then as above. */
export function NewestTitles({ articles, shown, view, search }: NewestTitlesProps) {
	const others = articles.slice(0, SHOWN).filter((one) => !shown.has(one));
	return (
		<>
			{others.length > 0 && (
				<TitlesBlock name="Các bài khác" id="bai-khac" cards={others.map((one) => cardOf(one, view))} />
			)}
			<OlderMonths articles={articles} search={search} />
		</>
	);
}

/** The months of the archive in which the older articles of a list are. */
function OlderMonths({ articles, search }: Pick<NewestCardsProps, "articles" | "search">) {
	const older = articles.slice(SHOWN);
	if (older.length === 0) return null;
	return (
		<section class="older" aria-labelledby="bai-cu">
			<h2 id="bai-cu">Bài cũ hơn, theo tháng</h2>
			<MonthIndex months={monthEntries(older)} />
			<SearchLink to={search} />
		</section>
	);
}
