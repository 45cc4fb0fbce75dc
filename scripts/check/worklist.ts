import type { Card, Filed } from "../../_includes/domain/article/article.ts";
import type { Problem } from "../../_includes/domain/problem/problem.ts";
import { count } from "../../_includes/domain/problem/wording.ts";
import { printProblems } from "../../_includes/formats/print-problems.ts";
import { warningsIn } from "./set-apart.ts";

/** Articles whose work is told at once: as many as one sits down to. */
const NEXT = 10;

/** What is left to do in imported articles: how much, and of the ten newest that have something, what. */
export function printWorklist(
	problems: readonly Problem[],
	cards: readonly Filed<Card>[],
	{ colour }: { readonly colour: boolean },
): string {
	const imported = cards.filter((card) => card.imported !== undefined);
	if (imported.length === 0) return "Không có bài nào nhập từ báo cũ.\n";
	const left = warningsIn(problems, imported, () => true);
	if (left.length === 0) return `${count(imported.length)} bài nhập từ báo cũ, không còn việc gì.\n`;
	const files = new Set(left.map(({ file }) => file));
	// The cards stand newest first: what readers still open comes before what lies deep in the archive.
	const next = imported.map(({ file }) => file).filter((file) => files.has(file));
	const shown = new Set(next.slice(0, NEXT));
	const drafts = imported.filter((card) => card.draft).length;
	return [
		`Còn ${count(left.length)} việc ở ${count(files.size)} trong ${count(imported.length)} bài nhập từ báo cũ (${count(drafts)} bản nháp).`,
		...(next.length > NEXT ? [`${NEXT} bài mới nhất trong số đó:`] : []),
		"",
		printProblems(
			left.filter(({ file }) => shown.has(file)),
			"text",
			{ colour },
		),
	].join("\n");
}
