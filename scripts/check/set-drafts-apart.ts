import type { Card, Filed } from "../../_includes/domain/article/article.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { count } from "../../_includes/domain/problem/wording.ts";

/**
 * Warnings of drafts are for who writes them: whoever checks the whole newspaper is told only how many there are.
 *
 * @param cards all articles that could be read; of none, nothing is set apart
 */
export function setDraftsApart(
	problems: readonly Problem[],
	cards: readonly Filed<Card>[],
): { readonly told: readonly Problem[]; readonly summary?: string } {
	const drafts = new Set(cards.filter(({ draft }) => draft).map(({ file }) => file));
	const apart = problems.filter(({ severity, file }) => severity === "warning" && drafts.has(file));
	if (apart.length === 0) return { told: problems };
	const files = new Set(apart.map(({ file }) => file)).size;
	return {
		told: problems.filter((problem) => !apart.includes(problem)),
		summary: `Ngoài ra có ${count(apart.length)} cảnh báo ở ${count(files)} bài nháp; xem bằng: npm run check -- --drafts`,
	};
}
