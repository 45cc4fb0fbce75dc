import { BriefCard, Card, type CardContent } from "./card.tsx";

interface CardListProps {
	readonly cards: readonly CardContent[];
	readonly level: 2 | 3;
}

/** Stories with lede and picture, one under the other. */
export function CardList({ cards, level }: CardListProps) {
	return (
		<ol class="cards">
			{cards.map((card) => (
				<li key={card.url}>
					<Card card={card} level={level} />
				</li>
			))}
		</ol>
	);
}

/** Stories by their titles, close together. */
export function BriefList({ cards, level }: CardListProps) {
	return (
		<ol class="briefs">
			{cards.map((card) => (
				<li key={card.url}>
					<BriefCard card={card} level={level} />
				</li>
			))}
		</ol>
	);
}
