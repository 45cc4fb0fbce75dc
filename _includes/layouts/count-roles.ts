import type { Card } from "../domain/article/article.ts";
import type { Role } from "../domain/article/credit/credit.ts";
import { count } from "../domain/problem/wording.ts";

/** How a number of articles is told in which an author had a role. */
const TOLD = {
	words: (articles) => `${articles} tin, bài`,
	photos: (articles) => `ảnh trong ${articles} bài`,
	video: (articles) => `video trong ${articles} bài`,
	compiled: (articles) => `tổng hợp ${articles} bài`,
	// Sources have no page.
	source: () => "",
} satisfies Record<Role, (articles: string) => string>;

/**
 * What an author did in these articles, each role counted: "12 tin, bài · ảnh trong 3 bài".
 *
 * @param slug of the author
 */
export function countRoles(slug: string, articles: readonly Card[]): string {
	const counts = new Map<Role, number>();
	for (const { credit } of articles)
		for (const role of credit.people.find((one) => one.slug === slug)?.roles ?? [])
			counts.set(role, (counts.get(role) ?? 0) + 1);
	return (Object.keys(TOLD) as Role[])
		.flatMap((role) => {
			const articlesOf = counts.get(role);
			return articlesOf === undefined ? [] : TOLD[role](count(articlesOf)) || [];
		})
		.join(" · ");
}
