import { Card, type CardContent } from "./card.tsx";
import { BriefList, CardList } from "./card-list.tsx";

interface FrontBlockProps {
	readonly name: string;
	/** The page of all such stories, where there is one. */
	readonly url?: string | undefined;
	/** Names the block's heading inside the page. */
	readonly id: string;
	readonly cards: readonly CardContent[];
}

/** One story as wide as the page, the others by their titles beside it. */
export function LeadBlock({ cards: [first, ...others], ...heading }: FrontBlockProps) {
	return (
		<section class="block block--lead" aria-labelledby={heading.id}>
			<BlockName {...heading} />
			{first && <Card card={first} level={3} />}
			{others.length > 0 && <BriefList cards={others} level={3} />}
		</section>
	);
}

/** One of several columns: a story with its picture, the others by their titles under it. */
export function ColumnBlock({ cards: [first, ...others], ...heading }: FrontBlockProps) {
	return (
		<section class="block block--column" aria-labelledby={heading.id}>
			<BlockName {...heading} />
			{first && <Card card={first} level={3} />}
			{others.length > 0 && <BriefList cards={others} level={3} />}
		</section>
	);
}

/** A row of pictures with their titles, all of one size. */
export function PicturesBlock({ cards, ...heading }: FrontBlockProps) {
	return (
		<section class="block block--pictures" aria-labelledby={heading.id}>
			<BlockName {...heading} />
			<CardList cards={cards} level={3} />
		</section>
	);
}

/** Titles alone in columns, on a ground of their own. */
export function TitlesBlock({ cards, ...heading }: FrontBlockProps) {
	return (
		<section class="block block--titles" aria-labelledby={heading.id}>
			<BlockName {...heading} />
			<BriefList cards={cards} level={3} />
		</section>
	);
}

function BlockName({ name, url, id }: Omit<FrontBlockProps, "cards">) {
	return (
		<h2 class="block-name" id={id}>
			{url ? <a href={url}>{name}</a> : name}
		</h2>
	);
}
