import type { CardContent } from "./card.tsx";
import { BriefList } from "./card-list.tsx";

/** The stories to read after this one. */
export function RelatedList({ cards }: { readonly cards: readonly CardContent[] }) {
	if (cards.length === 0) return null;
	return (
		<section class="related" aria-labelledby="doc-them">
			<h2 id="doc-them">Đọc thêm</h2>
			<BriefList cards={cards} level={3} />
		</section>
	);
}
