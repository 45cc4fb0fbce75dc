import type { Card } from "../article/article.ts";
import type { MonthOfList } from "../lists/front-lists.ts";
import type { FrontView } from "../views.ts";
import { USUAL_COUNT } from "./front.ts";
import { BLOCK_CANDIDATES, ledByPicture, type PlannedBlock } from "./front-blocks.ts";
import { COMPANIONS, FRONT_CANDIDATES, type FrontPlan, NEWEST } from "./front-plan.ts";

/** How many months of a list its front tells: the first two of them wide, the others in columns, three to a row. */
const MONTHS = 8;
const WIDE = 2;
const ROW = 3;
const FEW = 3;

/** The front of a list. */
export interface ListPlan extends Pick<FrontPlan, "lead" | "companions" | "newest" | "blocks"> {
	/** Whether its stories are all of one section, so that they need not name it. */
	readonly ofSection: boolean;
}

/** The stories on the front of a list. */
export const shownIn = ({ lead, companions, newest, blocks }: ListPlan): ReadonlySet<Card> =>
	new Set([...(lead ? [lead] : []), ...companions, ...newest, ...blocks.flatMap(({ articles }) => articles)]);

/**
 * Composes the front of a list: the newest lead, and what they leave of each month has a block, newest first. No story
 * stands in two places.
 *
 * @param articles newest first
 * @param months the same by month, newest first
 */
export function planList(
	articles: readonly Card[],
	months: readonly (Pick<MonthOfList, "year" | "month" | "articles"> & { readonly url?: string })[],
	ofSection: boolean,
	{ renditions }: Pick<FrontView, "renditions">,
): ListPlan {
	const [lead, ...rest] = ledByPicture(articles, FRONT_CANDIDATES, renditions);
	const companions = rest.slice(0, COMPANIONS);
	const newest = rest.slice(COMPANIONS, COMPANIONS + NEWEST);
	const used = new Set<Card | undefined>([lead, ...companions, ...newest]);
	const left = months.flatMap((one) => {
		const stories = one.articles.filter((card) => !used.has(card));
		return stories.length > 0 ? [{ ...one, stories }] : [];
	});
	const columns = evenColumns(left.slice(WIDE)).slice(0, MONTHS - WIDE);
	// Rows of columns are full, or there is only one.
	const full = columns.length > ROW ? columns.length - (columns.length % ROW) : columns.length;
	const blocks = [...left.slice(0, WIDE), ...columns.slice(0, full)].map(
		({ url, year, month, stories }, at): PlannedBlock => {
			const layout = at < WIDE ? "lead" : "column";
			return {
				name: `Tháng ${month} năm ${year}`,
				...(url && { url }),
				ofSection,
				layout,
				articles: ledByPicture(stories.slice(0, USUAL_COUNT[layout]), BLOCK_CANDIDATES, renditions),
			};
		},
	);
	return { ...(lead && { lead }), companions, newest, blocks, ofSection };
}

/** Without the months of which few stories are left, whose columns would end far above those beside them; or these alone. */
function evenColumns<Month extends { readonly stories: readonly Card[] }>(
	months: readonly Month[],
): readonly Month[] {
	const several = months.filter(({ stories }) => stories.length >= FEW);
	return several.length > 0 ? several : months;
}
