import type { Card } from "../article/article.ts";
import type { SectionList, SectionMonthList } from "../lists/lists.ts";
import type { FrontView } from "../views.ts";
import { USUAL_COUNT } from "./front.ts";
import { BLOCK_CANDIDATES, ledByPicture, type PlannedBlock } from "./front-blocks.ts";
import { COMPANIONS, FRONT_CANDIDATES, type FrontPlan, NEWEST } from "./front-plan.ts";

/** How many months of a section its front tells: the first two of them wide, the others in columns, three to a row. */
const MONTHS = 8;
const WIDE = 2;
const ROW = 3;

/**
 * Composes the front of a section: the newest lead, and what they leave of each month has a block, newest first. No story
 * stands in two places.
 *
 * @param months of the section, newest first
 */
export function planSection(
	{ articles }: Pick<SectionList, "articles">,
	months: readonly SectionMonthList[],
	{ renditions }: Pick<FrontView, "renditions">,
): Pick<FrontPlan, "lead" | "companions" | "newest" | "blocks"> {
	const [lead, ...rest] = ledByPicture(articles, FRONT_CANDIDATES, renditions);
	const companions = rest.slice(0, COMPANIONS);
	const newest = rest.slice(COMPANIONS, COMPANIONS + NEWEST);
	const used = new Set<Card | undefined>([lead, ...companions, ...newest]);
	const blocks: PlannedBlock[] = [];
	for (const { url, year, month, articles: own } of months) {
		if (blocks.length === MONTHS) break;
		const left = own.filter((card) => !used.has(card));
		if (left.length === 0) continue;
		const layout = blocks.length < WIDE ? "lead" : "column";
		blocks.push({
			name: `Tháng ${month} năm ${year}`,
			url,
			ofSection: true,
			layout,
			articles: ledByPicture(left.slice(0, USUAL_COUNT[layout]), BLOCK_CANDIDATES, renditions),
		});
	}
	// Rows of columns are full, or there is only one.
	const columns = blocks.length - WIDE;
	const full = columns > ROW ? columns - (columns % ROW) : columns;
	return { ...(lead && { lead }), companions, newest, blocks: blocks.slice(0, WIDE + full) };
}
