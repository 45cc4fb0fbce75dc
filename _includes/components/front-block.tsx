import { Card, type CardContent } from "./card.tsx";
import { BriefList } from "./card-list.tsx";

interface FrontBlockProps {
	readonly name: string;
	readonly url: string;
	/** Names the block's heading inside the page. */
	readonly id: string;
	/** Newest first. */
	readonly cards: readonly CardContent[];
}

/** The newest of a section on the front: one story told, the others by their titles. */
export function FrontBlock({ name, url, id, cards: [first, ...others] }: FrontBlockProps) {
	return (
		<section class="block" aria-labelledby={id}>
			<h2 class="block-name" id={id}>
				<a href={url}>{name}</a>
			</h2>
			{first && <Card card={first} level={3} />}
			{others.length > 0 && <BriefList cards={others} level={3} />}
		</section>
	);
}
