import type { Card, Tag } from "../article/article.ts";

/** How many of the newest articles say what is in the news. */
const RECENT = 60;

/**
 * The tags that are in the news: those of the newest articles, the most frequent first, of equals the one that the newest
 * article has.
 *
 * @param cards newest first
 */
export function tagsInTheNews(cards: readonly Card[], most: number): readonly Tag[] {
	const counts = new Map<string, { readonly tag: Tag; count: number }>();
	for (const { tags } of cards.slice(0, RECENT))
		for (const tag of tags) {
			const known = counts.get(tag.slug);
			if (known) known.count += 1;
			else counts.set(tag.slug, { tag, count: 1 });
		}
	return [...counts.values()]
		.sort((a, b) => b.count - a.count)
		.slice(0, most)
		.map(({ tag }) => tag);
}
