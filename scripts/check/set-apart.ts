import type { Card, Filed } from "../../_includes/domain/article/article.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { count } from "../../_includes/domain/problem/wording.ts";

/**
 * Warnings of drafts are for who writes them, those of imported articles are a list of work of their own: whoever checks
 * the whole newspaper is told only how many there are.
 *
 * @param cards all articles that could be read; of none, nothing is set apart
 * @param drafts whether those of drafts are told all the same
 */
export function setApart(
	problems: readonly Problem[],
	cards: readonly Filed<Card>[],
	drafts: boolean,
): { readonly told: readonly Problem[]; readonly summary?: string } {
	const imported = warningsIn(problems, cards, (card) => card.imported !== undefined);
	const ofDrafts = drafts ? [] : warningsIn(problems, cards, (card) => card.draft && !card.imported);
	if (imported.length + ofDrafts.length === 0) return { told: problems };
	const apart = new Set([...imported, ...ofDrafts]);
	const summary = [
		...(ofDrafts.length > 0
			? [
					`Ngoài ra có ${amount(ofDrafts, "cảnh báo")} ở ${files(ofDrafts)} bài nháp; xem bằng: npm run check -- --drafts`,
				]
			: []),
		...(imported.length > 0
			? [
					`Còn ${amount(imported, "việc")} ở ${files(imported)} bài nhập từ báo cũ; xem bằng: npm run check -- --worklist`,
				]
			: []),
	];
	return { told: problems.filter((problem) => !apart.has(problem)), summary: summary.join("\n") };
}

/** The warnings in the files of some articles. */
export function warningsIn(
	problems: readonly Problem[],
	cards: readonly Filed<Card>[],
	which: (card: Card) => boolean,
): readonly Problem[] {
	const chosen = new Set(cards.filter(which).map(({ file }) => file));
	return problems.filter(({ severity, file }) => severity === "warning" && chosen.has(file));
}

const amount = (problems: readonly Problem[], what: string) => `${count(problems.length)} ${what}`;
const files = (problems: readonly Problem[]) => count(new Set(problems.map(({ file }) => file)).size);
