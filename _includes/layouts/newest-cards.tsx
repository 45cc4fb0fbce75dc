import type { CardContent } from "../components/card.tsx";
import { CardList } from "../components/card-list.tsx";
import { MonthIndex } from "../components/month-index.tsx";
import type { Card } from "../domain/article/article.ts";
import type { NewsroomTime } from "../domain/dates/dates.ts";
import { monthEntries } from "./calendar.ts";

/** How many a list shows (DESIGN 2.2): the older ones are reached by their months. */
const SHOWN = 100;

interface NewestCardsProps {
	/** Newest first. */
	readonly articles: readonly Card[];
	readonly card: (article: Card) => CardContent;
	/** Which of them the reader meets first. */
	readonly order?: "newest" | "oldest";
	/** Address of the month of an older one: that of the list itself, where its months have pages, else the archive's. */
	readonly month?: (time: NewsroomTime) => string;
	/** The search page with the list's filter set: `/tim-kiem/?muc=thoi-su`. */
	readonly search?: string;
}

/** The newest articles of a list, then the months in which the older ones are, and the way to search among them. */
export function NewestCards({ articles, card, order = "newest", month, search }: NewestCardsProps) {
	if (articles.length === 0) return <p class="list-empty">Chưa có bài nào.</p>;
	const shown = articles.slice(0, SHOWN);
	const older = articles.slice(SHOWN);
	return (
		<>
			<CardList cards={(order === "oldest" ? shown.toReversed() : shown).map(card)} level={2} />
			{older.length > 0 && (
				<section class="older" aria-labelledby="bai-cu">
					<h2 id="bai-cu">Bài cũ hơn, theo tháng</h2>
					<MonthIndex months={monthEntries(older, month)} />
					{search && (
						<p class="older-search">
							<a href={search}>Tìm trong kho</a>
						</p>
					)}
				</section>
			)}
		</>
	);
}
