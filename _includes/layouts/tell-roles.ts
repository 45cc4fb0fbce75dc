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

/** What an author did, each role counted: "12 tin, bài · ảnh trong 3 bài". */
export function tellRoles(counts: ReadonlyMap<Role, number>): string {
	return (Object.keys(TOLD) as Role[])
		.flatMap((role) => {
			const articlesOf = counts.get(role);
			return articlesOf === undefined ? [] : TOLD[role](count(articlesOf)) || [];
		})
		.join(" · ");
}
