import { MONTH_FILE } from "../addresses/paths/lists.ts";
import type { Card } from "../article/article.ts";

// A month of the archive is bound into a volume: the folder `/2022/05/` of the site. It is never cut or merged (DESIGN 2.2).

/** The month of an article: `2022-05`, on the newsroom's clock. */
export function monthOf({ date }: Pick<Card, "date">): string {
	return date.iso.slice(0, 7);
}

/** The day of an article: `2022-05-26`, as its address has it. */
export function dayOf({ date }: Pick<Card, "date">): string {
	return date.iso.slice(0, 10);
}

/**
 * The volume that a page belongs to, by its file in the output: its month as `2022-05`. Everything under the month, and
 * the page of each section and author for it; undefined for the front's pages.
 */
export function volumeOfPage(file: string): string | undefined {
	const [, year, month] = MONTH_FILE.exec(file) ?? [];
	return year && month && `${year}-${month}`;
}

/** How many articles each month has. */
export function countByMonth(cards: readonly Card[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const card of cards) counts.set(monthOf(card), (counts.get(monthOf(card)) ?? 0) + 1);
	return counts;
}

/** How far back an article's related and previous ones may lie: this month and the twelve before. */
export const MONTHS_BEFORE = 12;

/** The twelve months before a month, newest first: `2022-05` gives `2022-04` … `2021-05`. */
export function monthsBefore(month: string): string[] {
	const [year = 0, number = 0] = month.split("-").map(Number);
	return Array.from({ length: MONTHS_BEFORE }, (_, back) => {
		const months = year * 12 + (number - 1) - (back + 1);
		return `${String(Math.floor(months / 12)).padStart(4, "0")}-${String((months % 12) + 1).padStart(2, "0")}`;
	});
}

/**
 * Puts volumes into runs, in their order. A month of more articles than a run may have is a run of its own.
 *
 * @param most articles of the next run, asked when `left` are in none yet
 */
export function planRuns<One extends { readonly articles: readonly unknown[] }>(
	volumes: readonly One[],
	most: (left: number) => number,
): One[][] {
	const runs: One[][] = [];
	let left = volumes.reduce((sum, { articles }) => sum + articles.length, 0);
	let room = 0;
	for (const volume of volumes) {
		const size = volume.articles.length;
		const run = runs.at(-1);
		if (run && size <= room) {
			run.push(volume);
		} else {
			runs.push([volume]);
			room = most(left);
		}
		room -= size;
		left -= size;
	}
	return runs;
}
