import type { CardContent } from "../components/card.tsx";
import { CardList } from "../components/card-list.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import type { Card } from "../domain/article.ts";
import { monthEntries } from "./calendar.ts";

/** How many a list shows (DESIGN 2.2): the older ones are reached by their months. */
const SHOWN = 100;

interface NewestCardsProps {
	/** Newest first. */
	readonly articles: readonly Card[];
	readonly card: (article: Card) => CardContent;
}

/** The newest articles of a list, then the months of the archive in which the older ones are. */
export function NewestCards({ articles, card }: NewestCardsProps) {
	if (articles.length === 0) return <p class="list-empty">Chưa có bài nào.</p>;
	const older = articles.slice(SHOWN);
	return (
		<>
			<CardList cards={articles.slice(0, SHOWN).map(card)} level={2} />
			{older.length > 0 && (
				<section class="older" aria-labelledby="bai-cu">
					<h2 id="bai-cu">Bài cũ hơn, theo tháng</h2>
					<MonthIndex months={monthEntries(older)} />
				</section>
			)}
		</>
	);
}
